/** What the reader has not read yet: of a thread, of a group, of all groups. */
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { may } from '../../../covenant/rights/may.ts';
import { markOf } from '../../../covenant/rights/rights.ts';
import { CountedField } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { DiscussionGroup, type GroupRow } from '../discussion-groups/discussion-group.entity.ts';
import { Person } from '../extends/person.ts';
import { Thread, type ThreadRow } from '../threads/thread.entity.ts';
import { readUpToByThreadId, unreadByGroupId, unreadByPersonId } from './reading-place.loaders.ts';

@Resolver(() => Thread)
export class ThreadReadingExtension {
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Posts the reader has not read; all of a thread that was never opened. Null when not signed in.',
  })
  async unreadCount(@Root() { id, postCount }: ThreadRow, @Ctx() context: RequestContext): Promise<number | null> {
    if (context.identity.personId === null) return null;
    return postCount - ((await readUpToByThreadId(context).load(id)) ?? 0);
  }
}

@Resolver(() => DiscussionGroup)
export class GroupReadingExtension {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Posts in it the reader has not read, without threads in which nothing was written since the reader joined. Null for whoever is not in it.',
  })
  @CountedField()
  unreadCount(@Root() { id }: GroupRow, @Ctx() context: RequestContext): Promise<number | null> {
    return unreadByGroupId(context).load(id);
  }
}

@Resolver(() => Person)
export class PersonReadingExtension {
  @FieldResolver(() => Int, {
    nullable: true,
    description: `Posts not read in all groups the person is in; null for others, and while knowledge-exchange cannot be reached. ${markOf('Person.unreadCount')}`,
  })
  @CountedField()
  unreadCount(@Root() { id: personId }: Person, @Ctx() context: RequestContext): Promise<number | null> | null {
    return may(context, 'Person.unreadCount', { personId }) ? unreadByPersonId(context).load(personId) : null;
  }
}
