/** Stores how far a person has read a thread. The number never decreases, as a page that was opened earlier may report later. */
import type { Transaction } from '../../../platform/database/database.ts';
import { insertRows } from '../../../platform/database/rows.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

interface Position {
  readonly personId: string;
  readonly threadId: string;
  readonly readUpTo: number;
}

export async function keepReadingPlace(
  transaction: Transaction,
  { personId, threadId, readUpTo }: Position,
): Promise<void> {
  const [before] = await transaction.select<{ readUpTo: number }>(
    rawSql`SELECT readUpTo FROM reading_place WHERE personId = ? AND threadId = ?`,
    [personId, threadId],
  );
  const at = new Date().toISOString();
  if (!before) {
    await insertRows(transaction, rawSql`reading_place`, [{ personId, threadId, readUpTo, at }]);
    return;
  }
  await transaction.execute(
    rawSql`UPDATE reading_place SET readUpTo = ?, at = ? WHERE personId = ? AND threadId = ? AND readUpTo < ?`,
    [readUpTo, at, personId, threadId, readUpTo],
  );
}

/** An author who has read all earlier posts has also read the new one. */
export async function readOwnPost(transaction: Transaction, { personId, threadId, readUpTo }: Position): Promise<void> {
  if (readUpTo === 1) {
    await keepReadingPlace(transaction, { personId, threadId, readUpTo });
    return;
  }
  await transaction.execute(
    rawSql`UPDATE reading_place SET readUpTo = ?, at = ? WHERE personId = ? AND threadId = ? AND readUpTo = ?`,
    [readUpTo, new Date().toISOString(), personId, threadId, readUpTo - 1],
  );
}
