/** A bulkhead holds back what is too much, in order, and loses no place. */
import { setImmediate as settled } from 'node:timers/promises';
import { ConcurrencyLimit, OverloadedError } from '../../../platform/runtime/concurrency-limit.ts';

const PATIENCE_MS = 60_000;

/** Calls that end when they are told to. */
class Calls {
  readonly begun: number[] = [];
  private readonly enders = new Map<number, (isWell: boolean) => void>();

  readonly call = (id: number) => (): Promise<number> => {
    this.begun.push(id);
    return new Promise((resolve, reject) => {
      this.enders.set(id, (isWell) => {
        if (isWell) resolve(id);
        else reject(new Error('failed'));
      });
    });
  };

  end(id: number, isWell = true): void {
    this.enders.get(id)?.(isWell);
  }
}

describe('a limit of concurrent calls', () => {
  it('lets so many run, keeps so many waiting in their order and refuses the rest at once', async () => {
    const limit = new ConcurrencyLimit({ maxConcurrent: 2, maxWaiting: 2 });
    const calls = new Calls();
    const running = [1, 2, 3, 4].map((id) => limit.run(PATIENCE_MS, calls.call(id)));
    await expect(limit.run(PATIENCE_MS, calls.call(5))).rejects.toThrow('2 requests are under way and 2 wait');
    expect(calls.begun).toEqual([1, 2]);
    calls.end(2);
    await settled();
    expect(calls.begun).toEqual([1, 2, 3]);
    [1, 3].forEach((id) => {
      calls.end(id);
    });
    await settled();
    calls.end(4);
    expect(await Promise.all(running)).toEqual([1, 2, 3, 4]);
  });

  it('gives the place of a failed call to the next', async () => {
    const limit = new ConcurrencyLimit({ maxConcurrent: 1, maxWaiting: 1 });
    const calls = new Calls();
    const failing = limit.run(PATIENCE_MS, calls.call(1));
    const waiting = limit.run(PATIENCE_MS, calls.call(2));
    calls.end(1, false);
    await expect(failing).rejects.toThrow('failed');
    calls.end(2);
    expect(await waiting).toBe(2);
    const afterwards = limit.run(PATIENCE_MS, calls.call(3));
    calls.end(3);
    expect(await afterwards).toBe(3);
  });

  it('never begins a call whose time to wait is over, and lets the one behind it take its turn', async () => {
    const limit = new ConcurrencyLimit({ maxConcurrent: 1, maxWaiting: 2 });
    const calls = new Calls();
    const first = limit.run(PATIENCE_MS, calls.call(1));
    const impatient = limit.run(5, calls.call(2));
    const patient = limit.run(PATIENCE_MS, calls.call(3));
    await expect(impatient).rejects.toThrow(OverloadedError);
    calls.end(1);
    await first;
    await settled();
    calls.end(3);
    expect(await patient).toBe(3);
    expect(calls.begun).toEqual([1, 3]);
  });
});
