/** `npm run bench`: measures the hub against its peers, keeps what was found, ends with 0 only when all budgets hold. */
import { verdictsOfTimings, type Timings } from './budgets.ts';
import { timePeers, type PeerFigures } from './cases/throughput.ts';
import { originalData } from './data/data-folders.ts';
import { profileSlugs } from './data/profile-slugs.ts';
import { installPeers } from './install-peers.ts';
import { questionsOf } from './operations.ts';
import { readOptions, usage, type BenchOptions } from './options.ts';
import { openPeers } from './peers/open-peers.ts';
import { mustAnswerAlike } from './peers/equal-answers.ts';
import { keepResult, printFigures, printVerdicts, surroundings } from './report.ts';

const TIMED = { profile: ['Profile', 16], list: ['List', 16], p99: ['Profile', 64] } as const;

async function timings(options: BenchOptions): Promise<Timings> {
  const folder = await originalData();
  const slugs = profileSlugs(folder);
  const peers = await openPeers(folder, options.peers);
  const found: Partial<Record<keyof typeof TIMED, readonly PeerFigures[]>> = {};
  try {
    for (const name of ['profile', 'list', 'p99'] as const) {
      if (!options.cases.includes(name)) continue;
      const [operation, connections] = TIMED[name];
      const questions = questionsOf(operation, slugs);
      await mustAnswerAlike(peers.running, questions);
      found[name] = await timePeers({ ...options, peers: peers.running, questions, connections });
      printFigures(`${name}: ${operation} at ${String(connections)} connections`, found[name]);
    }
  } finally {
    await peers.close();
  }
  return found;
}

async function bench(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  installPeers();
  const found = await timings(options);
  const verdicts = verdictsOfTimings(found);
  printVerdicts(verdicts);
  console.log(`\nkept in ${keepResult({ ...surroundings(), options, timings: found, verdicts })}`);
  if (options.isJudged && !verdicts.every(({ isKept }) => isKept)) process.exitCode = 1;
}

try {
  await bench();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(`\n${usage}`);
  process.exitCode = 2;
}
