/**
 * Carries events from the subgraphs to the gateways at once. It may lose events: every event is in a table of its subgraph,
 * and whoever misses a number reads it there.
 */
import type { LiveEvent } from './live-event.ts';

export interface BusListener {
  /** Events of one commit, in the order of their numbers. Commits may arrive in another order. */
  events(events: readonly LiveEvent[]): void;
  /** From now on the bus carries events; some may have been lost before. */
  resumed(): void;
}

export interface Bus {
  /** Never rejects and never waits for readers. */
  publish(events: readonly LiveEvent[]): void;
  /** Resolves once events arrive, or once it is clear that the bus is away; returns what ends it. */
  listen(listener: BusListener): Promise<() => void>;
  close(): Promise<void>;
}
