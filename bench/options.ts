/** What the command line asks for: which cases, which peers, how long. */
import { parseArgs } from 'node:util';
import { peerNames, type PeerName } from './peers/peer-names.ts';

export const caseNames = ['profile', 'list', 'p99', 'writing', 'live', 'growth', 'memory', 'start'] as const;
export type CaseName = (typeof caseNames)[number];

export interface BenchOptions {
  readonly cases: readonly CaseName[];
  readonly peers: readonly PeerName[];
  readonly rounds: number;
  readonly seconds: number;
  readonly warmUpSeconds: number;
  /** How many times the data of profile, list and p99 is multiplied. */
  readonly scale: number;
  /** Posts of a timing of the writing case; a third as many warm up. */
  readonly posts: number;
  /** Sockets of the live case, and posts that they are told of. */
  readonly sockets: number;
  readonly postsPerSecond: number;
  /** Requests of the memory case. */
  readonly memoryRequests: number;
  readonly isJudged: boolean;
}

export const usage = `npm run bench -- [--only ${caseNames.join(',')}] [--peers ${peerNames.join(',')}]
  [--rounds 3] [--seconds 5] [--warm-up 10] [--scale 1] [--posts 3000]
  [--sockets 2000] [--posts-per-second 10] [--memory-requests 200000] [--no-fail]`;

export function readOptions(words: string[]): BenchOptions {
  const { values } = parseArgs({
    args: words,
    options: {
      only: { type: 'string', default: caseNames.join(',') },
      peers: { type: 'string', default: peerNames.join(',') },
      rounds: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '5' },
      'warm-up': { type: 'string', default: '10' },
      scale: { type: 'string', default: '1' },
      posts: { type: 'string', default: '3000' },
      sockets: { type: 'string', default: '2000' },
      'posts-per-second': { type: 'string', default: '10' },
      'memory-requests': { type: 'string', default: '200000' },
      'no-fail': { type: 'boolean', default: false },
    },
  });
  const peers = chosen('--peers', values.peers, peerNames);
  return {
    cases: chosen('--only', values.only, caseNames),
    // The hub is what everything is compared with.
    peers: peerNames.filter((name) => name === 'hub' || peers.includes(name)),
    rounds: whole('--rounds', values.rounds),
    seconds: whole('--seconds', values.seconds),
    warmUpSeconds: whole('--warm-up', values['warm-up']),
    scale: whole('--scale', values.scale),
    posts: whole('--posts', values.posts),
    sockets: whole('--sockets', values.sockets),
    postsPerSecond: whole('--posts-per-second', values['posts-per-second']),
    memoryRequests: whole('--memory-requests', values['memory-requests']),
    isJudged: !values['no-fail'],
  };
}

function chosen<Choice extends string>(option: string, text: string, choices: readonly Choice[]): Choice[] {
  return text.split(',').map((word) => {
    const choice = choices.find((one) => one === word);
    if (choice === undefined) throw new Error(`${option} has "${word}"; accepted are ${choices.join(', ')}.`);
    return choice;
  });
}

function whole(option: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1) return value;
  throw new Error(`${option} is "${text}"; a whole number from 1 is needed.`);
}
