/** The load generator as a process: reads a job from its input, prints the result. */
import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';
import type { Question } from '../operations.ts';
import type { LoadJob, LoadResult } from './load-job.ts';

const { url, questions, connections, seconds, requests } = JSON.parse(readFileSync(0, 'utf8')) as LoadJob;

const isEachAskedOnce = seconds === undefined && requests === undefined;
let opened = 0;

/** Without a time or a number, each connection asks a part of the questions; else all ask all, each starting with a different one. */
function ownQuestions(): Question[] {
  const own = opened++ % Math.min(connections, questions.length);
  if (isEachAskedOnce) return questions.filter((_, index) => index % connections === own);
  const first = own % questions.length;
  return [...questions.slice(first), ...questions.slice(0, first)];
}

const startedAt = performance.now();
const measured = await autocannon({
  url,
  connections,
  ...(seconds === undefined ? { amount: requests ?? questions.length } : { duration: seconds }),
  setupClient(client) {
    client.setRequests(
      ownQuestions().map(({ token, ...question }) => ({
        method: 'POST',
        path: '/graphql',
        headers: {
          'content-type': 'application/json',
          accept: 'application/json',
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify(question),
      })),
    );
  },
});
const took = (performance.now() - startedAt) / 1_000;

const result: LoadResult = {
  requests: measured['2xx'],
  seconds: took,
  requestsPerSecond: measured['2xx'] / took,
  meanMs: measured.latency.average,
  p50Ms: measured.latency.p50,
  p99Ms: measured.latency.p99,
  failures: measured.non2xx + measured.errors + measured.timeouts,
};
console.log(JSON.stringify(result));
