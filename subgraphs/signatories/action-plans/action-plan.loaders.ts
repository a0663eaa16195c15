/** Finds action plans and what belongs to them: many at once for fields, one for an act. Drafts are never found. */
import type { Reads } from '../../../platform/acts/act.ts';
import { byId, loader, listsByKey } from '../../../platform/graph/loader.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import type { Document } from '../../../platform/uploads/document.entity.ts';
import { placeholders, rawSql, type SqlText } from '../../../platform/database/sql-text.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import { ActionPlanStatus, type ActionPlan, type MonitoringReport, type PlanTarget } from './action-plan.entity.ts';

export type ActionPlanRow = Omit<ActionPlan, 'updatedAt'> & { readonly __typename: 'ActionPlan' };

const PLAN_COLUMNS = rawSql`'ActionPlan' AS __typename, id, signatoryId, language, status, approvedOn, submittedOn, groupMemberCount, pillars, vision, baselineEmissions, revision`;

/** Caps of lists in the schema; most signatories have one or two plans and reports. */
export const PLANS_PER_SIGNATORY = 20;
export const TARGETS_PER_PLAN = 10;
export const REPORTS_PER_PLAN = 20;
export const DOCUMENTS_PER_PLAN = 10;

export const actionPlanById = loader<string, ActionPlanRow>(async ({ database }, ids) =>
  byId(
    await database.select<ActionPlanRow>(
      rawSql`SELECT ${PLAN_COLUMNS} FROM action_plan WHERE id IN (${placeholders(ids.length)}) AND status <> ?`,
      [...ids, ActionPlanStatus.DRAFT],
    ),
  ),
);

export async function planForChange(from: Reads, id: string, path: readonly string[]): Promise<ActionPlan> {
  const [plan] = await from.select<ActionPlan>(rawSql`SELECT * FROM action_plan WHERE id = ? AND status <> ?`, [
    id,
    ActionPlanStatus.DRAFT,
  ]);
  if (plan) return plan;
  throw Refusal.notFound(path, 'No action plan has this id.');
}

export const actionPlansBySignatoryId = loader<string, ActionPlanRow[]>(async ({ database }, ids) =>
  grouped(
    await database.select<ActionPlanRow>(
      rawSql`SELECT ${PLAN_COLUMNS} FROM action_plan WHERE signatoryId IN (${placeholders(ids.length)}) AND status <> ?
       ORDER BY signatoryId, COALESCE(submittedOn, '') DESC, id DESC`,
      [...ids, ActionPlanStatus.DRAFT],
    ),
    ({ signatoryId }) => signatoryId,
    PLANS_PER_SIGNATORY,
  ),
);

export const targetsByPlanId = loader<string, PlanTarget[]>((context, ids) =>
  ofPlans<PlanTarget>(
    context,
    rawSql`SELECT actionPlanId, position, frame, targetYear, baseYear, reductionPercent, reductionTonnes FROM plan_target`,
    rawSql`position`,
    ids,
    TARGETS_PER_PLAN,
  ),
);

export const monitoringReportsByPlanId = loader<string, MonitoringReport[]>((context, ids) =>
  ofPlans<MonitoringReport>(
    context,
    rawSql`SELECT id, actionPlanId, type, submittedOn, emissions, completed, ongoing, postponed, notStarted FROM monitoring_report`,
    rawSql`submittedOn DESC, id DESC`,
    ids,
    REPORTS_PER_PLAN,
  ),
);

export const documentsByPlanId = loader<string, Document[]>(async ({ database }, ids) => {
  const where = isOneOf(rawSql`a.actionPlanId`, ids);
  const rows = await database.select<Document & { actionPlanId: string }>(
    rawSql`SELECT a.actionPlanId, d.id, d.subjectId, d.uploaderId, d.fileName, d.mediaType, d.byteSize, d.sha256, d.language,
       d.altText, d.state, d.createdAt
     FROM action_plan_document a JOIN document d ON d.id = a.documentId WHERE ${where.sql} ORDER BY a.actionPlanId, a.position`,
    where.parameters,
  );
  return listsByKey(ids, rows, ({ actionPlanId }) => actionPlanId);
});

export const monitoringReportById = loader<string, MonitoringReport>(async ({ database }, ids) =>
  byId(
    await database.select<MonitoringReport>(
      rawSql`SELECT r.id, r.actionPlanId, r.type, r.submittedOn, r.emissions, r.completed, r.ongoing, r.postponed, r.notStarted
       FROM monitoring_report r JOIN action_plan p ON p.id = r.actionPlanId
       WHERE r.id IN (${placeholders(ids.length)}) AND p.status <> ?`,
      [...ids, ActionPlanStatus.DRAFT],
    ),
  ),
);

async function ofPlans<Row extends { actionPlanId: string }>(
  { database }: RequestContext,
  select: SqlText,
  order: SqlText,
  ids: readonly string[],
  cap: number,
): Promise<ReadonlyMap<string, Row[]>> {
  const rows = await database.select<Row>(
    rawSql`${select} WHERE actionPlanId IN (${placeholders(ids.length)}) ORDER BY actionPlanId, ${order}`,
    [...ids],
  );
  return grouped(rows, ({ actionPlanId }) => actionPlanId, cap);
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string, cap: number): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (!group) groups.set(keyOf(row), [row]);
    else if (group.length < cap) group.push(row);
  }
  return groups;
}
