/** Queries for case studies, and the fields that need more than a column. */
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { EmissionQuantity, emissionsOf } from '../../../covenant/evidence/emission-quantity.type.ts';
import { Location } from '../../../covenant/regions/location.type.ts';
import { Money } from '../../../covenant/money/money.type.ts';
import { Topic } from '../../../covenant/commitments/topic.ts';
import { readPage } from '../../../platform/graph/keyset-page.ts';
import { listOfColumn } from '../../../platform/database/list-column.ts';
import { withoutNulls } from '../../../platform/base/without-nulls.ts';
import { Languages, LocalizedText, localised, localisedOrNull } from '../../../platform/graph/localized-text.ts';
import { CappedField, PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import { UriScalar } from '../../../platform/graph/scalars.ts';
import type { RegionRow } from '../../../covenant/regions/region.entity.ts';
import { regionsByCode } from '../../../covenant/regions/regions.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Entries, Requested, type RequestedFields } from '../../../platform/graph/requested-fields.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { caseStudyFeeds } from '../publications/feed-links.ts';
import { isReachable } from '../publications/publication-conditions.ts';
import { Region } from '../extends/region.ts';
import { uriOf } from '../search/search-kind.ts';
import { CaseStudySection } from './case-study-parts.entity.ts';
import { sectionsByCaseStudyId } from './case-study-parts.loaders.ts';
import { isStale, STALE_AFTER_YEARS } from './case-study-age.ts';
import { CASE_STUDY_COLUMNS, CaseStudy, type CaseStudyRow, CaseStudyConnection } from './case-study.entity.ts';
import { CaseStudySectionKind } from './case-study.enums.ts';
import { CaseStudyFilter, caseStudyConditions } from './case-study.inputs.ts';

@ArgsType()
class CaseStudiesArguments extends PageArguments {
  @Field(() => CaseStudyFilter, { nullable: true, description: 'Filter; by default all published case studies.' })
  filter?: CaseStudyFilter | null;
}

@Resolver(() => CaseStudy)
export class CaseStudyResolver {
  @Query(() => CaseStudyConnection, {
    nullable: true,
    description:
      'Library of case studies, newest first, those of unknown age last. Null while knowledge-exchange cannot be reached. (public)',
  })
  @PagedField()
  async caseStudies(
    @Args(() => CaseStudiesArguments) { filter, first, after }: CaseStudiesArguments,
    @Entries() requested: RequestedFields,
    @Ctx() context: RequestContext,
  ): Promise<Page<CaseStudyRow>> {
    const scope = withoutNulls(filter);
    const list = {
      name: 'Query.caseStudies',
      columns: CASE_STUDY_COLUMNS.for(requested),
      from: rawSql`case_study c`,
      id: rawSql`c.id`,
      order: { by: rawSql`c.sortDate`, direction: 'DESC' as const },
      conditions: caseStudyConditions(scope),
      scope,
    };
    return (await readPage<CaseStudyRow>(context.database, list, { first, after, requested })).withFeeds(() =>
      caseStudyFeeds(context, scope),
    );
  }

  @Query(() => CaseStudy, {
    nullable: true,
    description: 'The case study with this slug, even if it is archived; null if there is none. (public)',
  })
  async caseStudy(
    @Arg('slug', () => String, { description: 'Last part of the page address.' }) slug: string,
    @Requested() requested: RequestedFields,
    @Ctx() { database }: RequestContext,
  ): Promise<CaseStudyRow | null> {
    const reachable = isReachable(rawSql`c`);
    const rows = await database.select<CaseStudyRow>(
      rawSql`SELECT ${CASE_STUDY_COLUMNS.for(requested)} FROM case_study c WHERE c.slug = ? AND ${reachable.sql}`,
      [slug, ...reachable.parameters],
    );
    return rows[0] ?? null;
  }

  @FieldResolver(() => UriScalar, { description: 'Persistent name in open data; it does not change with the address.' })
  uri(@Root() { id }: CaseStudyRow): string {
    return uriOf('CASE_STUDY', id);
  }

  @FieldResolver(() => LocalizedText, {
    nullable: true,
    description: 'Short text for lists; null if the source has only one line.',
  })
  summary(
    @Root() { summary }: CaseStudyRow,
    @Languages() languages: string[] | null,
    @Ctx() context: RequestContext,
  ): LocalizedText | null {
    return localisedOrNull(context, summary, languages);
  }

  @FieldResolver(() => [CaseStudySection], {
    description: 'Its written sections in their fixed order, all or those of the given kinds.',
  })
  @CappedField(Object.keys(CaseStudySectionKind).length)
  async sections(
    @Root() { id }: CaseStudyRow,
    @Arg('kinds', () => [CaseStudySectionKind], { nullable: true, description: 'Only these kinds; by default all.' })
    kinds: CaseStudySectionKind[] | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<CaseStudySection[]> {
    const sections = (await sectionsByCaseStudyId(context).load(id)) ?? [];
    const order = Object.keys(CaseStudySectionKind);
    return sections
      .filter(({ kind }) => !kinds || kinds.includes(kind))
      .sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
  }

  @FieldResolver(() => [Topic], { description: 'Topics; empty when not stated.' })
  topics(@Root() { topics }: CaseStudyRow): Topic[] {
    return listOfColumn<Topic>(topics);
  }

  @FieldResolver(() => [Region], { description: 'Units in which it happened; empty when not stated.' })
  @CappedField(20)
  regions(@Root() { regions }: CaseStudyRow, @Ctx() context: RequestContext): Promise<RegionRow[]> {
    return regionsByCode(context, listOfColumn(regions));
  }

  @FieldResolver(() => Location, { nullable: true, description: 'Point on the map; null when not stated.' })
  location(@Root() { location }: CaseStudyRow): Location | null {
    return location === null ? null : (JSON.parse(location) as Location);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: 'Total cost; null if no source states an exact sum. Sums in words are in COST_AND_BENEFIT.',
  })
  cost(@Root() { cost }: CaseStudyRow): Money | null {
    return cost === null ? null : (JSON.parse(cost) as Money);
  }

  @FieldResolver(() => [String], { description: 'Sources of the money; empty when not stated.' })
  funding(@Root() { funding }: CaseStudyRow): string[] {
    return funding === null ? [] : (JSON.parse(funding) as string[]);
  }

  @FieldResolver(() => EmissionQuantity, { nullable: true, description: 'Reduction; null when not stated.' })
  emissionsSaved(@Root() { emissionsSaved }: CaseStudyRow): EmissionQuantity | null {
    return emissionsOf(emissionsSaved);
  }

  @FieldResolver(() => Boolean, {
    description: `True if it is older than ${String(STALE_AFTER_YEARS)} years or of unknown age. Its age counts from the later of its confirmation and its publication, or, without either, from its days or its year.`,
  })
  isStale(@Root() study: CaseStudyRow, @Ctx() { today }: RequestContext): boolean {
    return isStale(study, today);
  }
}

@Resolver(() => CaseStudySection)
export class CaseStudySectionResolver {
  @FieldResolver(() => LocalizedText, { description: 'The text.' })
  text(
    @Root() { text }: CaseStudySection,
    @Languages() languages: string[] | null,
    @Ctx() context: RequestContext,
  ): LocalizedText {
    return localised(context, text, languages);
  }
}
