/** Memory of the embedded hub: at rest, under the mixed load of 64 connections, and whether it is flat in the long run. */
import { setTimeout as wait } from 'node:timers/promises';
import { verdict, type Verdict } from '../budgets.ts';
import { runLoad } from '../load/run-load.ts';
import { questionsOf, type Question } from '../operations.ts';
import { openPeers } from '../peers/open-peers.ts';
import { rssMb } from '../process-usage.ts';

const CONNECTIONS = 64;
/** Readings in a series. The first comes after a tenth of the requests, when all caches are filled. */
const READINGS = 10;
const AT_REST_MS = 3_000;
const MAX_AT_REST_MB = 250;
const MAX_UNDER_LOAD_MB = 500;
/** Garbage collection makes the heap vary by less; a leak grows it by far more. */
const MAX_GROWTH = 1.15;

export interface MemoryFigures {
  readonly atRestMb: number;
  /** After each tenth of the requests. */
  readonly series: readonly { readonly requests: number; readonly rssMb: number }[];
}

export async function readMemory(folder: string, slugs: readonly string[], requests: number): Promise<MemoryFigures> {
  const opened = await openPeers(folder, ['hub']);
  const [hub] = opened.running;
  if (!hub) throw new Error('The hub does not run.');
  const rss = (): number => rssMb(hub.pids) ?? Number.NaN;
  try {
    await wait(AT_REST_MS);
    const atRestMb = rss();
    const series: { requests: number; rssMb: number }[] = [];
    for (let reading = 1; reading <= READINGS; reading += 1) {
      const requestsPerReading = Math.round(requests / READINGS);
      await runLoad(
        { url: hub.url, questions: mixed(slugs), connections: CONNECTIONS, requests: requestsPerReading },
        hub.pids,
      );
      series.push({ requests: reading * requestsPerReading, rssMb: rss() });
      console.log(`memory: ${String(reading * requestsPerReading)} requests, ${rss().toFixed(0)} MB`);
    }
    return { atRestMb, series };
  } finally {
    await opened.close();
  }
}

/** Profiles, and one list for every few of them. */
function mixed(slugs: readonly string[]): Question[] {
  const lists = questionsOf('List', slugs);
  return [...questionsOf('Profile', slugs), ...lists];
}

export function verdictsOfMemory({ atRestMb, series }: MemoryFigures): Verdict[] {
  const largest = Math.max(...series.map(({ rssMb }) => rssMb));
  const [first, last] = [series.at(0)?.rssMb ?? Number.NaN, series.at(-1)?.rssMb ?? Number.NaN];
  return [
    verdict(`memory: MB at rest, at most ${String(MAX_AT_REST_MB)}`, atRestMb, { atMost: MAX_AT_REST_MB }),
    verdict(`memory: MB under load, at most ${String(MAX_UNDER_LOAD_MB)}`, largest, { atMost: MAX_UNDER_LOAD_MB }),
    verdict(`memory: end of the load, at most ${String(MAX_GROWTH)} x its first tenth`, last / first, {
      atMost: MAX_GROWTH,
    }),
  ];
}
