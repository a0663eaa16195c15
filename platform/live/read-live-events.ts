/** Reads the events of a subgraph after a number. */
import type { Database } from '../database/database.ts';
import { conditionOf, type Condition } from '../graph/keyset-page.ts';
import { rawSql, wholeNumber } from '../database/sql-text.ts';
import type { OwnEvent } from './tell-readers.ts';

export interface LiveEvents {
  /** The lowest number that is kept; the next one if none is. */
  readonly firstKept: number;
  /** The highest number that was ever given. */
  readonly last: number;
  readonly events: readonly OwnEvent[];
}

interface Reading {
  readonly after: number;
  readonly first: number;
  /** Null for all topics. */
  readonly topic: string | null;
}

export async function readLiveEvents(database: Database, { after, first, topic }: Reading): Promise<LiveEvents> {
  // Before the events: one that is told meanwhile is then among the events or above `last`, and never missed.
  const [ends] = await database.select<{ firstKept: number | null; last: number }>(
    rawSql`SELECT (SELECT MIN(number) FROM live_event) AS firstKept, number AS last FROM live_event_head WHERE id = 1`,
  );
  const last = Number(ends?.last);
  const conditions: Condition[] = [{ sql: rawSql`number > ? AND number <= ?`, parameters: [after, last] }];
  if (topic !== null) conditions.push({ sql: rawSql`topic = ?`, parameters: [topic] });
  const { sql, parameters } = conditionOf(conditions);
  const events = await database.select<OwnEvent>(
    rawSql`SELECT number, topic, nodeId FROM live_event WHERE ${sql} ORDER BY number LIMIT ${wholeNumber(first)}`,
    parameters,
  );
  return { firstKept: Number(ends?.firstKept ?? last + 1), last, events };
}
