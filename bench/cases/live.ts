/**
 * How fast a post reaches those who follow its group over sockets, what a socket needs, and what an event costs: the hub beside
 * graphql-ws with graphql-js, which executes each event for each reader.
 */
import { cpSync, rmSync } from 'node:fs';
import { readKeys } from '../../gateway/sign-in/built-in/key-file.ts';
import { verdict, type Verdict } from '../budgets.ts';
import { addPeople, addThreads, newWriters, postsOf, type Writers } from '../data/writers.ts';
import { median } from '../medians.ts';
import { documentOf } from '../operations.ts';
import type { BenchOptions } from '../options.ts';
import { mustTellAlike } from '../peers/equal-events.ts';
import { peerTitles, type PeerName } from '../peers/peer-names.ts';
import { rounded } from '../report.ts';
import { benchProgram, hubProgram, startServer, type ServerProcess } from '../server-process.ts';
import { timeRound, type LiveFigures } from './live-round.ts';

const MAX_P99_MS = 100;
const MAX_KB_PER_SOCKET = 30;
const TIMES_PEER = 10;

type LivePeer = Extract<PeerName, 'hub' | 'mercurius'>;

export interface LivePeerFigures extends LiveFigures {
  readonly peer: LivePeer;
  readonly rounds: readonly LiveFigures[];
}

interface Place {
  readonly name: LivePeer;
  /** A copy of the data, into which nobody else writes. */
  readonly folder: string;
  readonly start: () => Promise<ServerProcess>;
}

export async function timeLive(original: string, options: BenchOptions): Promise<LivePeerFigures[]> {
  const { rounds, warmUpSeconds, seconds, postsPerSecond, sockets } = options;
  const warmUpPosts = warmUpSeconds * postsPerSecond;
  const perRound = 2 * (warmUpPosts + seconds * postsPerSecond);
  const writers = newWriters(1 + rounds * perRound);
  const question = { query: documentOf('Live'), variables: { groupId: writers.groupId } };
  // The copies of the folder take over its keys, so that both peers know the tokens.
  await readKeys(original);
  const places = (['hub', 'mercurius'] as const)
    .filter((name) => options.peers.includes(name))
    .map((name) => placeOf(name, `${original}-live-${name}`, sockets));
  const figures = new Map<LivePeer, LiveFigures[]>(places.map(({ name }) => [name, []]));
  try {
    for (const { folder } of places) await fill(folder, original, writers);
    const [first, ...posts] = await postsOf(writers, original);
    if (first) await mustTellAlike(places, question, first);
    for (let round = 0; round < rounds; round += 1) {
      const own = posts.slice(round * perRound, (round + 1) * perRound);
      for (const { name, start } of round % 2 === 0 ? places : places.toReversed()) {
        const server = await start();
        try {
          figures.get(name)?.push(await timeRound(server, { question, warmUpPosts, posts: own, options }));
        } finally {
          await server.stop();
        }
      }
    }
  } finally {
    for (const { folder } of places) rmSync(folder, { recursive: true, force: true });
  }
  const medians = [...figures].map(([peer, all]) => ({ peer, ...medianOf(all), rounds: all }));
  printLive(medians, options);
  return medians;
}

function placeOf(name: LivePeer, folder: string, sockets: number): Place {
  const settings = { DATA_DIR: folder, LIVE_MAX_PER_ADDRESS: String(sockets), LIVE_MAX_CONNECTIONS: String(sockets) };
  return {
    name,
    folder,
    start: () =>
      name === 'hub'
        ? startServer(hubProgram('gateway/main'), settings)
        : startServer(benchProgram('peers/mercurius/live.ts', folder)),
  };
}

async function fill(folder: string, original: string, writers: Writers): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  cpSync(original, folder, { recursive: true });
  await addThreads({ engine: 'sqlite', file: `${folder}/knowledge-exchange.sqlite` }, writers);
  await addPeople({ engine: 'sqlite', file: `${folder}/coordinators.sqlite` }, writers);
}

function medianOf(rounds: readonly LiveFigures[]): LiveFigures {
  const of = (name: keyof LiveFigures): number => median(rounds.map((round) => round[name]));
  return {
    p50Ms: of('p50Ms'),
    p99Ms: of('p99Ms'),
    kbPerSocket: of('kbPerSocket'),
    cpuMsPerEvent: of('cpuMsPerEvent'),
    eventsPerCpuSecond: of('eventsPerCpuSecond'),
    readerCpuMsPerEvent: of('readerCpuMsPerEvent'),
  };
}

function printLive(figures: readonly LivePeerFigures[], { sockets, postsPerSecond }: BenchOptions): void {
  console.log(`\nlive: ${String(sockets)} sockets follow a group, ${String(postsPerSecond)} posts a second`);
  const ours = figures.find(({ peer }) => peer === 'hub')?.eventsPerCpuSecond ?? Number.NaN;
  console.table(
    Object.fromEntries(
      figures.map((its) => [
        peerTitles[its.peer],
        {
          'p50 ms': rounded(its.p50Ms),
          'p99 ms': rounded(its.p99Ms),
          'kB a socket': rounded(its.kbPerSocket),
          'cpu µs an event': rounded(its.cpuMsPerEvent * 1_000),
          'events/cpu s': Math.round(its.eventsPerCpuSecond),
          'hub / it': rounded(ours / its.eventsPerCpuSecond),
          "readers' cpu µs": rounded(its.readerCpuMsPerEvent * 1_000),
        },
      ]),
    ),
  );
}

export function verdictsOfLive(figures: readonly LivePeerFigures[]): Verdict[] {
  const [hub, peer] = (['hub', 'mercurius'] as const).map((name) => figures.find((its) => its.peer === name));
  if (!hub) return [];
  return [
    verdict(`live: p99 ms, at most ${String(MAX_P99_MS)}`, hub.p99Ms, { atMost: MAX_P99_MS }),
    verdict(`live: kB a socket, at most ${String(MAX_KB_PER_SOCKET)}`, hub.kbPerSocket, { atMost: MAX_KB_PER_SOCKET }),
    ...(peer
      ? [
          verdict(
            `live: eventsPerCpuSecond of hub, at least ${String(TIMES_PEER)} x mercurius`,
            hub.eventsPerCpuSecond / peer.eventsPerCpuSecond,
            { atLeast: TIMES_PEER },
          ),
        ]
      : []),
  ];
}
