/**
 * What a subgraph tells the others: each change is written in the transaction that makes it, and readers pull pages
 * after the last position they have seen. A row is the whole state of one thing, so a reader may meet it twice, and
 * only the newest state of each thing is kept: the feed is never longer than the data.
 */
import { batches } from '../base/batches.ts';
import type { Database, Transaction } from '../database/database.ts';
import { joinSql, placeholders, rawSql, wholeNumber } from '../database/sql-text.ts';

export interface Change {
  /** What it is about, for instance INVOICE. */
  readonly kind: string;
  readonly entityId: string;
  readonly removed?: boolean;
  /** The state others may keep a copy of. Never personal data, but for the copy a person asked for: decision 18. */
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface ChangeEvent {
  readonly cursor: string;
  readonly kind: string;
  readonly entityId: string;
  readonly removed: boolean;
  /** JSON. */
  readonly facts: string;
}

const ROWS_PER_STATEMENT = 200;

/**
 * Locks the feed until the transaction ends. Whoever counts rows in order to publish the number locks it first: of two
 * that count at once, the later one then counts what the earlier one has written.
 */
export async function lockChangeFeed(transaction: Transaction): Promise<void> {
  await transaction.execute(rawSql`UPDATE change_feed_head SET position = position WHERE id = 1`);
}

/** Writes changes to the feed; what is in it already with the same facts stays where it is. */
export async function publishChanges(transaction: Transaction, changes: readonly Change[]): Promise<void> {
  for (const some of batches(changes, ROWS_PER_STATEMENT)) {
    await publishChunk(transaction, some);
  }
}

async function publishChunk(transaction: Transaction, changes: readonly Change[]): Promise<void> {
  const rows = changes.map(({ kind, entityId, removed = false, facts }) => ({
    kind,
    entityId,
    removed,
    facts: JSON.stringify(facts),
  }));
  const published = await transaction.select<{ kind: string; entityId: string; removed: number; facts: string }>(
    rawSql`SELECT kind, entityId, removed, facts FROM change_feed WHERE entityId IN (${placeholders(rows.length)})`,
    rows.map(({ entityId }) => entityId),
  );
  const state = new Map(
    published.map((row) => [`${row.kind} ${row.entityId}`, `${String(Number(row.removed))} ${row.facts}`]),
  );
  const changed = rows.filter(
    (row) => state.get(`${row.kind} ${row.entityId}`) !== `${String(Number(row.removed))} ${row.facts}`,
  );
  if (changed.length === 0) return;
  await transaction.execute(rawSql`UPDATE change_feed_head SET position = position + ? WHERE id = 1`, [changed.length]);
  const head = await transaction.select<{ position: number }>(
    rawSql`SELECT position FROM change_feed_head WHERE id = 1`,
  );
  const before = Number(head[0]?.position) - changed.length;
  await transaction.execute(
    rawSql`DELETE FROM change_feed WHERE ${joinSql(
      changed.map(() => rawSql`(kind = ? AND entityId = ?)`),
      ' OR ',
    )}`,
    changed.flatMap(({ kind, entityId }) => [kind, entityId]),
  );
  await transaction.execute(
    joinSql(
      [
        rawSql`INSERT INTO change_feed (position, kind, entityId, removed, facts) VALUES`,
        joinSql(
          changed.map(() => rawSql`(?, ?, ?, ?, ?)`),
          ', ',
        ),
      ],
      ' ',
    ),
    changed.flatMap((row, index) => [before + index + 1, row.kind, row.entityId, Number(row.removed), row.facts]),
  );
}

/** A page of the feed after a cursor, oldest change first. */
export async function readChanges(database: Database, after: string | null, first: number): Promise<ChangeEvent[]> {
  const rows = await database.select<ChangeEvent & { position: number }>(
    rawSql`SELECT position, kind, entityId, removed, facts FROM change_feed WHERE position > ? ORDER BY position LIMIT ${wholeNumber(first)}`,
    [Number(after ?? 0)],
  );
  return rows.map((row) => ({ ...row, cursor: String(row.position), removed: Boolean(row.removed) }));
}
