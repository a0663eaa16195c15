/** The change feed of this subgraph; only other subgraphs can read it. */
import { Args, Ctx, Directive, Query, Resolver } from 'type-graphql';
import { ChangeEventType, ChangesArguments, mustBeChangesPage } from '../../../platform/changes/change-event.ts';
import { readChanges, type ChangeEvent } from '../../../platform/changes/change-feed.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';

@Resolver()
export class ChangesResolver {
  @Query(() => [ChangeEventType], { description: 'Change feed of this subgraph. (Office)' })
  @Directive('@inaccessible')
  exchangeChanges(
    @Args(() => ChangesArguments) page: ChangesArguments,
    @Ctx() { database }: RequestContext,
  ): Promise<ChangeEvent[]> {
    const { first, after } = mustBeChangesPage(page);
    return readChanges(database, after, first);
  }
}
