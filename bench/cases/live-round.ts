/** One round of the live case: a server that has just started, first without sockets and then with them. */
import { setTimeout as wait } from 'node:timers/promises';
import type { LiveResult } from '../load/live-job.ts';
import { openReaders } from '../load/open-readers.ts';
import type { Question } from '../operations.ts';
import type { BenchOptions } from '../options.ts';
import { cpuMs, rssMb } from '../process-usage.ts';
import type { ServerProcess } from '../server-process.ts';

/** Memory is read after this pause, when the server has nothing to do. */
const SETTLED_MS = 10_000;

export interface LiveFigures {
  /** From the mutation sent to the event received. */
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly kbPerSocket: number;
  /** Processor time of the server for an event at a socket, beyond what the same posts need while nobody follows them. */
  readonly cpuMsPerEvent: number;
  readonly eventsPerCpuSecond: number;
  /** Processor time of the readers for an event at a socket. */
  readonly readerCpuMsPerEvent: number;
}

export interface LiveRound {
  /** What every socket subscribes to. */
  readonly question: Question;
  readonly warmUpPosts: number;
  /** One half is written while nobody follows, the other while all sockets do; each half begins with the warm-up. */
  readonly posts: readonly Question[];
  readonly options: Pick<BenchOptions, 'sockets' | 'postsPerSecond'>;
}

export async function timeRound(server: ServerProcess, round: LiveRound): Promise<LiveFigures> {
  const { question, warmUpPosts, posts, options } = round;
  const url = `${server.url}/graphql`;
  const readers = openReaders();
  const written = async (questions: readonly Question[]): Promise<LiveResult & { readonly serverCpuMs: number }> => {
    await readers.post({ url, questions: questions.slice(0, warmUpPosts), perSecond: options.postsPerSecond });
    const before = cpuOf(server);
    const timed = questions.slice(warmUpPosts);
    const result = await readers.post({ url, questions: timed, perSecond: options.postsPerSecond });
    return { ...result, serverCpuMs: cpuOf(server) - before };
  };
  try {
    const half = posts.length / 2;
    const unread = await written(posts.slice(0, half));
    await wait(SETTLED_MS);
    const without = rssOf(server);
    await readers.open({ url, question, sockets: options.sockets });
    await wait(SETTLED_MS);
    const kbPerSocket = ((rssOf(server) - without) * 1_024) / options.sockets;
    const read = await written(posts.slice(half));
    const cpuMsPerEvent = (read.serverCpuMs - unread.serverCpuMs) / read.events;
    return {
      p50Ms: read.p50Ms,
      p99Ms: read.p99Ms,
      kbPerSocket,
      cpuMsPerEvent,
      eventsPerCpuSecond: 1_000 / cpuMsPerEvent,
      readerCpuMsPerEvent: (read.readerCpuMs - unread.readerCpuMs) / read.events,
    };
  } finally {
    await readers.stop();
  }
}

function cpuOf({ pid }: ServerProcess): number {
  return cpuMs([pid]) ?? Number.NaN;
}

function rssOf({ pid }: ServerProcess): number {
  return rssMb([pid]) ?? Number.NaN;
}
