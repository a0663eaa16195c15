/**
 * A bulkhead: a limited number of calls at once, and a limited number that wait in order, each for its own time only. Any other
 * call fails at once, so that one slow subgraph never holds all requests of a hub.
 */
interface Options {
  readonly maxConcurrent: number;
  readonly maxWaiting: number;
}

export class OverloadedError extends Error {
  override readonly name = 'OverloadedError';
}

export class ConcurrencyLimit {
  private underWay = 0;
  /** A Set keeps the order of arrival and removes any entry in constant time. */
  private readonly waiting = new Set<() => void>();

  constructor(private readonly options: Options) {}

  /** Makes the call when there is a free slot, or throws OverloadedError. */
  async run<Value>(patienceMs: number, call: () => Promise<Value>): Promise<Value> {
    if (this.underWay < this.options.maxConcurrent) this.underWay += 1;
    else await this.freeSlot(patienceMs);
    try {
      return await call();
    } finally {
      this.passOn();
    }
  }

  private freeSlot(patienceMs: number): Promise<void> {
    const { maxConcurrent, maxWaiting } = this.options;
    const { size } = this.waiting;
    return new Promise((resolve, reject) => {
      if (size >= maxWaiting) {
        reject(new OverloadedError(`${String(maxConcurrent)} requests are under way and ${String(size)} wait`));
        return;
      }
      const begin = (): void => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.waiting.delete(begin);
        reject(new OverloadedError(`no turn within ${String(Math.round(patienceMs))} ms`));
      }, patienceMs);
      this.waiting.add(begin);
    });
  }

  /** Hands the slot to the first that waits, so that no later call overtakes it. */
  private passOn(): void {
    const [next] = this.waiting;
    if (next) {
      this.waiting.delete(next);
      next();
    } else {
      this.underWay -= 1;
    }
  }
}
