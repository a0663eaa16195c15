/**
 * A circuit breaker: after a number of failures in a row it refuses calls for a while, then lets one at a time through until
 * one succeeds. It never waits: a call is made at once or refused at once.
 */
interface Options {
  /** Failures in a row that open it. */
  readonly failures: number;
  readonly coolDownMs: number;
  readonly now?: () => number;
}

export class CircuitOpenError extends Error {
  override readonly name = 'CircuitOpenError';
}

export class CircuitBreaker {
  private failuresInRow = 0;
  /** When a probe may be made; null while the breaker is closed. */
  private probeAt: number | null = null;
  private isProbing = false;
  /** Counts openings and closings: the result of a call that began before the last one is ignored. */
  private generation = 0;
  private readonly now: () => number;

  constructor(private readonly options: Options) {
    this.now = options.now ?? (() => performance.now());
  }

  mustLetThrough(): void {
    if (this.probeAt === null) return;
    if (this.isProbing || this.now() < this.probeAt) {
      throw new CircuitOpenError(
        `not asked: ${String(this.options.failures)} failures in a row, it is tried again soon`,
      );
    }
  }

  /** Makes the call, or throws CircuitOpenError; a rejected call counts as a failure. */
  async run<Value>(call: (isProbe: boolean) => Promise<Value>): Promise<Value> {
    this.mustLetThrough();
    const { generation } = this;
    this.isProbing = this.probeAt !== null;
    try {
      const value = await call(this.isProbing);
      if (generation === this.generation) this.succeeded();
      return value;
    } catch (error) {
      if (generation === this.generation) this.failed();
      throw error;
    }
  }

  private succeeded(): void {
    this.failuresInRow = 0;
    if (this.probeAt === null) return;
    this.probeAt = null;
    this.isProbing = false;
    this.generation += 1;
  }

  private failed(): void {
    this.failuresInRow += 1;
    if (this.probeAt === null && this.failuresInRow < this.options.failures) return;
    this.probeAt = this.now() + this.options.coolDownMs;
    this.isProbing = false;
    this.generation += 1;
  }
}
