/**
 * The events of one subgraph in the order of their numbers. The bus brings them quickly; whatever it loses, repeats or brings in
 * another order is put right here with the table of the subgraph, so that every listener is told of each event once.
 */
import type { Log } from '../../platform/base/log.ts';
import type { LiveEvent } from '../../platform/live/live-event.ts';
import type { EventPage, SubgraphEvents } from './subgraph-events.ts';

export type NumberedEvent = Omit<LiveEvent, 'source'>;

export interface TopicListener {
  event(event: NumberedEvent): void;
  /** Events up to this number cannot be read any more. */
  missed(number: number): void;
}

/** A number that is missing for so long is read; events of two commits can pass each other on the bus. */
const GAP_MS = 50;
const PAGE_SIZE = 500;
/** The most events that wait for one before them. */
const MAX_WAITING = 1_000;
/** Above every number. */
const NO_EVENTS = { after: 2_147_483_647, first: 1 };

export class EventSource {
  private number = 0;
  private readonly listeners = new Map<string, Set<TopicListener>>();
  /** Events that came before others with lower numbers. */
  private readonly waiting = new Map<number, NumberedEvent>();
  private gapTimer: NodeJS.Timeout | null = null;
  private reading: Promise<void> | null = null;
  private readsAgain = false;

  constructor(
    private readonly subgraph: Pick<SubgraphEvents, 'name' | 'read'>,
    private readonly log: Log,
  ) {}

  /** The number of the last event that its listeners were told of. */
  get last(): number {
    return this.number;
  }

  /** False while nobody listens. */
  isHeard(): boolean {
    return this.listeners.size > 0;
  }

  /** The number of the last event there is. While nobody listens, events are not followed, so it has to be asked for. */
  async now(): Promise<number> {
    if (this.isHeard()) return this.number;
    const { last } = await this.subgraph.read(NO_EVENTS);
    if (!this.isHeard()) this.number = last;
    return this.number;
  }

  listen(topic: string, listener: TopicListener): () => void {
    const listeners = this.listeners.get(topic) ?? new Set();
    this.listeners.set(topic, listeners.add(listener));
    return () => {
      if (listeners.delete(listener) && listeners.size === 0) this.listeners.delete(topic);
      if (!this.isHeard()) this.forget();
    };
  }

  /** Takes events from the bus. */
  arrived(events: readonly NumberedEvent[]): void {
    if (!this.isHeard()) {
      this.number = Math.max(this.number, events.at(-1)?.number ?? 0);
      return;
    }
    for (const event of events) {
      if (event.number > this.number && this.waiting.size < MAX_WAITING) this.waiting.set(event.number, event);
    }
    this.tellWaiting();
    if (this.waiting.size > 0) this.gapTimer ??= setTimeout(() => void this.check(), GAP_MS);
  }

  /** Reads what the bus did not bring. Never rejects: what could not be read is read at the next check. */
  check(): Promise<void> {
    this.forgetGap();
    if (this.reading) this.readsAgain = true;
    this.reading ??= this.readOn()
      .catch((error: unknown) => {
        this.log.warn({ subgraph: this.subgraph.name, reason: String(error) }, 'events cannot be read');
      })
      .finally(() => {
        this.reading = null;
      });
    return this.reading;
  }

  forget(): void {
    this.waiting.clear();
    this.forgetGap();
  }

  private forgetGap(): void {
    if (this.gapTimer) clearTimeout(this.gapTimer);
    this.gapTimer = null;
  }

  private async readOn(): Promise<void> {
    for (this.readsAgain = true; this.readsAgain;) {
      this.readsAgain = false;
      const after = this.number;
      const page = await this.subgraph.read({ after, first: PAGE_SIZE });
      if (!this.isHeard()) return;
      this.take(page, after);
      if (page.events.length === PAGE_SIZE) this.readsAgain = true;
    }
  }

  private take({ firstKept, last, events }: EventPage, after: number): void {
    // A subgraph that was set up anew counts from the beginning.
    if (last < after) this.tellMissed(last);
    else if (firstKept > this.number + 1 && last > this.number) this.tellMissed(firstKept - 1);
    for (const event of events) if (event.number > this.number) this.tell(event);
    this.tellWaiting();
  }

  private tellWaiting(): void {
    for (const number of this.waiting.keys()) if (number <= this.number) this.waiting.delete(number);
    for (let next = this.waiting.get(this.number + 1); next; next = this.waiting.get(this.number + 1)) {
      this.waiting.delete(next.number);
      this.tell(next);
    }
  }

  private tell(event: NumberedEvent): void {
    this.number = event.number;
    for (const listener of this.listeners.get(event.topic) ?? []) listener.event(event);
  }

  private tellMissed(number: number): void {
    this.number = number;
    this.waiting.clear();
    for (const listeners of this.listeners.values()) for (const listener of listeners) listener.missed(number);
  }
}
