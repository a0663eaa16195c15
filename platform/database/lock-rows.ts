/** Locks rows: of two transactions that lock the same row, the second waits until the first has ended. */
import type { SqlValue, Transaction } from './database.ts';
import { placeholders, rawSql, type SqlText } from './sql-text.ts';

/** A transaction that decides by rows that others may change must lock them before it reads them. */
export async function lockRows(transaction: Transaction, table: SqlText, ids: readonly SqlValue[]): Promise<void> {
  if (ids.length === 0) return;
  await transaction.selectLocked(rawSql`SELECT id FROM ${table} WHERE id IN (${placeholders(ids.length)})`, ids);
}
