/**
 * One subscription of a socket, as graphql-ws iterates over it: it yields nothing, as its messages go to the socket directly,
 * and only tells its end. It is no generator function, whose `return` would wait for the next event.
 */
import type { SubscriptionRefusal } from './subscription-refusal.ts';

type End = IteratorResult<never, void>;

interface Waiting {
  resolve(end: End): void;
  reject(reason: SubscriptionRefusal): void;
}

const DONE: End = { done: true, value: undefined };

export class RunningSubscription implements AsyncGenerator<never, void> {
  /** True once its client wants nothing more. */
  isAbandoned = false;
  private reader: { stop(): void } | null = null;
  private ended: { readonly reason: SubscriptionRefusal | undefined } | null = null;
  private waiting: Waiting | null = null;

  constructor(private readonly over: (running: RunningSubscription) => void) {}

  begun(reader: { stop(): void }): void {
    this.reader = reader;
    if (this.isAbandoned) reader.stop();
  }

  /** The hub ends it. */
  end(reason?: SubscriptionRefusal): void {
    if (this.isAbandoned || this.ended) return;
    this.ended = { reason };
    this.over(this);
    if (this.waiting) this.settle(this.waiting);
  }

  /** The client ends it. A waiting `next` stays so: graphql-ws would take its end for that of the next one with this id. */
  abandon(): void {
    this.isAbandoned = true;
    this.over(this);
    this.reader?.stop();
  }

  next(): Promise<End> {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      if (this.ended) this.settle(this.waiting);
    });
  }

  return(): Promise<End> {
    this.abandon();
    return Promise.resolve(DONE);
  }

  throw(): Promise<End> {
    return this.return();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }

  private settle(waiting: Waiting): void {
    if (this.ended?.reason) waiting.reject(this.ended.reason);
    else waiting.resolve(DONE);
  }
}
