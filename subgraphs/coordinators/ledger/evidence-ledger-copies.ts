/**
 * Fills the ledger from the feeds of the other subgraphs. A feed may send an entry twice, before or after its coordinator,
 * and always with its whole state: the newest entry replaces the previous one.
 */
import { rawSql } from '../../../platform/database/sql-text.ts';
import { batches } from '../../../platform/base/batches.ts';
import type { SqlValue, Transaction } from '../../../platform/database/database.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import type { ChangeEvent } from '../../../platform/changes/change-feed.ts';
import type { Projection } from '../../../platform/changes/projections.ts';
import { projectionOf, rowsOf } from '../../../platform/changes/row-copy.ts';
import { assignments, insertRows } from '../../../platform/database/rows.ts';
import { copyTotals } from './copy-totals.ts';
import { evidenceCopies, factCopies, type LedgerCopy } from './ledger-copy.ts';
import { NO_TOTALS, toldTotals, totalsOfOwners, type TotalsOfOwner } from './ledger-totals.ts';

const EVENTS_PER_STATEMENT = 200;

export const ledgerProjections: readonly Projection[] = [
  ...factCopies.map(projectionOf),
  ...evidenceCopies.map(evidenceOf),
  ...totalsOfOwners.map(totalsOf),
];

function evidenceOf(copy: LedgerCopy): Projection {
  const { source } = copy;
  return {
    source,
    kinds: [copy.kind],
    apply: inChunks(async (transaction, events) => {
      const ofThese = isOneOf(rawSql`entityId`, idsOf(events));
      const before = await transaction.select<{ coordinatorId: string }>(
        rawSql`SELECT DISTINCT coordinatorId FROM evidence_entry WHERE source = ? AND ${ofThese.sql}`,
        [source, ...ofThese.parameters],
      );
      await transaction.execute(rawSql`DELETE FROM evidence_entry WHERE source = ? AND ${ofThese.sql}`, [
        source,
        ...ofThese.parameters,
      ]);
      const rows = rowsOf(copy, events);
      await insertRows(transaction, rawSql`evidence_entry`, rows);
      await copyTotals(
        transaction,
        [...before, ...rows].map(({ coordinatorId }) => String(coordinatorId)),
      );
    }),
  };
}

/** Each owner publishes its own totals, so only these are replaced. */
function totalsOf(owner: TotalsOfOwner): Projection {
  return {
    source: owner.source,
    kinds: [owner.kind],
    apply: inChunks(async (transaction, events) => {
      await addMissingRows(transaction, idsOf(events));
      for (const event of events) await setTotals(transaction, event.entityId, toldTotals(owner, event));
      await copyTotals(transaction, idsOf(events));
    }),
  };
}

export async function setTotals(
  transaction: Transaction,
  coordinatorId: string,
  totals: Readonly<Record<string, SqlValue>>,
): Promise<void> {
  const columns = Object.keys(totals);
  if (columns.length === 0) return;
  await transaction.execute(rawSql`UPDATE coordinator_activity SET ${assignments(columns)} WHERE coordinatorId = ?`, [
    ...Object.values(totals),
    coordinatorId,
  ]);
}

export async function addMissingRows(transaction: Transaction, coordinatorIds: readonly string[]): Promise<void> {
  const where = isOneOf(rawSql`coordinatorId`, coordinatorIds);
  const ledgers = await transaction.select<{ coordinatorId: string }>(
    rawSql`SELECT coordinatorId FROM coordinator_activity WHERE ${where.sql}`,
    where.parameters,
  );
  const ids = new Set(ledgers.map(({ coordinatorId }) => coordinatorId));
  const missing = [...new Set(coordinatorIds)].filter((id) => !ids.has(id));
  await insertRows(
    transaction,
    rawSql`coordinator_activity`,
    missing.map((coordinatorId) => ({ coordinatorId, ...NO_TOTALS })),
  );
}

function inChunks(apply: Projection['apply']): Projection['apply'] {
  return async (transaction, events) => {
    for (const some of batches(events, EVENTS_PER_STATEMENT)) {
      await apply(transaction, some);
    }
  };
}

function idsOf(events: readonly ChangeEvent[]): string[] {
  return events.map(({ entityId }) => entityId);
}
