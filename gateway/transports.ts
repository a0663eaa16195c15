/** The ways to the subgraphs: function calls in the embedded form, HTTP in the distributed one. */
import type { Settings } from '../platform/settings.ts';
import { httpTransport } from '../platform/subgraph/http-transport.ts';
import { inProcessTransport } from '../platform/subgraph/in-process-transport.ts';
import type { RunningSubgraph } from '../platform/subgraph/open-subgraph.ts';
import { subgraphNames, type SubgraphName } from '../platform/subgraph/subgraph-name.ts';
import type { SubgraphTransport } from '../platform/subgraph/subgraph-transport.ts';

export function transportsOf(
  { subgraphUrls, subgraphSecret, subgraphLimits: limits }: Settings,
  running: readonly RunningSubgraph[],
): ReadonlyMap<SubgraphName, SubgraphTransport> {
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
