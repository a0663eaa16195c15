/** Fields of a region: its signatories and their figures. */
import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../platform/graph/keyset-page.ts';
import { HubError } from '../../../platform/base/errors.ts';
import { PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import type { RegionRow } from '../../../covenant/regions/region.entity.ts';
import { withinRegion } from '../../../covenant/regions/regions.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Entries, type RequestedFields } from '../../../platform/graph/requested-fields.ts';
import { SIGNATORY_COLUMNS, SignatoryConnection, type SignatoryRow } from './signatory.entity.ts';
import { SignatoryFigures, signatoryFiguresByRegion } from './signatory-figures.ts';
import { Region } from '../extends/region.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

@Resolver(() => Region)
export class RegionSignatoriesExtension {
  @FieldResolver(() => SignatoryConnection, {
    nullable: true,
    description: 'Signatories in this unit by name, published and on hold. Null while signatories cannot be reached.',
  })
  @PagedField()
  signatories(
    @Root() { code }: RegionRow,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Entries() requested: RequestedFields,
    @Ctx() context: RequestContext,
  ): Promise<Page<SignatoryRow>> {
    const list = {
      name: 'Region.signatories',
      columns: SIGNATORY_COLUMNS.for(requested),
      from: rawSql`signatory s`,
      id: rawSql`s.id`,
      order: { by: rawSql`s.sortName`, direction: 'ASC' as const },
      conditions: [withinRegion(code, { region: rawSql`s.regionCode`, country: rawSql`s.country` })],
      scope: code,
    };
    return readPage<SignatoryRow>(context.database, list, { first, after, requested });
  }

  @FieldResolver(() => SignatoryFigures, {
    nullable: true,
    description: 'Totals of the unit. Null while signatories cannot be reached.',
  })
  signatoryFigures(
    @Root() { code }: RegionRow,
    @Arg('year', () => Int, { nullable: true, description: 'For `joined`: the year of adhesion.' })
    year: number | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<SignatoryFigures | null> {
    if (typeof year === 'number' && (year < 2000 || year > 2100)) {
      throw new HubError('BAD_USER_INPUT', `year is ${String(year)}; it can be 2000 to 2100.`, { argument: 'year' });
    }
    return signatoryFiguresByRegion(context, { year: year ?? null }).load(code);
  }
}
