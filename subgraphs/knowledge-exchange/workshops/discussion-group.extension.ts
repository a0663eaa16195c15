/** Adds workshops to a discussion group. */
import { WorkshopConnection, type WorkshopRow } from './workshop.entity.ts';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { NO_FEEDS } from '../../../platform/graph/feed-links.type.ts';
import { PagedField, type Page } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Entries, type RequestedFields } from '../../../platform/graph/requested-fields.ts';
import { DiscussionGroup, type GroupRow } from '../discussion-groups/discussion-group.entity.ts';
import { agendaFeeds } from '../publications/feed-links.ts';
import { GroupVisibility } from '../visibility/group-visibility.ts';
import { UpcomingArguments } from './workshop.inputs.ts';
import { workshopsByGroupId } from './workshop.loaders.ts';

@Resolver(() => DiscussionGroup)
export class GroupWorkshopsExtension {
  @FieldResolver(() => WorkshopConnection, {
    nullable: true,
    description: 'Workshops that the group prepares and follows up.',
  })
  @PagedField()
  async workshops(
    @Root() { id, visibility }: GroupRow,
    @Args(() => UpcomingArguments) { upcoming, first, after }: UpcomingArguments,
    @Entries() requested: RequestedFields,
    @Ctx() context: RequestContext,
  ): Promise<Page<WorkshopRow> | null> {
    // Feed readers do not sign in.
    const hasFeeds = upcoming === true && visibility === GroupVisibility.PUBLIC;
    const page = await workshopsByGroupId(context, { upcoming: upcoming ?? null, first, after, requested }).load(id);
    return page?.withFeeds(() => (hasFeeds ? agendaFeeds(context, { discussionGroupId: id }) : NO_FEEDS)) ?? null;
  }
}
