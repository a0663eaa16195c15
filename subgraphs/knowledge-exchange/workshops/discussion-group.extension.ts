/** Workshops of a discussion group. */
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PagedField, type Page } from '../../../platform/graphql/page.ts';
import type { RequestContext } from '../../../platform/subgraph/request-context.ts';
import { DiscussionGroup, type GroupRow } from '../discussion-groups/discussion-group.entity.ts';
import type { WorkshopRow } from './workshop.columns.ts';
import { WorkshopConnection } from './workshop.connection.ts';
import { UpcomingArguments } from './workshop.inputs.ts';
import { workshopsByGroupId } from './workshop.loaders.ts';

@Resolver(() => DiscussionGroup)
export class GroupWorkshopsExtension {
  @FieldResolver(() => WorkshopConnection, {
    nullable: true,
    description: 'Workshops prepared and followed up here.',
  })
  @PagedField()
  workshops(
    @Root() { id }: GroupRow,
    @Args(() => UpcomingArguments) { upcoming, first, after }: UpcomingArguments,
    @Ctx() context: RequestContext,
  ): Promise<Page<WorkshopRow> | null> {
    return workshopsByGroupId(context, { upcoming: upcoming ?? null, first, after }).load(id);
  }
}
