/** Requests per second and latency of every peer under one load: interleaved rounds, the median of each figure. */
import type { Measured } from '../load/run-load.ts';
import { median } from '../medians.ts';
import type { PeerName } from '../peers/peer-names.ts';
import type { RunningPeer } from '../peers/open-peers.ts';

export interface ThroughputCase {
  readonly peers: readonly RunningPeer[];
  readonly rounds: number;
  /** Puts the load on a peer, after a warm-up. */
  readonly load: (peer: RunningPeer, round: number) => Promise<Measured>;
}

export type Figures = Pick<Measured, 'requestsPerSecond' | 'meanMs' | 'p50Ms' | 'p99Ms' | 'cpuMsPerRequest' | 'rssMb'>;

export interface PeerFigures extends Figures {
  readonly peer: PeerName;
  readonly rounds: readonly Figures[];
}

export async function timePeers({ peers, rounds, load }: ThroughputCase): Promise<PeerFigures[]> {
  const figuresByPeer = new Map<PeerName, Figures[]>(peers.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const peer of inTurn(peers, round)) figuresByPeer.get(peer.name)?.push(figuresOf(await load(peer, round)));
  }
  return [...figuresByPeer].map(([peer, rounds]) => ({ peer, ...medianOf(rounds), rounds }));
}

/** Every round begins with another peer, so that none always follows the same one. */
function inTurn<Item>(items: readonly Item[], round: number): Item[] {
  const start = round % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}

function figuresOf({ requestsPerSecond, meanMs, p50Ms, p99Ms, cpuMsPerRequest, rssMb }: Measured): Figures {
  return { requestsPerSecond, meanMs, p50Ms, p99Ms, cpuMsPerRequest, rssMb };
}

function medianOf(rounds: readonly Figures[]): Figures {
  const of = (name: keyof Figures): number => median(rounds.map((round) => round[name] ?? Number.NaN));
  const numberOrNull = (name: keyof Figures): number | null => (Number.isNaN(of(name)) ? null : of(name));
  return {
    requestsPerSecond: of('requestsPerSecond'),
    meanMs: of('meanMs'),
    p50Ms: of('p50Ms'),
    p99Ms: of('p99Ms'),
    cpuMsPerRequest: numberOrNull('cpuMsPerRequest'),
    rssMb: numberOrNull('rssMb'),
  };
}
