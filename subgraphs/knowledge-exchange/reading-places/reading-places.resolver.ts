/** Numbers of posts that the reader has not read: in a thread, in a group, in all groups. */
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
    description:
      'Number of posts that the reader has not read: all of them in a thread that the reader has not opened. Null if not signed in.',
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
      'Number of posts that the reader has not read. Threads without a post since the reader joined do not count. Null for readers who are not members.',
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
    description: `Number of unread posts in all groups of the person; null for other readers, and while knowledge-exchange cannot be reached. ${markOf('Person.unreadCount')}`,
  })
  @CountedField()
  unreadCount(@Root() { id: personId }: Person, @Ctx() context: RequestContext): Promise<number | null> | null {
    return may(context, 'Person.unreadCount', { personId }) ? unreadByPersonId(context).load(personId) : null;
  }
}
