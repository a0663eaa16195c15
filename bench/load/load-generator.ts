/** The load generator as a process: takes a job as its argument, prints the result. */
import autocannon from 'autocannon';
import type { LoadJob, LoadResult } from './load-job.ts';

const { url, questions, connections, seconds, requests } = JSON.parse(process.argv[2] ?? '') as LoadJob;

/** Every connection asks the same questions, each beginning at another one. */
const bodies = questions.map((question) => JSON.stringify(question));
let places = 0;

const startedAt = performance.now();
const found = await autocannon({
  url,
  connections,
  ...(requests === undefined ? { duration: seconds ?? 5 } : { amount: requests }),
  setupClient(client) {
    const place = places++ % bodies.length;
    client.setRequests(
      [...bodies.slice(place), ...bodies.slice(0, place)].map((body) => ({
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
  requests: found['2xx'],
  seconds: took,
  requestsPerSecond: found['2xx'] / took,
  meanMs: found.latency.average,
  p50Ms: found.latency.p50,
  p99Ms: found.latency.p99,
  failures: found.non2xx + found.errors + found.timeouts,
};
console.log(JSON.stringify(result));
