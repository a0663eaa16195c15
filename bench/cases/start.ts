/**
 * How long the embedded hub takes from its start on filled data to the first answer. It uses all cores, as `npm start`
 * does: no peer is measured beside it.
 */
import { verdict, type Verdict } from '../budgets.ts';
import { median } from '../medians.ts';
import { questionsOf } from '../operations.ts';
import { hubProgram, startServer } from '../server-process.ts';

const MAX_SECONDS = 3;
const ALL_CORES = null;

/** The seconds each start took. */
export async function timeStarts(folder: string, slugs: readonly string[], starts: number): Promise<number[]> {
  const [question] = questionsOf('Profile', slugs);
  const seconds: number[] = [];
  // The first start may bundle changed sources, so it is not counted.
  for (let start = 0; start <= starts; start += 1) {
    const startedAt = performance.now();
    const hub = await startServer(hubProgram('gateway/main'), { DATA_DIR: folder }, ALL_CORES);
    const response = await fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(question),
    });
    if (!(await response.text()).includes('"data"')) throw new Error('The hub gives no first answer.');
    if (start > 0) seconds.push((performance.now() - startedAt) / 1_000);
    await hub.stop();
  }
  return seconds;
}

export function verdictOfStarts(seconds: readonly number[]): Verdict {
  return verdict(`start: seconds to the first answer, at most ${String(MAX_SECONDS)}`, median(seconds), {
    atMost: MAX_SECONDS,
  });
}
