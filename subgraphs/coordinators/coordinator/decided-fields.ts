/**
 * Fields of a coordinator that people have decided. Open data, which mostly guesses them, never overwrites them.
 */
import { rawSql } from '../../../platform/database/sql-text.ts';
import type { SqlValue, Transaction } from '../../../platform/database/database.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { decidedByPeople, isDecidedByPeople } from '../../../platform/database/decided-by-people.ts';
import { listOfColumn } from '../../../platform/database/list-column.ts';
import type { RowValues } from '../../../platform/database/rows.ts';

/** Fields that both people and open data state, with their columns. The area has its own table. */
const COLUMNS_OF = {
  name: ['name', 'sortName', 'foundBy'],
  kind: ['kind'],
  authorityType: ['authorityType'],
  country: ['country'],
  regions: [],
} as const;
export type DecidedField = keyof typeof COLUMNS_OF;

interface Decidable {
  readonly statedFields: string;
  readonly inferredFields: string;
}

/** The columns after people have decided these fields too: a decided field no longer counts as inferred. */
export function withDecided({ statedFields, inferredFields }: Decidable, fields: readonly DecidedField[]): Decidable {
  const decided = decidedByPeople(statedFields, fields);
  return { statedFields: decided, inferredFields: withoutDecided(inferredFields, decided) };
}

/** Rows of open data in which the fields that people decided keep their values. */
export async function keepDecided(transaction: Transaction, rows: readonly RowValues[]): Promise<RowValues[]> {
  if (rows.length === 0) return [];
  const where = isOneOf(
    rawSql`id`,
    rows.map(({ id }) => String(id)),
  );
  const stored = await transaction.select<Record<string, SqlValue> & { id: string; statedFields: string }>(
    rawSql`SELECT id, statedFields, name, sortName, foundBy, kind, authorityType, country FROM coordinator WHERE ${where.sql} AND statedFields <> ''`,
    where.parameters,
  );
  const storedById = new Map(stored.map((row) => [row.id, row]));
  return rows.map((row) => {
    const before = storedById.get(String(row.id));
    if (!before) return row;
    const columns = listOfColumn<DecidedField>(before.statedFields).flatMap((field) => [...COLUMNS_OF[field]]);
    return {
      ...row,
      ...Object.fromEntries(columns.map((column) => [column, before[column] ?? null])),
      inferredFields: withoutDecided(String(row.inferredFields), before.statedFields),
    };
  });
}

function withoutDecided(inferredFields: string, decided: string): string {
  return listOfColumn(inferredFields)
    .filter((field) => !isDecidedByPeople(decided, field))
    .join(',');
}
