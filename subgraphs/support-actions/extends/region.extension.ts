/** What this subgraph says about a region: the support given there, and the totals of it. */
import { SupportActionConnection } from '../support-action/support-action.entity.ts';
import { Args, Ctx, Directive, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { Languages, LocalizedText } from '../../../platform/graph/localized-text.ts';
import { PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import type { RegionRow } from '../../../covenant/regions/region.entity.ts';
import { RegionFacts } from '../../../covenant/regions/region.type.ts';
import { regionName } from '../../../covenant/regions/regions.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Entries, type RequestedFields } from '../../../platform/graph/requested-fields.ts';
import type { SupportActionRow } from '../support-action/support-action-columns.ts';
import { supportActionsByRegion } from '../support-action/support-action.loaders.ts';
import { FiguresArguments, figuresPeriod } from '../figures/figures-period.ts';
import { SupportFigures, supportFiguresByRegion } from '../figures/support-figures.ts';

@ObjectType('Region')
@Directive('@key(fields: "code")')
export class Region extends RegionFacts {}

@Resolver(() => Region)
export class RegionExtension {
  @FieldResolver(() => LocalizedText, { description: 'Name; of countries in many languages.' })
  @Directive('@shareable')
  name(
    @Root() region: RegionRow,
    @Languages() languages: string[] | null,
    @Ctx() context: RequestContext,
  ): LocalizedText {
    return regionName(context, region, languages);
  }

  @FieldResolver(() => SupportActionConnection, {
    nullable: true,
    description:
      'Actions in this unit or any unit below it, latest first. An action that names no unit lies in the country of its coordinator. Null while support-actions cannot be reached.',
  })
  @PagedField()
  supportActions(
    @Root() { code }: RegionRow,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Entries() requested: RequestedFields,
    @Ctx() context: RequestContext,
  ): Promise<Page<SupportActionRow> | null> {
    return supportActionsByRegion(context, { first, after, requested }).load(code);
  }

  @FieldResolver(() => SupportFigures, {
    nullable: true,
    description:
      'Totals of the unit, of a year, of a period or of all years. Null while support-actions cannot be reached.',
  })
  // Adds up the actions of a whole country and whom each of them helped.
  @Directive('@cost(weight: 100)')
  supportFigures(
    @Root() { code }: RegionRow,
    @Args(() => FiguresArguments) asked: FiguresArguments,
    @Ctx() context: RequestContext,
  ): Promise<SupportFigures | null> {
    return supportFiguresByRegion(context, { period: figuresPeriod(asked) }).load(code);
  }
}
