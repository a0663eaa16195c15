/** The live totals of the period of a report. */
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { reportPeriodKey } from '../../../covenant/commitments/report-period.ts';
import { CountedField } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { SupportFigures, supportFiguresByReportPeriod } from './support-figures.ts';
import { CoordinatorReport } from '../extends/coordinator-report.ts';

@Resolver(() => CoordinatorReport)
export class CoordinatorReportSupportFiguresExtension {
  @FieldResolver(() => SupportFigures, {
    nullable: true,
    description: 'Live totals of these actions. Null while support-actions cannot be reached.',
  })
  @CountedField()
  @Directive('@requires(fields: "coordinatorId startsOn endsOn")')
  supportFigures(@Root() report: CoordinatorReport, @Ctx() context: RequestContext): Promise<SupportFigures | null> {
    return supportFiguresByReportPeriod(context).load(reportPeriodKey(report));
  }
}
