/** The budgets of the hub, each a ratio within one run or a bound, and the verdict of a run on each of them. */
import type { PeerFigures } from './cases/throughput.ts';
import type { PeerName } from './peers/peer-names.ts';

export type ReadCase = 'profile' | 'list' | 'p99';
export type WritingCase = 'writing (SQLite)' | 'writing (MySQL)';
export type TimedCase = ReadCase | WritingCase;
export type Timings = Partial<Readonly<Record<TimedCase, readonly PeerFigures[]>>>;

export interface Verdict {
  readonly budget: string;
  readonly measured: number;
  readonly isKept: boolean;
}

interface Ratio {
  readonly of: TimedCase;
  readonly by: 'requestsPerSecond' | 'p99Ms';
  readonly ours: 'hub' | 'distributed';
  readonly than: PeerName;
  readonly atLeast?: number;
  readonly atMost?: number;
}

const RATIOS: readonly Ratio[] = [
  { of: 'profile', by: 'requestsPerSecond', ours: 'hub', than: 'hand', atLeast: 0.6 },
  { of: 'profile', by: 'requestsPerSecond', ours: 'hub', than: 'mercurius', atLeast: 0.75 },
  { of: 'profile', by: 'requestsPerSecond', ours: 'hub', than: 'hive', atLeast: 8 },
  { of: 'profile', by: 'requestsPerSecond', ours: 'hub', than: 'apollo', atLeast: 15 },
  { of: 'list', by: 'requestsPerSecond', ours: 'hub', than: 'hand', atLeast: 0.75 },
  { of: 'list', by: 'requestsPerSecond', ours: 'hub', than: 'mercurius', atLeast: 0.8 },
  { of: 'profile', by: 'requestsPerSecond', ours: 'distributed', than: 'hive', atLeast: 3 },
  { of: 'p99', by: 'p99Ms', ours: 'hub', than: 'mercurius', atMost: 1.5 },
  { of: 'writing (SQLite)', by: 'requestsPerSecond', ours: 'hub', than: 'hand', atLeast: 0.5 },
  { of: 'writing (MySQL)', by: 'requestsPerSecond', ours: 'hub', than: 'hand', atLeast: 0.5 },
];

/** Budgets of what was not measured in this run are left out. */
export function verdictsOfTimings(timings: Timings): Verdict[] {
  return RATIOS.flatMap((ratio) => {
    const { of, by, ours, than, atLeast, atMost } = ratio;
    const figures = (name: PeerName): number | undefined => timings[of]?.find(({ peer }) => peer === name)?.[by];
    const [mine, theirs] = [figures(ours), figures(than)];
    if (mine === undefined || theirs === undefined) return [];
    const bound = atLeast === undefined ? `at most ${String(atMost)}` : `at least ${String(atLeast)}`;
    return verdict(`${of}: ${by} of ${ours}, ${bound} x ${than}`, mine / theirs, { atLeast, atMost });
  });
}

export function verdict(
  budget: string,
  measured: number,
  { atLeast = -Infinity, atMost = Infinity }: { atLeast?: number | undefined; atMost?: number | undefined },
): Verdict {
  return { budget, measured, isKept: measured >= atLeast && measured <= atMost };
}
