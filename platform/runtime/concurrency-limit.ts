/**
 * A bulkhead: so many calls at once, so many that wait for their turn in the order in which they came, each only for
 * the time it has. What is beyond fails at once, so that one slow subgraph never holds the requests of a whole hub.
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
  /** In the order in which they came: a Set keeps it, and gives up any entry at once. */
  private readonly waiting = new Set<() => void>();

  constructor(private readonly options: Options) {}

  /** Makes the call when it is its turn, or throws OverloadedError. */
  async run<Value>(patienceMs: number, call: () => Promise<Value>): Promise<Value> {
    if (this.underWay < this.options.maxConcurrent) this.underWay += 1;
    else await this.turn(patienceMs);
    try {
      return await call();
    } finally {
      this.passOn();
    }
  }

  private turn(patienceMs: number): Promise<void> {
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

  /** Whoever waits takes the place over, so that nobody who comes later is before them. */
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
