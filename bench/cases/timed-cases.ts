/** The cases that are compared with peers: which operation, at how many connections. */
import type { Timings, TimedCase } from '../budgets.ts';
import type { BenchOptions } from '../options.ts';
import { questionsOf, type OperationName } from '../operations.ts';
import { mustAnswerAlike } from '../peers/equal-answers.ts';
import { openPeers } from '../peers/open-peers.ts';
import { printFigures } from '../report.ts';
import { timePeers, type PeerFigures } from './throughput.ts';

const TIMED: Readonly<Record<TimedCase, readonly [operation: OperationName, connections: number]>> = {
  profile: ['Profile', 16],
  list: ['List', 16],
  p99: ['Profile', 64],
};

export async function timeCases(folder: string, slugs: readonly string[], options: BenchOptions): Promise<Timings> {
  const names = (Object.keys(TIMED) as TimedCase[]).filter((name) => options.cases.includes(name));
  if (names.length === 0) return {};
  const peers = await openPeers(folder, options.peers);
  const timings: Partial<Record<TimedCase, readonly PeerFigures[]>> = {};
  try {
    for (const name of names) {
      const [operation, connections] = TIMED[name];
      const questions = questionsOf(operation, slugs);
      await mustAnswerAlike(peers.running, questions);
      timings[name] = await timePeers({ ...options, peers: peers.running, questions, connections });
      printFigures(`${name}: ${operation} at ${String(connections)} connections`, timings[name]);
    }
  } finally {
    await peers.close();
  }
  return timings;
}
