/** Compares tables of the ledger with the feeds of their owners and corrects differences, in the transaction of the recount. */
import { rawSql } from '../../../platform/database/sql-text.ts';
import { batches } from '../../../platform/base/batches.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import type { ChangeEvent } from '../../../platform/changes/change-feed.ts';
import { rowsOf } from '../../../platform/changes/row-copy.ts';
import { columnList, insertRows, type RowValues } from '../../../platform/database/rows.ts';
import { copyTotals } from './copy-totals.ts';
import { addMissingRows, setTotals } from './evidence-ledger-copies.ts';
import { settleReports } from '../reporting/settle-reports.ts';
import type { LedgerCopy } from './ledger-copy.ts';
import { toldTotals, totalValue, type TotalsOfOwner } from './ledger-totals.ts';

export interface Comparison {
  /** Number of compared entries. */
  readonly compared: number;
  /** Number of missing, surplus or different rows, which are corrected. */
  readonly differences: number;
}

const ROWS_PER_STATEMENT = 200;

export async function compareCopy(
  transaction: Transaction,
  copy: LedgerCopy,
  events: readonly ChangeEvent[],
): Promise<Comparison> {
  const { table, key, source } = copy;
  const isEvidence = table === 'evidence_entry';
  const publishedByKey = new Map(rowsOf(copy, events).map((row) => [String(row[key]), row]));
  const columns = columnList([key, ...Object.keys(copy.columnsOf({}))]);
  const ofOwner = isEvidence
    ? { sql: rawSql`source = ?`, parameters: [source] }
    : { sql: rawSql`1 = 1`, parameters: [] };
  const stored = await transaction.select<RowValues>(
    rawSql`SELECT ${columns} FROM ${table} WHERE ${ofOwner.sql}`,
    ofOwner.parameters,
  );
  const storedByKey = new Map(stored.map((row) => [String(row[key]), row]));
  const ids = new Set([...publishedByKey.keys(), ...storedByKey.keys()]);
  const different = [...ids].filter((id) => !isSameRow(storedByKey.get(id), publishedByKey.get(id)));
  for (const chunk of batches(different, ROWS_PER_STATEMENT)) {
    const where = isOneOf(key, chunk);
    await transaction.execute(rawSql`DELETE FROM ${table} WHERE ${ofOwner.sql} AND ${where.sql}`, [
      ...ofOwner.parameters,
      ...where.parameters,
    ]);
    await insertRows(
      transaction,
      table,
      chunk.map((id) => publishedByKey.get(id)).filter((row) => row !== undefined),
    );
  }
  if (isEvidence) {
    await copyTotalsOf(
      transaction,
      different.flatMap((id) => [storedByKey.get(id)?.['coordinatorId'], publishedByKey.get(id)?.['coordinatorId']]),
    );
  }
  return { compared: ids.size, differences: different.length };
}

export async function compareTotals(
  transaction: Transaction,
  owner: TotalsOfOwner,
  events: readonly ChangeEvent[],
): Promise<Comparison> {
  const nothing = Object.fromEntries(owner.totals.map((total) => [total, totalValue(total, null)]));
  const publishedById = new Map(events.map((event) => [event.entityId, { ...nothing, ...toldTotals(owner, event) }]));
  const stored = await transaction.select<RowValues & { readonly coordinatorId: string }>(
    rawSql`SELECT coordinatorId, ${columnList(owner.totals)} FROM coordinator_activity`,
  );
  const storedById = new Map(stored.map((row) => [row.coordinatorId, row]));
  const ids = new Set([...publishedById.keys(), ...storedById.keys()]);
  const different = [...ids].filter((id) => !isSameRow(storedById.get(id), publishedById.get(id) ?? nothing));
  for (const chunk of batches(different, ROWS_PER_STATEMENT)) {
    await addMissingRows(transaction, chunk);
    for (const id of chunk) await setTotals(transaction, id, publishedById.get(id) ?? nothing);
  }
  await copyTotalsOf(transaction, different);
  return { compared: ids.size, differences: different.length };
}

interface Proof {
  readonly id: string;
  readonly coordinatorId: string;
  readonly day: string | null;
}

/** The proofs that this subgraph owns: accepted reports. */
export async function compareOwnProofs(transaction: Transaction): Promise<Comparison> {
  const accepted = await transaction.select<Proof>(
    rawSql`SELECT id, coordinatorId, submittedOn AS day FROM coordinator_report WHERE state = 'ACCEPTED'`,
  );
  const stored = await transaction.select<Proof>(
    rawSql`SELECT entityId AS id, coordinatorId, occurredOn AS day FROM evidence_entry WHERE source = 'coordinators'`,
  );
  const proofs = new Map(accepted.map((proof) => [proof.id, proof]));
  const storedById = new Map(stored.map((proof) => [proof.id, proof]));
  const ids = new Set([...proofs.keys(), ...storedById.keys()]);
  const different = [...ids].filter((id) => !isSameProof(storedById.get(id), proofs.get(id)));
  const touched = different.flatMap((id) => [storedById.get(id)?.coordinatorId, proofs.get(id)?.coordinatorId]);
  for (const chunk of batches(present(touched), ROWS_PER_STATEMENT)) await settleReports(transaction, chunk);
  await copyTotalsOf(transaction, touched);
  return { compared: ids.size, differences: different.length };
}

function isSameProof(one: Proof | undefined, other: Proof | undefined): boolean {
  return one?.coordinatorId === other?.coordinatorId && one?.day === other?.day;
}

/** Compares by value, as engines return numbers in their own types. */
function isSameRow(stored: RowValues | undefined, published: RowValues | undefined): boolean {
  if (!stored || !published) return stored === published;
  return Object.keys(published).every((column) => {
    const [before, after] = [stored[column] ?? null, published[column] ?? null];
    return before === after || (before !== null && after !== null && String(before) === String(after));
  });
}

async function copyTotalsOf(transaction: Transaction, coordinatorIds: readonly unknown[]): Promise<void> {
  for (const chunk of batches(present(coordinatorIds), ROWS_PER_STATEMENT)) await copyTotals(transaction, chunk);
}

function present(ids: readonly unknown[]): string[] {
  return [...new Set(ids.filter((id) => typeof id === 'string'))];
}
