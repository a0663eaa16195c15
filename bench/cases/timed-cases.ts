/** The cases that are compared with peers: which operation, at how many connections. */
import type { ReadCase, Timings } from '../budgets.ts';
import { runLoad } from '../load/run-load.ts';
import type { BenchOptions } from '../options.ts';
import { questionsOf, type OperationName } from '../operations.ts';
import { mustAnswerAlike } from '../peers/equal-answers.ts';
import { openPeers } from '../peers/open-peers.ts';
import { printFigures } from '../report.ts';
import { timePeers, type PeerFigures } from './throughput.ts';

const TIMED: Readonly<Record<ReadCase, readonly [operation: OperationName, connections: number]>> = {
  profile: ['Profile', 16],
  list: ['List', 16],
  p99: ['Profile', 64],
};

export async function timeCases(folder: string, slugs: readonly string[], options: BenchOptions): Promise<Timings> {
  const names = (Object.keys(TIMED) as ReadCase[]).filter((name) => options.cases.includes(name));
  if (names.length === 0) return {};
  const peers = await openPeers(folder, options.peers);
  const timings: Partial<Record<ReadCase, readonly PeerFigures[]>> = {};
  try {
    for (const name of names) {
      const [operation, connections] = TIMED[name];
      const questions = questionsOf(operation, slugs);
      await mustAnswerAlike(peers.running, questions);
      timings[name] = await timePeers({
        peers: peers.running,
        rounds: options.rounds,
        async load({ url, pids }) {
          await runLoad({ url, questions, connections, seconds: options.warmUpSeconds }, pids);
          return runLoad({ url, questions, connections, seconds: options.seconds }, pids);
        },
      });
      printFigures(`${name}: ${operation} at ${String(connections)} connections`, timings[name]);
    }
  } finally {
    await peers.close();
  }
  return timings;
}
