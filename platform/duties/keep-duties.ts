/** Runs the duties of a subgraph again and again until it is stopped; one that fails is tried again at its next turn. */
import { today } from '../base/days.ts';
import type { Duty, DutyContext } from './duty.ts';

export interface KeptDuties {
  /** Resolves when what was under way has ended. */
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

/** A start has other things to do first. */
const FIRST_AFTER_MS = 1_000;
