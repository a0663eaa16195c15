/** What figures say about a signatory: the totals of the help it received. */
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
      'Totals, of a year, of a period or of all years, of the actions that helped it, whole also where they helped others: no source divides them among beneficiaries. Null while support-actions cannot be reached.',
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
