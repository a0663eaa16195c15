/** The embedded mode: the subgraph is called as a function, with what would cross the network and nothing more. */
import type { RunningSubgraph } from './open-subgraph.ts';
import { SubgraphUnavailableError, type SubgraphTransport } from './subgraph-transport.ts';

export function inProcessTransport(running: RunningSubgraph, timeoutMs: number): SubgraphTransport {
  const { name } = running.subgraph;
  return {
    send: (request, caller) =>
      new Promise((resolve, reject) => {
        // A plain timer: aborting one by a signal makes an exception of its own for every request.
        const timer = setTimeout(() => {
          reject(new SubgraphUnavailableError(name, `no answer within ${String(timeoutMs)} ms`));
        }, timeoutMs).unref();
        running.execute(request, caller).then(
          (result) => {
            clearTimeout(timer);
            resolve(result);
          },
          (error: unknown) => {
            clearTimeout(timer);
            reject(error instanceof Error ? error : new Error(String(error)));
          },
        );
      }),
    close: () => Promise.resolve(),
  };
}
