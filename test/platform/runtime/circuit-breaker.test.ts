/** When a breaker lets calls through: by example, and for any order in which calls begin and end. */
import { setImmediate as settled } from 'node:timers/promises';
import { CircuitBreaker, CircuitOpenError } from '../../../platform/runtime/circuit-breaker.ts';
import { Chance } from '../../gateway/running/chance.ts';

const FAILURES = 3;
const COOL_DOWN_MS = 100;

interface Call {
  readonly isProbe: boolean;
  readonly end: (isWell: boolean) => Promise<void>;
}

/** A breaker with a clock that is set by hand, and the calls it let through that have not ended. */
class Watched {
  time = 0;
  readonly underWay = new Set<Call>();
  private readonly breaker = new CircuitBreaker({
    failures: FAILURES,
    coolDownMs: COOL_DOWN_MS,
    now: () => this.time,
  });

  /** Null when it was refused. */
  begin(): Call | null {
    let begun: Call | null = null;
    const outcome = this.breaker.run(
      (isProbe) =>
        new Promise<void>((resolve, reject) => {
          const call: Call = {
            isProbe,
            end: async (isWell) => {
              this.underWay.delete(call);
              if (isWell) resolve();
              else reject(new Error('failed'));
              await settled();
            },
          };
          begun = call;
          this.underWay.add(call);
        }),
    );
    outcome.catch(() => undefined);
    return begun;
  }

  async fail(times: number): Promise<void> {
    for (let time = 0; time < times; time += 1) await this.begin()?.end(false);
  }
}

describe('a circuit breaker', () => {
  it('opens after so many failures in a row, and not when one call between them succeeds', async () => {
    const watched = new Watched();
    await watched.fail(FAILURES - 1);
    await watched.begin()?.end(true);
    await watched.fail(FAILURES - 1);
    const last = watched.begin();
    expect(last).not.toBeNull();
    await last?.end(false);
    expect(watched.begin()).toBeNull();
  });

  it('says that it is open instead of calling', async () => {
    const breaker = new CircuitBreaker({ failures: 1, coolDownMs: COOL_DOWN_MS });
    await expect(breaker.run(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    await expect(breaker.run(() => Promise.resolve())).rejects.toThrow(CircuitOpenError);
    expect(() => {
      breaker.mustLetThrough();
    }).toThrow(CircuitOpenError);
  });

  it('tries with one call after the cool-down, and opens again for as long when that fails', async () => {
    const watched = new Watched();
    await watched.fail(FAILURES);
    watched.time += COOL_DOWN_MS;
    const probe = watched.begin();
    expect(probe?.isProbe).toBe(true);
    expect(watched.begin()).toBeNull();
    await probe?.end(false);
    watched.time += COOL_DOWN_MS - 1;
    expect(watched.begin()).toBeNull();
    watched.time += 1;
    await watched.begin()?.end(true);
    expect([watched.begin()?.isProbe, watched.begin()?.isProbe]).toEqual([false, false]);
  });

  it('takes no word from calls that began before it opened', async () => {
    const watched = new Watched();
    const old = [watched.begin(), watched.begin()];
    await watched.fail(FAILURES);
    await old[0]?.end(true);
    expect(watched.begin()).toBeNull();
    watched.time += COOL_DOWN_MS;
    await watched.begin()?.end(true);
    await old[1]?.end(false);
    await watched.fail(FAILURES - 1);
    expect(watched.begin()).not.toBeNull();
  });

  const seed = Number(process.env['TEST_SEED'] ?? Math.floor(Math.random() * 1e9));
  it(`keeps its promises in any order of events (TEST_SEED=${String(seed)})`, async () => {
    const random = new Chance(seed);
    for (let history = 0; history < 200; history += 1) await mustKeepPromises(random);
  });
});

/** What is seen from outside of one history of calls. */
class History {
  private readonly watched = new Watched();
  private endedBadly = 0;
  private noProbeBefore = 0;

  begin(): void {
    const probes = [...this.watched.underWay].filter(({ isProbe }) => isProbe).length;
    const call = this.watched.begin();
    if (call === null) {
      // Whoever is refused was preceded by enough failures.
      expect(this.endedBadly).toBeGreaterThanOrEqual(FAILURES);
    } else if (call.isProbe) {
      // Nobody tries while another one does, or before a cool-down is over.
      expect([probes, this.watched.time >= this.noProbeBefore]).toEqual([0, true]);
    }
  }

  async end(random: Chance): Promise<void> {
    if (this.watched.underWay.size === 0) return;
    const call = random.oneOf([...this.watched.underWay]);
    const isWell = random.isLucky(0.5);
    if (!isWell) this.endedBadly += 1;
    if (call.isProbe && !isWell) this.noProbeBefore = this.watched.time + COOL_DOWN_MS;
    await call.end(isWell);
  }

  wait(random: Chance): void {
    this.watched.time += Math.floor(random.next() * COOL_DOWN_MS);
  }

  /** Whatever happened: when all is quiet and calls succeed again, all are let through. */
  async mustRecover(): Promise<void> {
    for (const call of [...this.watched.underWay]) await call.end(false);
    this.watched.time += COOL_DOWN_MS;
    await this.watched.begin()?.end(true);
    expect(Array.from({ length: FAILURES + 1 }, () => this.watched.begin()?.isProbe)).not.toContain(undefined);
  }
}

async function mustKeepPromises(random: Chance): Promise<void> {
  const history = new History();
  for (let event = 0; event < 60; event += 1) {
    const kind = random.oneOf(['begin', 'end', 'wait'] as const);
    if (kind === 'end') await history.end(random);
    else history[kind](random);
  }
  await history.mustRecover();
}
