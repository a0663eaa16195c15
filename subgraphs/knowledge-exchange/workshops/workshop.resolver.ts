/** Queries for workshops, and the fields that need more than a column. */
import { CoordinatorConnection } from '../extends/coordinator.ts';
import { may } from '../../../covenant/rights/may.ts';
import { Arg, Args, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Location, LocationQuality } from '../../../covenant/regions/location.type.ts';
import { Topic } from '../../../covenant/commitments/topic.ts';
import { conditionOf, readPage } from '../../../platform/graph/keyset-page.ts';
import { listOfColumn } from '../../../platform/database/list-column.ts';
import { withoutNulls } from '../../../platform/base/without-nulls.ts';
import { Languages, LocalizedText, localisedOrNull } from '../../../platform/graph/localized-text.ts';
import { CappedField, PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import { LanguageCodeScalar, UriScalar } from '../../../platform/graph/scalars.ts';
import type { RegionRow } from '../../../covenant/regions/region.entity.ts';
import { regionsByCode } from '../../../covenant/regions/regions.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Entries, Requested, type RequestedFields } from '../../../platform/graph/requested-fields.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { Audience } from '../publications/audience.ts';
import type { NamedBodyPage } from '../extends/body-list.ts';
import { DiscussionGroup, type GroupRow } from '../discussion-groups/discussion-group.entity.ts';
import { groupById } from '../discussion-groups/discussion-group.loaders.ts';
import { agendaFeeds } from '../publications/feed-links.ts';
import { isReachable } from '../publications/publication-conditions.ts';
import { Region } from '../extends/region.ts';
import { uriOf } from '../search/search-kind.ts';
import { WORKSHOP_COLUMNS, Workshop, WorkshopConnection, type WorkshopRow } from './workshop.entity.ts';
import { AgendaArguments, agendaConditions } from './workshop.inputs.ts';
import { hostsByWorkshopId } from './workshop.loaders.ts';
import { regionCodesByWorkshopId } from './workshop-parts.loaders.ts';

const REGIONS_PER_WORKSHOP = 20;

@Resolver(() => Workshop)
export class WorkshopResolver {
  @Query(() => WorkshopConnection, {
    nullable: true,
    description:
      'Agenda: announced and held workshops by start, from today (UTC) unless `filter.from` is set. Cancelled workshops appear only if `filter.state` includes them. Null while knowledge-exchange cannot be reached. (public)',
  })
  @PagedField()
  async agenda(
    @Args(() => AgendaArguments) { filter, first, after }: AgendaArguments,
    @Entries() requested: RequestedFields,
    @Ctx() context: RequestContext,
  ): Promise<Page<WorkshopRow>> {
    const scope = withoutNulls(filter);
    const list = {
      name: 'Query.agenda',
      columns: WORKSHOP_COLUMNS.for(requested),
      from: rawSql`workshop w`,
      id: rawSql`w.id`,
      order: { by: rawSql`w.sortStart`, direction: 'ASC' as const },
      conditions: agendaConditions(scope, context),
      scope,
    };
    return (await readPage<WorkshopRow>(context.database, list, { first, after, requested })).withFeeds(() =>
      agendaFeeds(context, scope),
    );
  }

  @Query(() => Workshop, {
    nullable: true,
    description: 'The workshop with this slug, even if it is cancelled; null if there is none. (public)',
  })
  async workshop(
    @Arg('slug', () => String, { description: 'Last part of the page address.' }) slug: string,
    @Requested() requested: RequestedFields,
    @Ctx() context: RequestContext,
  ): Promise<WorkshopRow | null> {
    const where = conditionOf([{ sql: rawSql`w.slug = ?`, parameters: [slug] }, isReachable(rawSql`w`)]);
    const rows = await context.database.select<WorkshopRow>(
      rawSql`SELECT ${WORKSHOP_COLUMNS.for(requested)} FROM workshop w WHERE ${where.sql}`,
      where.parameters,
    );
    return rows[0] ?? null;
  }

  @FieldResolver(() => UriScalar, { description: 'Persistent name in open data; it does not change with the address.' })
  uri(@Root() { id }: WorkshopRow): string {
    return uriOf('WORKSHOP', id);
  }

  @FieldResolver(() => LocalizedText, { nullable: true, description: 'Summary; null when not stated.' })
  summary(
    @Root() { summary }: WorkshopRow,
    @Languages() languages: string[] | null,
    @Ctx() context: RequestContext,
  ): LocalizedText | null {
    return localisedOrNull(context, summary, languages);
  }

  @FieldResolver(() => Location, { nullable: true, description: 'Point on the map; null when not stated.' })
  location(@Root() { latitude, longitude }: WorkshopRow): Location | null {
    if (latitude === null || longitude === null) return null;
    return { latitude, longitude, quality: LocationQuality.POINT };
  }

  @FieldResolver(() => UriScalar, {
    nullable: true,
    description:
      'Address for online attendance; null if the reader is not signed in, or if there is no address yet. (signed in)',
  })
  joinUrl(@Root() { joinUrl }: WorkshopRow, @Ctx() context: RequestContext): string | null {
    return may(context, 'Workshop.joinUrl') ? joinUrl : null;
  }

  @FieldResolver(() => [LanguageCodeScalar], {
    description: 'Spoken languages; empty when not stated.',
  })
  languages(@Root() { languages }: WorkshopRow): string[] {
    return listOfColumn(languages);
  }

  @FieldResolver(() => [LanguageCodeScalar], {
    description: 'Languages with interpretation; empty if there is none or when not stated.',
  })
  interpretation(@Root() { interpretation }: WorkshopRow): string[] {
    return listOfColumn(interpretation);
  }

  @FieldResolver(() => LocalizedText, {
    nullable: true,
    description: 'Provisions for people with disabilities; null when not stated.',
  })
  accessibility(
    @Root() { accessibility }: WorkshopRow,
    @Languages() languages: string[] | null,
    @Ctx() context: RequestContext,
  ): LocalizedText | null {
    return localisedOrNull(context, accessibility, languages);
  }

  @FieldResolver(() => [Topic], { description: 'Topics; empty when not stated.' })
  topics(@Root() { topics }: WorkshopRow): Topic[] {
    return listOfColumn<Topic>(topics);
  }

  @FieldResolver(() => [Audience], { description: 'Audiences; empty when not stated.' })
  audiences(@Root() { audiences }: WorkshopRow): Audience[] {
    return listOfColumn<Audience>(audiences);
  }

  @FieldResolver(() => [Region], {
    description: `Units in which it takes place or which it is about, at most ${String(REGIONS_PER_WORKSHOP)}; empty when not stated.`,
  })
  @CappedField(REGIONS_PER_WORKSHOP)
  async regions(@Root() { id }: WorkshopRow, @Ctx() context: RequestContext): Promise<RegionRow[]> {
    const codes = (await regionCodesByWorkshopId(context).load(id)) ?? [];
    return regionsByCode(context, codes.slice(0, REGIONS_PER_WORKSHOP));
  }

  @FieldResolver(() => CoordinatorConnection, {
    nullable: true,
    description: 'Coordinators that host it; empty if the organiser is not a coordinator, see `organiserName`.',
  })
  @PagedField()
  @Directive('@provides(fields: "edges { node { name slug } } nodes { name slug }")')
  hosts(
    @Root() { id }: WorkshopRow,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<NamedBodyPage | null> {
    return hostsByWorkshopId(context, { first, after }).load(id);
  }

  @FieldResolver(() => DiscussionGroup, {
    nullable: true,
    description: 'Group that prepares it and follows it up; null if there is none that the reader may see.',
  })
  discussionGroup(
    @Root() { discussionGroupId }: WorkshopRow,
    @Ctx() context: RequestContext,
  ): Promise<GroupRow | null> | null {
    return discussionGroupId === null ? null : groupById(context).load(discussionGroupId);
  }
}
