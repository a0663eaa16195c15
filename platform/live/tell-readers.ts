/** Tells the readers of subscriptions what happened, in the transaction in which it happened. */
import type { Transaction } from '../database/database.ts';
import { insertRows } from '../database/rows.ts';
import { rawSql } from '../database/sql-text.ts';
import { topicOf, type LiveEvent } from './live-event.ts';

/** What the readers of one subscription field about one thing are told. */
export interface Telling {
  /** Name of the field. */
  readonly field: string;
  /** Id that readers name in the argument of the field. */
  readonly id: string;
  /** Thing that they are given; without it, the one they name. */
  readonly nodeId?: string;
}

/** An event as its own subgraph knows it. */
export type OwnEvent = Omit<LiveEvent, 'source'>;

const toldIn = new WeakMap<Transaction, OwnEvent[]>();

/**
 * Must come last in the transaction: whoever tells something waits here for all who have told something and have not committed
 * yet, so that numbers follow the order of commits.
 */
export async function tellReaders(transaction: Transaction, tellings: readonly Telling[]): Promise<void> {
  if (tellings.length === 0) return;
  await transaction.execute(rawSql`UPDATE live_event_head SET number = number + ? WHERE id = 1`, [tellings.length]);
  const [head] = await transaction.select<{ number: number }>(rawSql`SELECT number FROM live_event_head WHERE id = 1`);
  const before = Number(head?.number) - tellings.length;
  const events = tellings.map(({ field, id, nodeId = id }, index) => ({
    number: before + index + 1,
    topic: topicOf(field, id),
    nodeId,
  }));
  const at = new Date().toISOString();
  await insertRows(
    transaction,
    rawSql`live_event`,
    events.map((event) => ({ ...event, at })),
  );
  toldIn.set(transaction, [...(toldIn.get(transaction) ?? []), ...events]);
}

/** The events of a transaction, in the order of their numbers. */
export function eventsOf(transaction: Transaction): readonly OwnEvent[] {
  return toldIn.get(transaction) ?? [];
}
