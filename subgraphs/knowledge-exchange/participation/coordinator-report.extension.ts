/** Adds live participation figures for the period to a coordinator report. */
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { reportPeriodKey } from '../../../covenant/commitments/report-period.ts';
import { CountedField } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { CoordinatorReport } from '../extends/coordinator-report.ts';
import { ParticipationFigures } from './participation.ts';
import { participationByReportPeriod } from './period-participation.ts';

@Resolver(() => CoordinatorReport)
export class CoordinatorReportExtension {
  @FieldResolver(() => ParticipationFigures, {
    nullable: true,
    description:
      'Live figures of what the coordinator shared in the period: workshops held, groups joined, case studies published. Items without a day count in no period. Null while knowledge-exchange cannot be reached.',
  })
  @CountedField()
  @Directive('@requires(fields: "coordinatorId startsOn endsOn")')
  participation(
    @Root() report: CoordinatorReport,
    @Ctx() context: RequestContext,
  ): Promise<ParticipationFigures | null> {
    return participationByReportPeriod(context).load(reportPeriodKey(report));
  }
}
