/** Waits for what happens soon: asks again and again, and fails when it has not happened after a while. */
import { setTimeout } from 'node:timers/promises';

const PAUSE_MS = 20;

export async function until(hasHappened: () => boolean | Promise<boolean>, withinMs = 20_000): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await hasHappened())) {
    if (Date.now() > end) throw new Error(`Did not happen within ${String(withinMs)} ms: ${hasHappened.toString()}`);
    await setTimeout(PAUSE_MS);
  }
}
