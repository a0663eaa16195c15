/** Copies totals of the ledger into the columns that order the directory, in the transaction that changes them. */
import { today as dayOfToday } from '../../../platform/base/days.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';

interface Totals {
  readonly id: string;
  readonly signatories: number | null;
  readonly populationCovered: number | null;
  readonly lastActivityOn: string | null;
  readonly latestProof: string | null;
  readonly sortSignatories: number;
  readonly sortPopulation: number;
  readonly sortActivity: string;
}

/** Skips coordinators that the hub does not know yet; the import that adds them calls this again. */
export async function copyTotals(transaction: Transaction, coordinatorIds: readonly string[]): Promise<void> {
  const where = isOneOf(rawSql`c.id`, [...new Set(coordinatorIds)]);
  // Proofs dated after today do not count yet.
  const today = dayOfToday();
  const rows = await transaction.select<Totals>(
    rawSql`SELECT c.id, c.sortSignatories, c.sortPopulation, c.sortActivity, a.signatories, a.populationCovered,
       CASE WHEN a.lastActivityOn <= ? THEN a.lastActivityOn END AS lastActivityOn,
       (SELECT MAX(e.occurredOn) FROM evidence_entry e WHERE e.coordinatorId = c.id AND e.occurredOn <= ?) AS latestProof
     FROM coordinator c LEFT JOIN coordinator_activity a ON a.coordinatorId = c.id WHERE ${where.sql}`,
    [today, today, ...where.parameters],
  );
  for (const row of rows) {
    const signatories = row.signatories ?? 0;
    const population = row.populationCovered ?? 0;
    const activity = [row.lastActivityOn ?? '', row.latestProof ?? ''].sort().at(-1) ?? '';
    const isSame =
      signatories === row.sortSignatories && population === row.sortPopulation && activity === row.sortActivity;
    if (isSame) continue;
    await transaction.execute(
      rawSql`UPDATE coordinator SET sortSignatories = ?, sortPopulation = ?, sortActivity = ? WHERE id = ?`,
      [signatories, population, activity, row.id],
    );
  }
}
