/**
 * Fields of a coordinator that people stated themselves. Open data, which mostly guesses them, never overwrites these.
 */
import type { SqlValue, Transaction } from '../../../platform/database/database.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { listOfColumn } from '../../../platform/database/list-column.ts';
import type { RowValues } from '../../../platform/database/rows.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

/** What both people and open data state, with the columns that hold it. The area is in a table of its own. */
const COLUMNS_OF = {
  name: ['name', 'sortName', 'foundBy'],
  kind: ['kind'],
  authorityType: ['authorityType'],
  country: ['country'],
  regions: [],
} as const;
export type StatedField = keyof typeof COLUMNS_OF;

interface Statable {
  readonly statedFields: string;
  readonly inferredFields: string;
}

/** The columns of a coordinator once people have stated these fields too: what is stated is not inferred any more. */
export function withStated({ statedFields, inferredFields }: Statable, fields: readonly StatedField[]): Statable {
  const stated = [...new Set([...listOfColumn<StatedField>(statedFields), ...fields])].sort();
  return { statedFields: stated.join(','), inferredFields: withoutStated(inferredFields, stated) };
}

/** Rows of open data in which what people stated stays as they stated it. */
export async function keepStated(transaction: Transaction, rows: readonly RowValues[]): Promise<RowValues[]> {
  if (rows.length === 0) return [];
  const where = isOneOf(
    rawSql`id`,
    rows.map(({ id }) => String(id)),
  );
  const known = await transaction.select<Record<string, SqlValue> & { id: string; statedFields: string }>(
    rawSql`SELECT id, statedFields, name, sortName, foundBy, kind, authorityType, country FROM coordinator WHERE ${where.sql} AND statedFields <> ''`,
    where.parameters,
  );
  const kept = new Map(known.map((row) => [row.id, row]));
  return rows.map((row) => {
    const before = kept.get(String(row.id));
    if (!before) return row;
    const stated = listOfColumn<StatedField>(before.statedFields);
    const columns = stated.flatMap((field) => [...COLUMNS_OF[field]]);
    return {
      ...row,
      ...Object.fromEntries(columns.map((column) => [column, before[column] ?? null])),
      inferredFields: withoutStated(String(row.inferredFields), stated),
    };
  });
}

export function isStated(field: StatedField, { statedFields }: { readonly statedFields: string }): boolean {
  return listOfColumn<StatedField>(statedFields).includes(field);
}

function withoutStated(inferredFields: string, stated: readonly StatedField[]): string {
  return listOfColumn(inferredFields)
    .filter((field) => !(stated as readonly string[]).includes(field))
    .join(',');
}
