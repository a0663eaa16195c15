/** Runs the duties of a subgraph periodically until it is stopped; a failed one runs again at its next time. */
import { today } from '../base/days.ts';
import type { Duty, DutyContext } from './duty.ts';

export interface KeptDuties {
  /** Resolves when running duties have ended. */
  stop(): Promise<void>;
}

export function keepDuties(duties: readonly Duty[], context: Omit<DutyContext, 'today'>): KeptDuties {
  let stopped = false;
  const timers = new Map<Duty, NodeJS.Timeout>();
  const rounds = new Map<Duty, Promise<void>>();

  async function round(duty: Duty): Promise<void> {
    try {
      await duty.run({ ...context, today: today() });
    } catch (error) {
      context.log.error(
        { duty: duty.name, error: error instanceof Error ? error.stack : String(error) },
        'duty failed',
      );
    }
  }
  function schedule(duty: Duty, afterMs: number): void {
    if (stopped) return;
    const timer = setTimeout(() => {
      rounds.set(
        duty,
        round(duty).finally(() => {
          schedule(duty, duty.everyMs);
        }),
      );
    }, afterMs);
    timers.set(duty, timer.unref());
  }
  for (const duty of duties) schedule(duty, FIRST_AFTER_MS);
  return {
    async stop() {
      stopped = true;
      for (const timer of timers.values()) clearTimeout(timer);
      await Promise.all(rounds.values());
    },
  };
}

/** Leaves the processor to the start first. */
const FIRST_AFTER_MS = 1_000;
