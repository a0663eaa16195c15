/** Locks rows: of two transactions that lock the same row, the second one waits until the first one is over. */
import type { SqlValue, Transaction } from './database.ts';
import { placeholders, rawSql, type SqlText } from './sql-text.ts';

/**
 * Whoever decides by rows that others may change at the same moment locks them first, and reads them only then. A change
 * that changes nothing locks on both engines. The tables have a `revision`, which is in no index.
 */
export async function lockRows(transaction: Transaction, table: SqlText, ids: readonly SqlValue[]): Promise<void> {
  if (ids.length === 0) return;
  await transaction.execute(
    rawSql`UPDATE ${table} SET revision = revision WHERE id IN (${placeholders(ids.length)})`,
    ids,
  );
}
