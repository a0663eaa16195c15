/** Handing in plans and monitoring reports, and what the Office records of their assessment. */
import { newId } from '../../../covenant/ids.ts';
import { recordAct } from '../../../platform/acts/audit-trail.ts';
import type { SqlValue, Transaction } from '../../../platform/database/database.ts';
import { insertRows } from '../../../platform/database/rows.ts';
import { Checks } from '../../../platform/acts/checks.ts';
import { createOnce } from '../../../platform/acts/idempotency.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import { mustBeRevision, revise } from '../../../platform/acts/revision.ts';
import { mustBeAllowed } from '../../../covenant/rights/may.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { mustActFor } from './action-plan.acting.ts';
import { arrivedDocuments, attachDocuments } from './action-plan.documents.ts';
import type { ActionPlan } from './action-plan.entity.ts';
import type {
  PlanDecisionArguments,
  PlanSubmissionArguments,
  ReportSubmissionArguments,
} from './action-plan.inputs.ts';
import { PLANS_PER_SIGNATORY, REPORTS_PER_PLAN } from './action-plan.loaders.ts';
import { checkedPlan, checkedReport, mustHaveRoom } from './action-plan.rules.ts';
import { publishEvidence } from '../evidence/evidence.changes.ts';
import type { Signatory } from '../signatory/signatory.entity.ts';
import { mustBeFound } from '../signatory/signatory-facts.service.ts';
import { noteProgress } from '../signatory/signatory-progress.ts';
import { takeTurnOf } from '../signatory/signatory.service.ts';
import { actionPlanSteps, mustLeadTo } from '../signatory/signatory.steps.ts';

const MAX_NOTE = 5_000;

export async function submitActionPlan(
  context: RequestContext,
  { idempotencyKey, signatoryId, input }: PlanSubmissionArguments,
): Promise<string> {
  const arrivals = await arrivedDocuments(context, signatoryId, input.documentIds ?? []);
  const given = { signatoryId, input };
  const creation = { act: 'submitActionPlan', idempotencyKey, given, id: newId('ActionPlan') } as const;
  return createOnce(context, creation, async (transaction, id) => {
    await takeTurnOf(transaction, [signatoryId]);
    const signatory = await mustBeFound(transaction, signatoryId, 'signatoryId');
    const coordinatorId = await mustActFor(transaction, context, 'submitActionPlan', signatoryId);
    const { plan, targets } = checkedPlan(input, context.today);
    mustHaveRoom(
      await countOf(transaction, 'action_plan', 'signatoryId', signatoryId),
      PLANS_PER_SIGNATORY,
      'plans of this signatory',
    );
    const row = {
      id,
      signatoryId,
      ...plan,
      status: 'SUBMITTED',
      submittedOn: context.today,
      groupMemberCount: await membersOf(transaction, signatory),
      revision: 1,
      updatedAt: new Date().toISOString(),
    };
    await insertRows(transaction, 'action_plan', [row]);
    await insertRows(
      transaction,
      'plan_target',
      targets.map((target) => ({ actionPlanId: id, ...target })),
    );
    await attachDocuments(transaction, id, arrivals);
    await note(transaction, context, 'submitActionPlan', {
      signatoryId,
      coordinatorId,
      after: { actionPlanId: id, status: 'SUBMITTED' },
    });
    await noteProgress(transaction, signatory, 'ACTION_PLAN_SUBMITTED');
    await publishEvidence(transaction, [signatoryId]);
  });
}

/** Answers the id of the plan under which it reports. */
export async function submitMonitoringReport(
  context: RequestContext,
  { idempotencyKey, actionPlanId, input }: ReportSubmissionArguments,
): Promise<string> {
  const creation = {
    act: 'submitMonitoringReport',
    idempotencyKey,
    given: { actionPlanId, input },
    id: newId('MonitoringReport'),
  } as const;
  await createOnce(context, creation, async (transaction, id) => {
    const { signatoryId, status } = await mustBeFoundPlan(transaction, actionPlanId, 'actionPlanId');
    await takeTurnOf(transaction, [signatoryId]);
    const signatory = await mustBeFound(transaction, signatoryId);
    const coordinatorId = await mustActFor(transaction, context, 'submitMonitoringReport', signatoryId);
    actionPlanSteps.mustAllow('submitMonitoringReport', status);
    const report = checkedReport(input);
    mustHaveRoom(
      await countOf(transaction, 'monitoring_report', 'actionPlanId', actionPlanId),
      REPORTS_PER_PLAN,
      'reports under this plan',
    );
    await insertRows(transaction, 'monitoring_report', [{ id, actionPlanId, submittedOn: context.today, ...report }]);
    await note(transaction, context, 'submitMonitoringReport', {
      signatoryId,
      coordinatorId,
      after: { actionPlanId, monitoringReportId: id },
    });
    await noteProgress(transaction, signatory, 'MONITORING_STARTED');
  });
  return actionPlanId;
}

export function decideActionPlan(context: RequestContext, given: PlanDecisionArguments): Promise<string> {
  const checks = new Checks();
  const reason = checks.optionalProse(['note'], given.note, MAX_NOTE);
  checks.mustHold();
  return context.database.write(async (transaction) => {
    const plan = await mustBeFoundPlan(transaction, given.id, 'id');
    const { id, signatoryId, status: from } = plan;
    mustBeAllowed(context, 'decideActionPlan', { signatoryId });
    mustBeRevision(plan, given.expectedRevision);
    mustLeadTo(actionPlanSteps, { act: 'decideActionPlan', from, to: given.status });
    await takeTurnOf(transaction, [signatoryId]);
    await revise(transaction, 'action_plan', plan, {
      expectedRevision: given.expectedRevision,
      set: { status: given.status },
    });
    await recordAct(transaction, context, {
      act: 'decideActionPlan',
      subjectId: signatoryId,
      reason,
      before: { actionPlanId: id, status: from },
      after: { actionPlanId: id, status: given.status },
    });
    return id;
  });
}

interface HandedIn {
  readonly signatoryId: string;
  /** The coordinator that hands it in; null when the signatory does. */
  readonly coordinatorId: string | null;
  readonly after: Readonly<Record<string, SqlValue>>;
}

/** The trail of the signatory tells who acted in its name, and for which coordinator. */
async function note(
  transaction: Transaction,
  context: RequestContext,
  act: string,
  { signatoryId, coordinatorId, after }: HandedIn,
): Promise<void> {
  const by = coordinatorId === null ? {} : { handedInByCoordinator: coordinatorId };
  await recordAct(transaction, context, {
    act,
    subjectId: signatoryId,
    onBehalfOfId: signatoryId,
    after: { ...after, ...by },
  });
}

/** A draft is not there. */
async function mustBeFoundPlan(transaction: Transaction, id: string, path: string): Promise<ActionPlan> {
  const rows = await transaction.select<ActionPlan>("SELECT * FROM action_plan WHERE id = ? AND status <> 'DRAFT'", [
    id,
  ]);
  if (rows[0]) return rows[0];
  throw Refusal.notFound([path], 'No action plan has this id.');
}

async function countOf(transaction: Transaction, table: string, column: string, id: string): Promise<number> {
  const rows = await transaction.select<{ total: number }>(
    `SELECT COUNT(*) AS total FROM ${table} WHERE ${column} = ?`,
    [id],
  );
  return Number(rows[0]?.total ?? 0);
}

/** Members that share the plan of a group. */
async function membersOf(transaction: Transaction, { id, isGroup }: Signatory): Promise<number | null> {
  return Number(isGroup) ? countOf(transaction, 'signatory', 'groupId', id) : null;
}
