/** Adds workshops to a region. */
import { WorkshopConnection, type WorkshopRow } from './workshop.entity.ts';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { NO_FEEDS } from '../../../platform/graph/feed-links.type.ts';
import { PagedField, type Page } from '../../../platform/graph/page.ts';
import type { RegionRow } from '../../../covenant/regions/region.entity.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Entries, type RequestedFields } from '../../../platform/graph/requested-fields.ts';
import { agendaFeeds } from '../publications/feed-links.ts';
import { Region } from '../extends/region.ts';
import { UpcomingArguments } from './workshop.inputs.ts';
import { workshopsByRegionCode } from './workshop.loaders.ts';

@Resolver(() => Region)
export class RegionWorkshopsExtension {
  @FieldResolver(() => WorkshopConnection, {
    nullable: true,
    description:
      'Workshops in or about this unit or any unit below it. Null while knowledge-exchange cannot be reached.',
  })
  @PagedField()
  async workshops(
    @Root() { code }: RegionRow,
    @Args(() => UpcomingArguments) { upcoming, first, after }: UpcomingArguments,
    @Entries() requested: RequestedFields,
    @Ctx() context: RequestContext,
  ): Promise<Page<WorkshopRow> | null> {
    const page = await workshopsByRegionCode(context, { upcoming: upcoming ?? null, first, after, requested }).load(
      code,
    );
    return page?.withFeeds(() => (upcoming === true ? agendaFeeds(context, { regionWithin: code }) : NO_FEEDS)) ?? null;
  }
}
