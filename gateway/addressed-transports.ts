/** Tells subgraphs with every request under which address the hub is public, as only the gateway knows it. */
import type { SubgraphName } from '../platform/subgraph/subgraph-name.ts';
import type { SubgraphTransport } from '../platform/subgraph/subgraph-transport.ts';

type Transports = ReadonlyMap<SubgraphName, SubgraphTransport>;

/** The address is asked for late: a hub on a free port knows it once it listens. */
export function addressedTransports(transports: Transports, hubUrl: () => string): Transports {
  return new Map(
    [...transports].map(([name, transport]) => [
      name,
      {
        send: (request, caller) => transport.send(request, { ...caller, hubUrl: hubUrl() }),
        close: () => transport.close(),
      },
    ]),
  );
}
