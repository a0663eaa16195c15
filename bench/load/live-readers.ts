/**
 * The readers of the live case as a process, which also writes the posts, so that both are timed by one clock. The sockets are
 * raw, and of each message only the id of the post is read: the servers must be what is slow, not the readers.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import WebSocket from 'ws';
import type { Question } from '../operations.ts';
import { Arrivals } from './arrivals.ts';
import type { LiveJob, LiveOrder, LiveReport, LiveResult, PostJob } from './live-job.ts';

/** Sockets that are opened at once. */
const AT_ONCE = 50;
/** How long the last events may take: a server that cannot keep up is to be measured too. */
const PATIENCE_MS = 120_000;
const LOOK_MS = 20;

let arrivals = new Arrivals();
let sockets = 0;

async function open(job: LiveJob): Promise<null> {
  while (sockets < job.sockets) {
    const some = Array.from({ length: Math.min(AT_ONCE, job.sockets - sockets) }, () => openSocket(job));
    sockets += (await Promise.all(some)).length;
  }
  return null;
}

function openSocket({ url, question: payload }: LiveJob): Promise<void> {
  const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws', {
    perMessageDeflate: false,
    skipUTF8Validation: true,
  });
  socket.on('close', (code, reason) => {
    tell({ failure: `A socket was closed with ${String(code)} ${reason.toString()}` });
  });
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.once('open', () => {
      socket.send('{"type":"connection_init"}');
    });
    // The acknowledgement; all later messages are events.
    socket.once('message', () => {
      socket.on('message', (message) => {
        arrivals.add(message as Buffer);
      });
      socket.send(JSON.stringify({ id: randomUUID(), type: 'subscribe', payload }));
      resolve();
    });
  });
}

async function post({ url, questions, perSecond }: PostJob): Promise<LiveResult> {
  arrivals = new Arrivals();
  const sentAt = new Map<string, number>();
  const before = process.cpuUsage();
  const startedAt = performance.now();
  await Promise.all(
    questions.map(async (question, index) => {
      await wait(startedAt + (index * 1_000) / perSecond - performance.now());
      const at = performance.now();
      sentAt.set(await writtenPost(url, question), at);
    }),
  );
  const expected = questions.length * sockets;
  for (let waited = 0; arrivals.size < expected && waited < PATIENCE_MS; waited += LOOK_MS) await wait(LOOK_MS);
  const { user, system } = process.cpuUsage(before);
  const latencies = arrivals.latencies(sentAt);
  if (latencies.length !== expected || arrivals.size !== expected) {
    throw new Error(`${String(arrivals.size)} events arrived where ${String(expected)} should.`);
  }
  const percentile = (share: number): number => latencies[Math.ceil(latencies.length * share) - 1] ?? 0;
  return {
    events: expected,
    p50Ms: percentile(0.5),
    p99Ms: percentile(0.99),
    readerCpuMs: (user + system) / 1_000,
    message: arrivals.message?.toString('utf8') ?? '',
  };
}

async function writtenPost(url: string, { token, ...question }: Question): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(question),
  });
  const text = await response.text();
  const { data } = JSON.parse(text) as { data?: { addPost: { post: { id: string } | null } } };
  if (!data?.addPost.post) throw new Error(`A post was not written: ${text}`);
  return data.addPost.post.id;
}

function tell(report: LiveReport): void {
  process.send?.(report);
}

process.on('message', (order: LiveOrder) => {
  const result = 'open' in order ? open(order.open) : post(order.post);
  result.then(
    (done) => {
      tell({ result: done });
    },
    (error: unknown) => {
      tell({ failure: String(error) });
    },
  );
});
