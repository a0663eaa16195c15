/** What people do with reports: one mutation per step. */
import { Args, Ctx, Mutation, Resolver } from 'type-graphql';
import { answered, payloadOf, type Refused } from '../../../platform/acts/payload.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { startReport } from './report-start.service.ts';
import { CoordinatorReport, type ReportRow } from './report.entity.ts';
import { DecideReportArguments, ReportArguments, StartReportArguments, WriteReportArguments } from './report.inputs.ts';
import { reportById } from './report.loaders.ts';
import { decideReport, submitReport, writeReport } from './report.service.ts';

const ReportPayload = payloadOf('ReportPayload', 'Answer about a report.', {
  report: { type: () => CoordinatorReport, description: 'The report as it is now.' },
});
type ReportAnswer = { readonly report: ReportRow | null } | Refused;

@Resolver()
export class ReportMutations {
  @Mutation(() => ReportPayload, {
    description:
      'Opens a draft for a period; a coordinator has one open report at a time. (members of the coordinator)',
  })
  startReport(
    @Args(() => StartReportArguments) given: StartReportArguments,
    @Ctx() context: RequestContext,
  ): Promise<ReportAnswer> {
    return reportAnswer(context, () => startReport(context, given));
  }

  @Mutation(() => ReportPayload, {
    description: 'Writes sections; what is left out stays. (members of the coordinator)',
  })
  writeReport(
    @Args(() => WriteReportArguments) given: WriteReportArguments,
    @Ctx() context: RequestContext,
  ): Promise<ReportAnswer> {
    return reportAnswer(context, () => writeReport(context, given));
  }

  @Mutation(() => ReportPayload, {
    description:
      'Hands the report in and freezes its figures; SOURCE_DOWN if an owner of figures cannot be reached. (members of the coordinator)',
  })
  submitReport(
    @Args(() => ReportArguments) given: ReportArguments,
    @Ctx() context: RequestContext,
  ): Promise<ReportAnswer> {
    return reportAnswer(context, () => submitReport(context, given));
  }

  @Mutation(() => ReportPayload, {
    description: 'Accepts the report or sends it back with notes. A letter to the contact mailbox tells it. (Office)',
  })
  decideReport(
    @Args(() => DecideReportArguments) given: DecideReportArguments,
    @Ctx() context: RequestContext,
  ): Promise<ReportAnswer> {
    return reportAnswer(context, () => decideReport(context, given));
  }
}

function reportAnswer(context: RequestContext, act: () => Promise<string>): Promise<ReportAnswer> {
  return answered(context, async () => ({ report: await reportById(context).load(await act()) }));
}
