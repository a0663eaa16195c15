/** The events of a subgraph as root fields. They are `@inaccessible`: only the gateway, which holds the secret, reads them. */
import { Arg, Ctx, Directive, Field, ID, Int, ObjectType, Query, Resolver, type ClassType } from 'type-graphql';
import { HubError } from '../base/errors.ts';
import { CappedField } from '../graph/page.ts';
import type { RequestContext } from '../graph/request-context.ts';
import { mustFollow, type LiveField } from './live-field.ts';
import { readLiveEvents, type LiveEvents } from './read-live-events.ts';

const MAX_EVENTS = 1_000;

@ObjectType('LiveEvent', { description: 'One event that readers of subscriptions follow.' })
@Directive('@inaccessible')
@Directive('@shareable')
class LiveEventType {
  @Field(() => Int, { description: 'Its number: numbers follow the order of commits and leave none out.' })
  number: number;

  @Field(() => String, { description: 'What readers follow: the subscription field and the id in its argument.' })
  topic: string;

  @Field(() => ID, { description: 'The thing to read.' })
  nodeId: string;
}

@ObjectType('LiveEventPage', { description: 'Events after a number, lowest number first.' })
@Directive('@inaccessible')
@Directive('@shareable')
class LiveEventPage {
  @Field(() => Int, { description: 'Lowest number that is kept; the next number if none is.' })
  firstKept: number;

  @Field(() => Int, { description: 'Highest number that was ever given.' })
  last: number;

  @CappedField(MAX_EVENTS)
  @Field(() => [LiveEventType], { description: 'The events.' })
  events: LiveEventType[];
}

/** `prefix` begins the names of the root fields: the subgraphs form one graph, so each has its own. */
export function liveEventsResolver(prefix: string, fields: readonly LiveField[]): ClassType {
  @Resolver()
  class LiveEventsResolver {
    @Query(() => LiveEventPage, { name: `${prefix}LiveEvents`, description: 'Events of this subgraph. (Office)' })
    @Directive('@inaccessible')
    events(
      @Arg('after', () => Int, { description: 'Number of the last event seen.' }) after: number,
      @Arg('first', () => Int, { description: `How many events, 1 to ${String(MAX_EVENTS)}.` }) first: number,
      @Arg('topic', () => String, { nullable: true, description: 'Only events of this topic.' })
      topic: string | null | undefined,
      @Ctx() { database }: RequestContext,
    ): Promise<LiveEvents> {
      if (first < 1 || first > MAX_EVENTS) {
        throw new HubError(
          'PAGE_SIZE_OUT_OF_RANGE',
          `first is ${String(first)}; it can be 1 to ${String(MAX_EVENTS)}.`,
        );
      }
      return readLiveEvents(database, { after, first, topic: topic ?? null });
    }

    @Query(() => Boolean, {
      name: `${prefix}LiveTopic`,
      description: 'True if the reader may follow this; else an error. (Office)',
    })
    @Directive('@inaccessible')
    async mayFollow(
      @Arg('field', () => String, { description: 'The subscription field.' }) name: string,
      @Arg('id', () => ID, { description: 'The id in its argument.' }) id: string,
      @Ctx() context: RequestContext,
    ): Promise<boolean> {
      const field = fields.find((one) => one.name === name);
      if (!field) throw new HubError('BAD_USER_INPUT', `${name} is no subscription of this subgraph.`);
      await mustFollow(field, context, id);
      return true;
    }
  }
  return LiveEventsResolver;
}
