/**
 * The data that a subgraph holds about a person, table by table: what the person gets as a copy, and what an erasure does with
 * it. A test finds tables with a person's id that are not listed.
 */
import type { Transaction } from '../../platform/database/database.ts';
import { rawSql, type SqlText } from '../../platform/database/sql-text.ts';
import { compare, type Condition } from '../../platform/graph/keyset-page.ts';

export interface HeldData {
  readonly table: SqlText;
  /** The condition for the rows of a person. */
  readonly of: (personId: string) => Condition;
  /** Columns in the person's copy. */
  readonly columns: SqlText;
  /** True if the person provided the data, so that the right to portability covers it. */
  readonly isGiven: boolean;
  /** What an erasure does with the rows. Without it they stay under the id, which then identifies nobody. */
  readonly erase?: (transaction: Transaction, personId: string) => Promise<void>;
}

/** Data whose rows have the person's id in a column. */
export function heldBy(column: SqlText, heldData: Omit<HeldData, 'of'>): HeldData {
  return { ...heldData, of: (personId) => compare(column, '=', personId) };
}

/** An erasure that deletes the rows. */
export function deletedFrom(
  table: SqlText,
  column: SqlText,
): (transaction: Transaction, personId: string) => Promise<void> {
  return async (transaction, personId) => {
    await transaction.execute(rawSql`DELETE FROM ${table} WHERE ${column} = ?`, [personId]);
  };
}

/** The data in the tables that every subgraph has. The audit trail has ids only and stays complete. */
export const heldEverywhere: readonly HeldData[] = [
  // Documents of a body or a post stay with it; those that no act has taken go with the next sweep.
  heldBy(rawSql`uploaderId`, {
    table: rawSql`document`,
    columns: rawSql`subjectId, fileName, mediaType, byteSize, createdAt`,
    isGiven: true,
    erase: async (transaction, personId) => {
      await transaction.execute(
        rawSql`UPDATE document SET state = 'UNTAKEN' WHERE uploaderId = ? AND state = 'ANNOUNCED'`,
        [personId],
      );
    },
  }),
  heldBy(rawSql`actorId`, {
    table: rawSql`audit_entry`,
    columns: rawSql`subjectId, at, act, onBehalfOfId`,
    isGiven: false,
  }),
  heldBy(rawSql`actor`, {
    table: rawSql`idempotency_key`,
    columns: rawSql`act, subjectId, createdAt`,
    isGiven: false,
    // A repeated request for erasure must find its key.
    erase: async (transaction, personId) => {
      await transaction.execute(rawSql`DELETE FROM idempotency_key WHERE actor = ? AND act <> 'requestMyData'`, [
        personId,
      ]);
    },
  }),
];

/** A copy of the person's data, as JSON by table. */
export async function collected(
  transaction: Transaction,
  heldData: readonly HeldData[],
  { personId, isOnlyGiven }: { readonly personId: string; readonly isOnlyGiven: boolean },
): Promise<string> {
  const copy: Record<string, unknown[]> = {};
  for (const { table, of, columns, isGiven } of heldData) {
    if (isOnlyGiven && !isGiven) continue;
    const where = of(personId);
    const rows = await transaction.select(rawSql`SELECT ${columns} FROM ${table} WHERE ${where.sql}`, where.parameters);
    if (rows.length > 0) copy[table] = [...(copy[table] ?? []), ...rows];
  }
  return JSON.stringify(copy);
}

export async function erased(transaction: Transaction, heldData: readonly HeldData[], personId: string): Promise<void> {
  for (const one of heldData) await one.erase?.(transaction, personId);
}
