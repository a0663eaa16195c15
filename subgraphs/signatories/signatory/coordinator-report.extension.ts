/** Fields of a coordinator's report: the signatories supported in its period, counted live. */
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { reportPeriodKey } from '../../../covenant/commitments/report-period.ts';
import { CountedField } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { SignatoryFigures, signatoryFiguresByReportPeriod } from './signatory-figures.ts';
import { CoordinatorReport } from '../extends/coordinator-report.ts';

@Resolver(() => CoordinatorReport)
export class CoordinatorReportSignatoriesExtension {
  @FieldResolver(() => SignatoryFigures, {
    nullable: true,
    description:
      'Signatories supported on at least one day of its period, live; `joined` counts those that joined in it. Null while signatories cannot be reached.',
  })
  @CountedField()
  @Directive('@requires(fields: "coordinatorId startsOn endsOn")')
  signatoryFigures(
    @Root() report: CoordinatorReport,
    @Ctx() context: RequestContext,
  ): Promise<SignatoryFigures | null> {
    return signatoryFiguresByReportPeriod(context).load(reportPeriodKey(report));
  }
}
