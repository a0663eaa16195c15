/** Threads of a discussion group. */
import { Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from 'type-graphql';
import { PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Entries, type RequestedFields } from '../../../platform/graph/requested-fields.ts';
import { DiscussionGroup, type GroupRow } from '../discussion-groups/discussion-group.entity.ts';
import { ThreadConnection, type ThreadRow } from './thread.entity.ts';
import { ThreadOrder } from './thread.enums.ts';
import { threadsByGroupId } from './thread.loaders.ts';

@ArgsType()
class ThreadsArguments extends PageArguments {
  @Field(() => ThreadOrder, { defaultValue: ThreadOrder.LATEST, description: 'Order.' })
  orderBy: ThreadOrder;
}

@Resolver(() => DiscussionGroup)
export class GroupThreadsExtension {
  @FieldResolver(() => ThreadConnection, { nullable: true, description: 'Its threads.' })
  @PagedField()
  threads(
    @Root() { id }: GroupRow,
    @Args(() => ThreadsArguments) { orderBy, first, after }: ThreadsArguments,
    @Entries() requested: RequestedFields,
    @Ctx() context: RequestContext,
  ): Promise<Page<ThreadRow> | null> {
    return threadsByGroupId(context, { orderBy, first, after, requested }).load(id);
  }
}
