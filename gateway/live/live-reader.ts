/**
 * One reader of one subscription, from its first event to its end: events after the cursor first, then each event as it comes.
 * Nothing is missed between the two and nothing comes twice, as both are counted by the numbers of the events.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { numberIn } from './cursor.ts';
import type { AudienceReader, Audiences } from './audience.ts';
import type { LiveSource } from './live-sources.ts';
import { SubscriptionRefusal, refusalWith, refusalOrNull } from './subscription-refusal.ts';
import type { Subscription } from './subscription.ts';

/** Where messages go: a socket or an event stream. */
export interface Outlet {
  next(payload: Buffer): void;
  /** With a reason, the subscription ends by an error. */
  end(reason?: SubscriptionRefusal): void;
  /** Resolves once so few messages wait that events of the past may follow. */
  drained(): Promise<void>;
}

const PAGE_SIZE = 100;
const PAUSE_MS = 1_000;

export class LiveReader implements AudienceReader {
  private isOver = false;
  private leave: () => void = () => undefined;
  private stopped: () => void = () => undefined;

  private constructor(
    private readonly subscription: Subscription,
    private readonly source: LiveSource,
    private readonly outlet: Outlet,
    /** The number of the last event that the reader knows. */
    private known: number,
  ) {}

  /** Rejects with the error for the reader, who may not follow this. */
  static async begin(subscription: Subscription, source: LiveSource, outlet: Outlet): Promise<LiveReader> {
    const { topic } = subscription;
    const { caller } = await subscription.context();
    const cursor = topic.after === null ? null : numberIn(topic.after, topic.subgraph);
    // Asked with a cursor too: a source without listeners may be far behind, and would tell its first one of old events.
    const now = await source.events.now();
    await source.subgraph.mustFollow(topic, caller);
    return new LiveReader(subscription, source, outlet, cursor ?? now);
  }

  /** Reads what happened since the cursor and then joins its audience; `stopped` is called at the end. */
  async follow(audiences: Audiences, stopped: () => void): Promise<void> {
    this.stopped = stopped;
    // A cursor that is ahead of all events is found by reading.
    let mustRead = this.subscription.topic.after !== null;
    while (!this.isOver && (mustRead || this.known < this.source.events.last)) {
      mustRead = await this.catchUp().catch(async (error: unknown) => {
        const reason = refusalOrNull(error);
        if (reason?.code !== 'SUBGRAPH_UNAVAILABLE') throw error;
        await wait(PAUSE_MS, undefined, { ref: false });
        return true;
      });
    }
    if (!this.isOver) this.leave = audiences.join(this.subscription, this.source.events, this);
  }

  tell(number: number, payload: Buffer): void {
    if (this.isOver || number <= this.known) return;
    this.known = number;
    this.outlet.next(payload);
  }

  missed(number: number, payload = this.subscription.missed(number)): void {
    if (this.isOver) return;
    this.known = number;
    this.outlet.next(payload);
  }

  end(reason?: SubscriptionRefusal): void {
    if (this.isOver) return;
    this.stop();
    this.outlet.end(reason);
  }

  /** The reader wants nothing more. */
  stop(): void {
    if (this.isOver) return;
    this.isOver = true;
    this.leave();
    this.stopped();
  }

  /** True if there may be more. */
  private async catchUp(): Promise<boolean> {
    const { subgraph } = this.source;
    const topic = this.subscription.topicName;
    const { firstKept, last, events } = await subgraph.read({ after: this.known, first: PAGE_SIZE, topic });
    if (last < this.known) this.missed(last);
    else if (firstKept > this.known + 1 && last > this.known) this.missed(firstKept - 1);
    for (const event of events) {
      await this.outlet.drained();
      if (this.isOver) return false;
      const answer = await this.subscription.answer(event, () => !this.isOver);
      if (answer instanceof SubscriptionRefusal) this.end(answer);
      else if (answer !== null) this.tell(event.number, answer);
      this.known = Math.max(this.known, event.number);
    }
    const hasMore = events.length === PAGE_SIZE;
    if (!hasMore) this.known = Math.max(this.known, last);
    return hasMore;
  }
}

export function noSource(): SubscriptionRefusal {
  return refusalWith('OPERATION_NOT_SERVED', 'The hub does not serve this subscription.');
}
