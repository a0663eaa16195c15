/** Fields of a coordinator about discussion groups. */
import { GroupConnection } from './discussion-group.entity.ts';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Entries, type RequestedFields } from '../../../platform/graph/requested-fields.ts';
import { Coordinator } from '../extends/coordinator.ts';
import type { GroupRow } from './discussion-group.entity.ts';
import { groupsByCoordinatorId } from './discussion-group.loaders.ts';

@Resolver(() => Coordinator)
export class CoordinatorGroupsExtension {
  @FieldResolver(() => GroupConnection, {
    nullable: true,
    description:
      'Groups with at least one member in its name, as far as the reader may see them, ordered by name. Null while knowledge-exchange cannot be reached.',
  })
  @PagedField()
  discussionGroups(
    @Root() { id }: Coordinator,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Entries() requested: RequestedFields,
    @Ctx() context: RequestContext,
  ): Promise<Page<GroupRow> | null> {
    return groupsByCoordinatorId(context, { first, after, requested }).load(id);
  }
}
