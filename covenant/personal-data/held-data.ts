/**
 * What a subgraph holds of a person, table by table: what of it a person is told, and what becomes of it when the person
 * is erased. A table with a person's id that is on no list is found by a test.
 */
import type { Transaction } from '../../platform/database/database.ts';
import { rawSql, type SqlText } from '../../platform/database/sql-text.ts';
import { compare, type Condition } from '../../platform/graph/keyset-page.ts';

export interface HeldData {
  readonly table: SqlText;
  /** Rows of a person. */
  readonly of: (personId: string) => Condition;
  /** Columns of the copy a person gets. */
  readonly columns: SqlText;
  /** The person gave it, so that it is part of the copy to take elsewhere too. */
  readonly isGiven: boolean;
  /** What an erasure does with the rows; left out, they stay under the id, which names nobody any more. */
  readonly erase?: (transaction: Transaction, personId: string) => Promise<void>;
}

/** Held of a person in a column that has the id. */
export function heldBy(column: SqlText, heldData: Omit<HeldData, 'of'>): HeldData {
  return { ...heldData, of: (personId) => compare(column, '=', personId) };
}

/** For tables whose rows go. */
export function deletedFrom(
  table: SqlText,
  column: SqlText,
): (transaction: Transaction, personId: string) => Promise<void> {
  return async (transaction, personId) => {
    await transaction.execute(rawSql`DELETE FROM ${table} WHERE ${column} = ?`, [personId]);
  };
}

/** What the tables hold that every subgraph has. The audit trail has ids only, and stays whole. */
export const heldEverywhere: readonly HeldData[] = [
  // What was handed in for a body stays with it.
  heldBy(rawSql`uploaderId`, {
    table: rawSql`document`,
    columns: rawSql`subjectId, fileName, mediaType, byteSize, createdAt`,
    isGiven: true,
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
    // A request for erasure that is sent again must find what it has done.
    erase: async (transaction, personId) => {
      await transaction.execute(rawSql`DELETE FROM idempotency_key WHERE actor = ? AND act <> 'requestMyData'`, [
        personId,
      ]);
    },
  }),
];

/** A copy of what is held of a person, as JSON by table. */
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
    if (rows.length > 0) copy[table] = rows;
  }
  return JSON.stringify(copy);
}

export async function erased(transaction: Transaction, heldData: readonly HeldData[], personId: string): Promise<void> {
  for (const one of heldData) await one.erase?.(transaction, personId);
}
