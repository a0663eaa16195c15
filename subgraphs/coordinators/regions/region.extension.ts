/** Regions: their query, their names, and the coordinators that work in them. */
import { CoordinatorConnection, type CoordinatorRow } from '../coordinator/coordinator.entity.ts';
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Languages, LocalizedText } from '../../../platform/graph/localized-text.ts';
import { CappedField, CountedField, PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import type { RegionRow } from '../../../covenant/regions/region.entity.ts';
import { mustBeRegionCode, regionByCode, regionName } from '../../../covenant/regions/regions.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Entries, type RequestedFields } from '../../../platform/graph/requested-fields.ts';
import { coordinatorCountByRegionCode, coordinatorsByRegionCode } from '../coordinator/coordinator.loaders.ts';
import { countriesInUse, MAX_REGIONS, regionsBelow } from './regions-below.ts';
import { Region } from '../extends/region.ts';

@Resolver(() => Region)
export class RegionExtension {
  @Query(() => Region, {
    nullable: true,
    description: 'The NUTS unit or country without NUTS with this code; null if there is none. (public)',
  })
  region(
    @Arg('code', () => ID, { description: 'NUTS code, or the ISO code of a country without NUTS.' }) code: string,
    @Ctx() context: RequestContext,
  ): Promise<RegionRow | null> {
    mustBeRegionCode(code);
    return regionByCode(context).load(code);
  }

  @Query(() => [Region], {
    nullable: true,
    description:
      'Units one level below, by code. Without `within`: every country with NUTS and every other country that has a coordinator or a signatory. Null while coordinators cannot be reached. (public)',
  })
  @CappedField(MAX_REGIONS)
  regions(
    @Arg('within', () => ID, { nullable: true, description: 'The unit above.' }) within: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<RegionRow[]> {
    if (typeof within !== 'string') return countriesInUse(context);
    mustBeRegionCode(within);
    return regionsBelow(context, within);
  }

  @FieldResolver(() => LocalizedText, { description: 'Name; for countries in many languages.' })
  @Directive('@shareable')
  name(
    @Root() region: RegionRow,
    @Languages() languages: string[] | null,
    @Ctx() context: RequestContext,
  ): LocalizedText {
    return regionName(context, region, languages);
  }

  @FieldResolver(() => CoordinatorConnection, {
    nullable: true,
    description:
      'Active coordinators that work in this unit or one below it, by name. For most coordinators, only the country is known, so smaller units list too few. Null while coordinators cannot be reached.',
  })
  @PagedField()
  coordinators(
    @Root() { code }: RegionRow,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Entries() requested: RequestedFields,
    @Ctx() context: RequestContext,
  ): Promise<Page<CoordinatorRow> | null> {
    return coordinatorsByRegionCode(context, { first, after, requested }).load(code);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Number of coordinators in the list. Null while coordinators cannot be reached.',
  })
  @CountedField()
  async coordinatorCount(@Root() { code }: RegionRow, @Ctx() context: RequestContext): Promise<number> {
    return (await coordinatorCountByRegionCode(context).load(code)) ?? 0;
  }
}
