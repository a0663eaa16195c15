/** A copy of things that another subgraph owns: one row for each, replaced as a whole when the owner tells of it. */
import { batches } from '../base/batches.ts';
import { insertRows, type RowValues } from '../database/rows.ts';
import { placeholders, rawSql, type SqlText } from '../database/sql-text.ts';
import type { ChangeEvent } from './change-feed.ts';
import type { Projection } from './projections.ts';

export interface RowCopy {
  /** Name of the subgraph that tells. */
  readonly source: string;
  readonly kind: string;
  readonly table: SqlText;
  /** Column that holds the name of the thing in the feed. */
  readonly key: SqlText;
  /** All other columns, by what the owner tells. */
  columnsOf(facts: Readonly<Record<string, unknown>>): RowValues;
}

const ROWS_PER_STATEMENT = 200;

export function projectionOf(copy: RowCopy): Projection {
  const { source, kind, table, key } = copy;
  return {
    source,
    kinds: [kind],
    async apply(transaction, events) {
      for (const chunk of batches(events, ROWS_PER_STATEMENT)) {
        await transaction.execute(
          rawSql`DELETE FROM ${table} WHERE ${key} IN (${placeholders(chunk.length)})`,
          chunk.map(({ entityId }) => entityId),
        );
        await insertRows(transaction, table, rowsOf(copy, chunk));
      }
    },
  };
}

/** Rows of what is not gone; of a thing told of twice the last word. */
export function rowsOf(copy: RowCopy, events: readonly ChangeEvent[]): RowValues[] {
  const last = new Map(events.map((event) => [event.entityId, event]));
  return [...last.values()]
    .filter(({ removed }) => !removed)
    .map(({ entityId, facts }) => ({
      [copy.key]: entityId,
      ...copy.columnsOf(JSON.parse(facts) as Readonly<Record<string, unknown>>),
    }));
}
