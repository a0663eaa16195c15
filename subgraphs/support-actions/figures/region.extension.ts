/** What figures say about a region: the totals of the support given there. */
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
    description:
      'Totals of the unit, of a year, of a period or of all years. Null while support-actions cannot be reached.',
  })
  // Adds up the actions of a whole country and whom each of them helped.
  @Directive('@cost(weight: 100)')
  supportFigures(
    @Root() { code }: RegionRow,
    @Args(() => FiguresArguments) args: FiguresArguments,
    @Ctx() context: RequestContext,
  ): Promise<SupportFigures | null> {
    return supportFiguresByRegion(context, { period: figuresPeriod(args) }).load(code);
  }
}
