/** The totals of a coordinator's support actions. */
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { CountedField } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { FiguresArguments, figuresPeriod } from './figures-period.ts';
import { SupportFigures, supportFiguresByCoordinatorId } from './support-figures.ts';
import { Coordinator } from '../extends/coordinator.ts';

@Resolver(() => Coordinator)
export class CoordinatorSupportFiguresExtension {
  @FieldResolver(() => SupportFigures, {
    nullable: true,
    description: 'Totals for a year, a period or all years. Null while support-actions cannot be reached.',
  })
  @CountedField()
  supportFigures(
    @Root() { id }: Coordinator,
    @Args(() => FiguresArguments) args: FiguresArguments,
    @Ctx() context: RequestContext,
  ): Promise<SupportFigures | null> {
    return supportFiguresByCoordinatorId(context, { period: figuresPeriod(args) }).load(id);
  }
}
