/** The transports to the subgraphs: function calls in the embedded mode, HTTP in the distributed one. */
import type { Settings } from '../covenant/settings/settings.ts';
import { httpTransport } from '../platform/runtime/http-transport.ts';
import { inProcessTransport } from '../platform/runtime/in-process-transport.ts';
import type { RunningSubgraph } from '../platform/runtime/open-subgraph.ts';
import { subgraphNames } from '../covenant/subgraph-name.ts';
import type { SubgraphTransport } from '../platform/runtime/subgraph-transport.ts';

export function transportsOf(
  { subgraphUrls, subgraphSecret, subgraphLimits: limits }: Settings,
  running: readonly RunningSubgraph[],
): ReadonlyMap<string, SubgraphTransport> {
  if (subgraphUrls === null) {
    return new Map(running.map((one) => [one.subgraph.name, inProcessTransport(one, limits.timeoutMs)]));
  }
  return new Map(
    subgraphNames.map((name) => [
      name,
      httpTransport({ name, url: subgraphUrls[name], secret: subgraphSecret ?? '', limits }),
    ]),
  );
}

export function transportIn(transports: ReadonlyMap<string, SubgraphTransport>, name: string): SubgraphTransport {
  const transport = transports.get(name);
  if (!transport) throw new Error(`The supergraph names the subgraph ${name}, which the hub does not have.`);
  return transport;
}
