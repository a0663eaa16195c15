/** Submits the two-yearly report on the progress under a plan. */
import { ArgsType, Field, ID } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { newId } from '../../../../covenant/ids.ts';
import { lockRows } from '../../../../platform/database/lock-rows.ts';
import { insertRows } from '../../../../platform/database/rows.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { noteProgress } from '../../signatory/signatory-progress.ts';
import { signatoryForChange } from '../../signatory/signatory.loaders.ts';
import { MonitoringReportInput } from '../action-plan.inputs.ts';
import { planForChange, REPORTS_PER_PLAN } from '../action-plan.loaders.ts';
import { actionPlanPayload } from '../action-plan.payload.ts';
import { checkedReport, countOf, handedInBy, mustActFor, mustHaveRoom } from '../action-plan.rules.ts';
import { actionPlanSteps } from '../action-plan.steps.ts';

@ArgsType()
class ReportArguments {
  @Field(() => String, { description: 'A repeated request with the same key creates nothing new.' })
  idempotencyKey: string;

  @Field(() => ID, { description: 'The plan that it reports on.' })
  actionPlanId: string;

  @Field(() => MonitoringReportInput, { description: 'The report.' })
  input: MonitoringReportInput;
}

export const submitMonitoringReport = act({
  name: 'submitMonitoringReport',
  description:
    'Submits the two-yearly report on a plan; coordinators as in `submitActionPlan`. A signatory on hold is published again.',
  args: ReportArguments,
  payload: actionPlanPayload,
  creates: {
    newId: () => newId('MonitoringReport'),
    result: (_, { actionPlanId }) => actionPlanId,
  },
  async lock(transaction, { args: { actionPlanId } }) {
    const { signatoryId } = await planForChange(transaction, actionPlanId, ['actionPlanId']);
    await lockRows(transaction, rawSql`signatory`, [signatoryId]);
  },
  async find(from, { context, args: { actionPlanId } }) {
    const { signatoryId, status } = await planForChange(from, actionPlanId, ['actionPlanId']);
    const signatory = await signatoryForChange(from, signatoryId);
    const body = await mustActFor(from, context, 'submitMonitoringReport', signatoryId);
    return { signatory, status, body };
  },
  belongingTo: ({ body }) => body,
  states: { machine: actionPlanSteps, of: ({ status }) => status },
  async rules({ transaction, args: { actionPlanId, input } }) {
    // Not in `check`, for the same reason as in `submitActionPlan`.
    const report = checkedReport(input);
    const reports = await countOf(transaction, rawSql`monitoring_report`, rawSql`actionPlanId`, actionPlanId);
    mustHaveRoom(reports, REPORTS_PER_PLAN, 'reports under this plan');
    return report;
  },
  write: ({ transaction, context, id, args: { actionPlanId }, decision: report }) =>
    insertRows(transaction, rawSql`monitoring_report`, [{ id, actionPlanId, submittedOn: context.today, ...report }]),
  trail: ({ id, args: { actionPlanId }, thing: { signatory, body } }) => ({
    subjectId: signatory.id,
    onBehalfOfId: signatory.id,
    after: { actionPlanId, monitoringReportId: id, ...handedInBy(body) },
  }),
  // Must follow the line in the trail of the signatory, as the end of a hold is the next line of the same trail.
  changes: ({ transaction, thing: { signatory } }) => noteProgress(transaction, signatory, 'MONITORING_STARTED'),
});
