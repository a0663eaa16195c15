/** Optimistic concurrency: a change names the revision it was made from, and the second of two writers is refused. */
import type { SqlValue, Transaction } from '../database/database.ts';
import { assignments } from '../database/rows.ts';
import { rawSql, type SqlText } from '../database/sql-text.ts';
import { Refusal } from '../refusals/refusal.ts';

interface Revised {
  readonly id: string;
  readonly revision: number;
}

/** Updates a row and its revision. The table has `id`, `revision` and `updatedAt`. */
export async function revise(
  transaction: Transaction,
  table: SqlText,
  row: Revised,
  change: { readonly expectedRevision: number; readonly set?: Readonly<Record<string, SqlValue>> },
): Promise<void> {
  const { expectedRevision, set = {} } = change;
  mustBeRevision(row, expectedRevision);
  const columns = Object.keys(set);
  const changes = columns.length === 0 ? rawSql`` : rawSql`${assignments(columns)}, `;
  const changed = await transaction.execute(
    rawSql`UPDATE ${table} SET ${changes}revision = revision + 1, updatedAt = ? WHERE id = ? AND revision = ?`,
    [...columns.map((column) => set[column] ?? null), new Date().toISOString(), row.id, expectedRevision],
  );
  if (changed === 1) return;
  const now = await transaction.select<{ revision: number }>(rawSql`SELECT revision FROM ${table} WHERE id = ?`, [
    row.id,
  ]);
  throw Refusal.stale(Number(now[0]?.revision ?? 0));
}

/** Must run before any check of the state, as the sender may have seen another state. */
export function mustBeRevision({ revision }: Pick<Revised, 'revision'>, expectedRevision: number): void {
  if (revision !== expectedRevision) throw Refusal.stale(revision);
}
