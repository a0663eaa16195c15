/**
 * Merges rows of a source into a table by their key: new ones are added, differing ones changed, equal ones left
 * alone, so that importing the same file twice changes nothing.
 */
import type { SqlValue, Transaction } from './database.ts';
import { type SqlText, joinSql, placeholders, rawSql, sqlName } from './sql-text.ts';
import { isDecidedByPeople } from './decided-by-people.ts';

export type RowValues = Readonly<Record<string, SqlValue>>;

export interface Merge {
  readonly table: SqlText;
  /** Column that identifies a row; every row has it. */
  readonly key: SqlText;
  /** Columns that are set when a row is inserted; later imports never change them. */
  readonly onlyWhenAdded?: (row: RowValues) => RowValues;
  /** Column with the list of those columns of its row that people have decided and a source leaves as they are. */
  readonly decidedByPeople?: string;
  /** True if the table has a revision and the time of the last change. */
  readonly isRevised?: boolean;
}

export interface Merged {
  readonly added: string[];
  readonly changed: string[];
  /** Columns that differed, by key. */
  readonly changedColumns: Map<string, readonly string[]>;
  readonly unchanged: string[];
}

/** All rows must have the same columns and different keys. */
export async function mergeRows(transaction: Transaction, merge: Merge, rows: readonly RowValues[]): Promise<Merged> {
  const merged: Merged = { added: [], changed: [], changedColumns: new Map(), unchanged: [] };
  const sample = rows[0];
  if (!sample) return merged;
  const columns = Object.keys(sample);
  const existing = await knownRows(transaction, merge, columns, rows);
  const now = new Date().toISOString();
  const fresh: RowValues[] = [];
  for (const row of rows) {
    const key = String(row[merge.key]);
    const before = existing.get(key);
    if (!before) {
      fresh.push({
        ...row,
        ...merge.onlyWhenAdded?.(row),
        ...(merge.isRevised ? { revision: 1, updatedAt: now } : {}),
      });
      merged.added.push(key);
      continue;
    }
    const different = differentColumns(merge, before, row);
    if (different.length === 0) {
      merged.unchanged.push(key);
      continue;
    }
    merged.changed.push(key);
    merged.changedColumns.set(key, different);
  }
  await updateRows(transaction, merge, rows, { columnsOf: merged.changedColumns, now });
  await insertRows(transaction, merge.table, fresh);
  return merged;
}

/** One statement for all rows in which the same columns differ. */
async function updateRows(
  transaction: Transaction,
  { table, key, isRevised }: Merge,
  rows: readonly RowValues[],
  { columnsOf, now }: { readonly columnsOf: Merged['changedColumns']; readonly now: string },
): Promise<void> {
  const alike = new Map<string, RowValues[]>();
  for (const row of rows) {
    const columns = columnsOf.get(String(row[key]))?.join(', ');
    if (columns === undefined) continue;
    const group = alike.get(columns);
    if (group) group.push(row);
    else alike.set(columns, [row]);
  }
  for (const [names, group] of alike) {
    const columns = names.split(', ');
    const cases = joinSql(
      group.map(() => rawSql`WHEN ? THEN ?`),
      ' ',
    );
    const set = columns.map((column) => joinSql([rawSql`${sqlName(column)} = CASE ${key}`, cases, rawSql`END`], ' '));
    if (isRevised) set.push(rawSql`revision = revision + 1`, rawSql`updatedAt = ?`);
    const where = rawSql`WHERE ${key} IN (${placeholders(group.length)})`;
    await transaction.execute(joinSql([rawSql`UPDATE ${table} SET`, joinSql(set, ', '), where], ' '), [
      ...columns.flatMap((column) => group.flatMap((row) => [row[key] ?? null, row[column] ?? null])),
      ...(isRevised ? [now] : []),
      ...group.map((row) => row[key] ?? null),
    ]);
  }
}

/** `a, b`, of the keys of a row. */
export function columnList(columns: readonly string[]): SqlText {
  return joinSql(columns.map(sqlName), ', ');
}

/** `a = ?, b = ?`, of the keys of a row. */
export function assignments(columns: readonly string[]): SqlText {
  return joinSql(
    columns.map((column) => rawSql`${sqlName(column)} = ?`),
    ', ',
  );
}

/** Inserts rows that all have the same columns, in one statement. */
export async function insertRows(transaction: Transaction, table: SqlText, rows: readonly RowValues[]): Promise<void> {
  const sample = rows[0];
  if (!sample) return;
  const columns = Object.keys(sample);
  const values = rawSql`(${placeholders(columns.length)})`;
  await transaction.execute(
    joinSql(
      [
        rawSql`INSERT INTO ${table} (${columnList(columns)}) VALUES`,
        joinSql(
          rows.map(() => values),
          ', ',
        ),
      ],
      ' ',
    ),
    rows.flatMap((row) => columns.map((column) => row[column] ?? null)),
  );
}

async function knownRows(
  transaction: Transaction,
  { table, key, decidedByPeople }: Merge,
  columns: readonly string[],
  rows: readonly RowValues[],
): Promise<Map<string, RowValues>> {
  const keys = rows.map((row) => row[key] ?? null);
  const selected = decidedByPeople === undefined ? columns : [...columns, decidedByPeople];
  const rowsBefore = await transaction.select<RowValues>(
    rawSql`SELECT ${columnList(selected)} FROM ${table} WHERE ${key} IN (${placeholders(keys.length)})`,
    keys,
  );
  return new Map(rowsBefore.map((row) => [String(row[key]), row]));
}

function differentColumns({ decidedByPeople = '' }: Merge, before: RowValues, row: RowValues): string[] {
  const decided = String(before[decidedByPeople] ?? '');
  return Object.keys(row).filter(
    (column) => !isDecidedByPeople(decided, column) && !isSame(before[column], row[column]),
  );
}

/** Compares by value, as engines return numbers and booleans in their own types. */
function isSame(stored: SqlValue | undefined, value: SqlValue | undefined): boolean {
  const before = stored ?? null;
  const after = value ?? null;
  return before === after || (before !== null && after !== null && String(before) === String(after));
}
