/**
 * What follows from accepted reports: the day the next one is due, and the proofs in the ledger. It only computes days;
 * putting a coordinator on hold is a decision of the Office, never of a timer.
 */
import { monthsAfter } from '../../../platform/base/days.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { insertRows } from '../../../platform/database/rows.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

/** Stands for a due day that cannot be known; it comes last in the order by due day. */
export const UNKNOWN_DUE_DAY = '9999-12-31';

/** "At least every two years", in the Covenant's answers to coordinators, for declarations that do not say it. */
export const REPORT_EVERY_MONTHS = 24;

interface AcceptedReport {
  readonly id: string;
  readonly coordinatorId: string;
  readonly submittedOn: string;
}

interface Reporting {
  readonly id: string;
  readonly signedOn: string | null;
  readonly nextReportDueOn: string;
  /** As the declaration that holds its commitments says; null where that says nothing. */
  readonly everyMonths: number | null;
}

export async function settleReports(transaction: Transaction, coordinatorIds: readonly string[]): Promise<void> {
  if (coordinatorIds.length === 0) return;
  const where = isOneOf(rawSql`coordinatorId`, coordinatorIds);
  const reports = await transaction.select<AcceptedReport>(
    rawSql`SELECT id, coordinatorId, submittedOn FROM coordinator_report WHERE ${where.sql} AND state = 'ACCEPTED' ORDER BY submittedOn`,
    where.parameters,
  );
  await transaction.execute(
    rawSql`DELETE FROM evidence_entry WHERE source = 'coordinators' AND ${where.sql}`,
    where.parameters,
  );
  await insertRows(
    transaction,
    rawSql`evidence_entry`,
    reports.map(({ id, coordinatorId, submittedOn }) => ({
      source: 'coordinators',
      entityId: id,
      coordinatorId,
      commitment: 'REGULAR_REPORTING',
      occurredOn: submittedOn,
    })),
  );
  const lastReport = new Map(reports.map(({ coordinatorId, submittedOn }) => [coordinatorId, submittedOn]));
  const coordinators = await transaction.select<Reporting>(
    rawSql`SELECT c.id, c.signedOn, c.nextReportDueOn, (SELECT MIN(t.reportAtLeastEveryMonths) FROM commitment m
       JOIN declaration_template t ON t.id = m.templateId WHERE m.coordinatorId = c.id) AS everyMonths
     FROM coordinator c WHERE ${isOneOf(rawSql`c.id`, coordinatorIds).sql}`,
    coordinatorIds,
  );
  for (const { id, signedOn, nextReportDueOn, everyMonths } of coordinators) {
    // One that comes back has signed anew after its last report.
    const since = [lastReport.get(id) ?? '', signedOn ?? ''].sort().at(-1) ?? '';
    const due = since === '' ? UNKNOWN_DUE_DAY : monthsAfter(since, everyMonths ?? REPORT_EVERY_MONTHS);
    if (due === nextReportDueOn) continue;
    await transaction.execute(rawSql`UPDATE coordinator SET nextReportDueOn = ? WHERE id = ?`, [due, id]);
  }
}
