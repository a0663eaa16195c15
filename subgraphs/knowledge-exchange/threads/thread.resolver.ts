/** Queries about threads, and their fields that are more than a column. */
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { DiscussionGroup, type GroupRow } from '../discussion-groups/discussion-group.entity.ts';
import { groupById } from '../discussion-groups/discussion-group.loaders.ts';
import { Thread, type ThreadRow } from './thread.entity.ts';
import { threadById } from './thread.loaders.ts';

@Resolver(() => Thread)
export class ThreadResolver {
  @Query(() => Thread, {
    nullable: true,
    description:
      'The thread with this id; null if there is none that the reader may see, or while its publication is not public. (public)',
  })
  thread(
    @Arg('id', () => ID, { description: 'Id of the thread.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<ThreadRow | null> {
    return threadById(context).load(id);
  }

  @FieldResolver(() => DiscussionGroup, {
    nullable: true,
    description: 'Group of the thread; null for a thread about a publication.',
  })
  group(@Root() { groupId }: ThreadRow, @Ctx() context: RequestContext): Promise<GroupRow | null> | null {
    return groupId === null ? null : groupById(context).load(groupId);
  }
}
