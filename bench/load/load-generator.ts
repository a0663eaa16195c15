/** The load generator as a process: takes a job as its argument, prints the result. */
import autocannon from 'autocannon';
import type { LoadJob, LoadResult } from './load-job.ts';

const { url, questions, connections, seconds, requests } = JSON.parse(process.argv[2] ?? '') as LoadJob;

/** Every connection asks the same questions and starts with a different one. */
const bodies = questions.map((question) => JSON.stringify(question));
let opened = 0;

const startedAt = performance.now();
const measured = await autocannon({
  url,
  connections,
  ...(requests === undefined ? { duration: seconds ?? 5 } : { amount: requests }),
  setupClient(client) {
    const first = opened++ % bodies.length;
    client.setRequests(
      [...bodies.slice(first), ...bodies.slice(0, first)].map((body) => ({
        method: 'POST',
        path: '/graphql',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body,
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
