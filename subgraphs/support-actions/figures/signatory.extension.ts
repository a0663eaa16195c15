/** The totals of the help for a signatory. */
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { CountedField } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { FiguresArguments, figuresPeriod } from './figures-period.ts';
import { SupportFigures, supportFiguresBySignatoryId } from './support-figures.ts';
import { Signatory } from '../extends/signatory.ts';

@Resolver(() => Signatory)
export class SignatorySupportFiguresExtension {
  @FieldResolver(() => SupportFigures, {
    nullable: true,
    description:
      'Totals of the actions that helped it, for a year, a period or all years. Each action counts in full even if it also helped others, as no source divides actions among beneficiaries. Null while support-actions cannot be reached.',
  })
  @CountedField()
  supportFigures(
    @Root() { id }: Signatory,
    @Args(() => FiguresArguments) args: FiguresArguments,
    @Ctx() context: RequestContext,
  ): Promise<SupportFigures | null> {
    return supportFiguresBySignatoryId(context, { period: figuresPeriod(args) }).load(id);
  }
}
