/** The transport of the embedded mode: calls the subgraph as a function, with the same data that HTTP would carry. */
import type { RunningSubgraph } from './open-subgraph.ts';
import { SubgraphUnavailableError, type SubgraphTransport } from './subgraph-transport.ts';

export function inProcessTransport(running: RunningSubgraph, timeoutMs: number): SubgraphTransport {
  const { name } = running.subgraph;
  return {
    send: (request, caller) =>
      new Promise((resolve, reject) => {
        // A plain timer, as aborting one by a signal creates an exception for every request.
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
