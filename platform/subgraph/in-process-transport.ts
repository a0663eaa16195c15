/** The embedded form: the subgraph is called as a function, with what would cross the network and nothing more. */
import { setTimeout as wait } from 'node:timers/promises';
import type { RunningSubgraph } from './open-subgraph.ts';
import { SubgraphUnavailableError, type SubgraphTransport } from './subgraph-transport.ts';

export function inProcessTransport(running: RunningSubgraph, timeoutMs: number): SubgraphTransport {
  const { name } = running.subgraph;
  return {
    async send(request, caller) {
      const timer = new AbortController();
      const tooLate = wait(timeoutMs, undefined, { signal: timer.signal, ref: false }).then(() => {
        throw new SubgraphUnavailableError(name, `no answer within ${String(timeoutMs)} ms`);
      });
      // The timer that lost is cancelled, which rejects it; nobody is interested.
      tooLate.catch(() => undefined);
      try {
        return await Promise.race([running.execute(request, caller), tooLate]);
      } finally {
        timer.abort();
      }
    },
    close: () => Promise.resolve(),
  };
}
