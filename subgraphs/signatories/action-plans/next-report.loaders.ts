/** Computes when the next plan or report of a signatory is due, and which coordinators may see it. */
import { monthsAfter } from '../../../platform/base/days.ts';
import { conditionOf, isOneOf } from '../../../platform/graph/keyset-page.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { bodiesOf, may } from '../../../covenant/rights/may.ts';
import { byKey, loader } from '../../../platform/graph/loader.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import type { SignatoryRow } from '../signatory/signatory.entity.ts';
import { inForceOn } from '../coverage/in-force.ts';

/** Years from adhesion to the plan, and then between two submissions. */
const YEARS_BETWEEN = 2;

type Dated = Pick<SignatoryRow, 'id' | 'adheredOn' | 'actionPlanExpected' | 'progress'>;

/** Null if no plan is expected, or if no source states what was submitted. */
export async function nextReportDueOn(context: RequestContext, signatory: Dated): Promise<string | null> {
  const { id, adheredOn, actionPlanExpected, progress } = signatory;
  if (!(await maySeeDue(context, id)) || !Number(actionPlanExpected) || progress === null) return null;
  const last = await lastHandedIn(context).load(id);
  return monthsAfter(last?.handedInOn ?? adheredOn, 12 * YEARS_BETWEEN);
}

async function maySeeDue(context: RequestContext, signatoryId: string): Promise<boolean> {
  if (may(context, 'Signatory.nextReportDueOn', { signatoryId })) return true;
  if (bodiesOf(context, 'crd').length === 0) return false;
  return (await supportedByReader(context).load(signatoryId)) !== null;
}

/** The signatories that one of the caller's coordinators supports today. */
const supportedByReader = loader<string, { signatoryId: string }>(async (context, ids) => {
  const where = conditionOf([
    isOneOf(rawSql`l.signatoryId`, ids),
    isOneOf(
      rawSql`l.coordinatorId`,
      bodiesOf(context, 'crd').filter((coordinatorId) => may(context, 'Signatory.nextReportDueOn', { coordinatorId })),
    ),
    inForceOn(context.today),
  ]);
  const rows = await context.database.select<{ signatoryId: string }>(
    rawSql`SELECT DISTINCT l.signatoryId FROM support_link l WHERE ${where.sql}`,
    where.parameters,
  );
  return byKey(rows, ({ signatoryId }) => signatoryId);
});

/** The day of the last plan or report. */
const lastHandedIn = loader<string, { signatoryId: string; handedInOn: string | null }>(async ({ database }, ids) => {
  const where = isOneOf(rawSql`p.signatoryId`, ids);
  const rows = await database.select<{ signatoryId: string; handedInOn: string | null }>(
    rawSql`SELECT p.signatoryId, MAX(CASE WHEN COALESCE(r.submittedOn, '') > COALESCE(p.submittedOn, '') THEN r.submittedOn
       ELSE p.submittedOn END) AS handedInOn
     FROM action_plan p LEFT JOIN monitoring_report r ON r.actionPlanId = p.id
     WHERE ${where.sql} AND p.status <> 'DRAFT' GROUP BY p.signatoryId`,
    where.parameters,
  );
  return byKey(rows, ({ signatoryId }) => signatoryId);
});
