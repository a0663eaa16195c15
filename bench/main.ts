/** `npm run bench`: measures the hub against its peers, stores the figures, and ends with 0 only if all budgets hold. */
import { verdictsOfTimings, type Verdict } from './budgets.ts';
import { printGrowth, timeGrowth, verdictsOfGrowth } from './cases/growth.ts';
import { timeLive, verdictsOfLive } from './cases/live.ts';
import { readMemory, verdictsOfMemory } from './cases/memory.ts';
import { timeStarts, verdictOfStarts } from './cases/start.ts';
import { timeCases } from './cases/timed-cases.ts';
import { timeWriting } from './cases/writing.ts';
import { multipliedData, originalData } from './data/data-folders.ts';
import { dataSizes } from './data/data-sizes.ts';
import { profileSlugs } from './data/profile-slugs.ts';
import { installPeers } from './install-peers.ts';
import { readOptions, usage, type CaseName } from './options.ts';
import { keepResult, printVerdicts, surroundings } from './report.ts';

async function bench(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const ifAsked = async <Figures>(name: CaseName, measure: () => Promise<Figures>): Promise<Figures | null> =>
    options.cases.includes(name) ? measure() : null;
  installPeers();
  const folder = options.scale === 1 ? await originalData() : await multipliedData(options.scale);
  const slugs = await profileSlugs(folder);
  const verdicts: Verdict[] = [];

  const starts = await ifAsked('start', () => timeStarts(folder, slugs, options.rounds));
  if (starts) verdicts.push(verdictOfStarts(starts));
  const reading = await timeCases(folder, slugs, options);
  const timings = { ...reading, ...(await timeWriting(folder, options)) };
  verdicts.push(...verdictsOfTimings(timings));
  const live = await ifAsked('live', () => timeLive(folder, options));
  if (live) verdicts.push(...verdictsOfLive(live));
  const growth = await ifAsked('growth', timeGrowth);
  if (growth) {
    printGrowth(growth);
    verdicts.push(...verdictsOfGrowth(growth));
  }
  const memory = await ifAsked('memory', () => readMemory(folder, slugs, options.memoryRequests));
  if (memory) verdicts.push(...verdictsOfMemory(memory));

  printVerdicts(verdicts);
  const file = keepResult({
    ...surroundings(),
    options,
    rows: await dataSizes(folder),
    starts,
    timings,
    live,
    growth,
    memory,
    verdicts,
  });
  console.log(`\nkept in ${file}`);
  if (options.isJudged && !verdicts.every(({ isKept }) => isKept)) process.exitCode = 1;
}

try {
  await bench();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(`\n${usage}`);
  process.exitCode = 2;
}
