/** Reads the events of a subgraph after a number. */
import type { Database } from '../database/database.ts';
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

interface EventRow extends Pick<LiveEvents, 'last'> {
  readonly firstKept: number | null;
  /** Null in the one row that comes if there is no event. */
  readonly number: number | null;
  readonly topic: string;
  readonly nodeId: string;
}

/** One statement, so that the ends belong to the events also while events are told and forgotten. */
export async function readLiveEvents(database: Database, { after, first, topic }: Reading): Promise<LiveEvents> {
  const ofTopic = topic === null ? rawSql`` : rawSql`AND topic = ?`;
  const rows = await database.select<EventRow>(
    rawSql`SELECT h.number AS last, (SELECT MIN(number) FROM live_event) AS firstKept,
         e.number AS number, e.topic AS topic, e.nodeId AS nodeId
       FROM live_event_head h LEFT JOIN (
         SELECT number, topic, nodeId FROM live_event WHERE number > ? ${ofTopic} ORDER BY number LIMIT ${wholeNumber(first)}
       ) e ON 1 = 1
       WHERE h.id = 1 ORDER BY e.number`,
    topic === null ? [after] : [after, topic],
  );
  const last = Number(rows[0]?.last);
  return {
    firstKept: Number(rows[0]?.firstKept ?? last + 1),
    last,
    events: rows.flatMap(({ number, ...event }) =>
      number === null ? [] : [{ number, topic: event.topic, nodeId: event.nodeId }],
    ),
  };
}
