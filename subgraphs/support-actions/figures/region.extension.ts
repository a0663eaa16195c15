/** The totals of the support in a region. */
import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RegionRow } from '../../../covenant/regions/region.entity.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { FiguresArguments, figuresPeriod } from './figures-period.ts';
import { SupportFigures, supportFiguresByRegion } from './support-figures.ts';
import { Region } from '../extends/region.ts';

@Resolver(() => Region)
export class RegionSupportFiguresExtension {
  @FieldResolver(() => SupportFigures, {
    nullable: true,
    description: 'Totals of the unit for a year, a period or all years. Null while support-actions cannot be reached.',
  })
  // High, as it adds up the actions of a whole country and their beneficiaries.
  @Directive('@cost(weight: 100)')
  supportFigures(
    @Root() { code }: RegionRow,
    @Args(() => FiguresArguments) args: FiguresArguments,
    @Ctx() context: RequestContext,
  ): Promise<SupportFigures | null> {
    return supportFiguresByRegion(context, { period: figuresPeriod(args) }).load(code);
  }
}
