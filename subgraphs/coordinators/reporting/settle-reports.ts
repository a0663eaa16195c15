/**
 * Derives from accepted reports the next due day and the proofs in the ledger. It only computes days;
 * only the Office puts a coordinator on hold, never a timer.
 */
import { monthsAfter } from '../../../platform/base/days.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { insertRows } from '../../../platform/database/rows.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

/** Represents an unknown due day; it sorts last. */
export const UNKNOWN_DUE_DAY = '9999-12-31';

/** "At least every two years", from the Covenant's answers to coordinators; for declarations that state no interval. */
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
  /** From the declaration that holds its commitments; null if that states nothing. */
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
    // A returning coordinator has signed again after its last report.
    const since = [lastReport.get(id) ?? '', signedOn ?? ''].sort().at(-1) ?? '';
    const due = since === '' ? UNKNOWN_DUE_DAY : monthsAfter(since, everyMonths ?? REPORT_EVERY_MONTHS);
    if (due === nextReportDueOn) continue;
    await transaction.execute(rawSql`UPDATE coordinator SET nextReportDueOn = ? WHERE id = ?`, [due, id]);
  }
}
