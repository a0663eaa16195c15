/**
 * The gateway's executor behind Apollo's own interface for gateways: operations are planned once, kept while they are
 * in use, and run by this folder. Nothing outside it knows how.
 */
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import type { Log } from '../../platform/log.ts';
import { SubgraphUnavailableError, type SubgraphTransport } from '../../platform/subgraph/subgraph-transport.ts';
import type { HubContext } from '../hub-context.ts';
import type { Loss } from './lost-fields.ts';
import { prepareOperation, type PreparedOperation } from './prepared-operation.ts';
import { RecentlyUsed } from './recently-used.ts';
import { withNamesOfCaller } from './reserved-names.ts';
import type { Ask } from './run.ts';
import { supergraphPlanner } from './supergraph-planner.ts';

interface Options {
  readonly supergraphSdl: string;
  /** The way to each subgraph the supergraph names. */
  readonly transportTo: (subgraph: { readonly name: string; readonly url: string }) => SubgraphTransport;
  readonly log: Log;
}

/** Characters of operations kept ready; a plan is some fifty times its text, so this is about 50 MB at most. */
const MAX_OPERATION_CHARACTERS = 1_000_000;

export function planExecution({ supergraphSdl, transportTo, log }: Options): GatewayInterface {
  const prepared = new RecentlyUsed<PreparedOperation>(MAX_OPERATION_CHARACTERS);
  type SchemaCallback = Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0];
  const schemaCallbacks = new Set<SchemaCallback>();

  return {
    onSchemaLoadOrUpdate(callback) {
      schemaCallbacks.add(callback);
      return () => schemaCallbacks.delete(callback);
    },
    async load() {
      const planner = await supergraphPlanner(supergraphSdl);
      const transports = new Map(planner.subgraphs.map((subgraph) => [subgraph.name, transportTo(subgraph)]));
      for (const callback of schemaCallbacks) {
        callback({ apiSchema: planner.publicSchema, coreSupergraphSdl: supergraphSdl });
      }
      return {
        executor: ({ source, document, request: { operationName, variables = {} }, context }) => {
          const key = `${operationName ?? ''} ${source}`;
          let operation = prepared.get(key);
          if (!operation) {
            operation = withNamesOfCaller(planner.reservedNames, document, (renamed) =>
              prepareOperation(planner, renamed, operationName),
            );
            prepared.set(key, operation, key.length);
          }
          return operation(variables, askingFor(context as HubContext, transports, log));
        },
      };
    },
    stop: () => Promise.resolve(),
  };
}

function askingFor({ caller }: HubContext, transports: ReadonlyMap<string, SubgraphTransport>, log: Log): Ask {
  return async (name, request) => {
    try {
      const transport = transports.get(name);
      if (!transport) throw new Error(`The plan names the subgraph ${name}, which the supergraph does not have.`);
      return await transport.send(request, caller);
    } catch (error) {
      return { loss: lossOf(error, { name, log, requestId: caller.requestId }) };
    }
  };
}

function lossOf(error: unknown, { name, log, requestId }: { name: string; log: Log; requestId: string }): Loss {
  if (error instanceof SubgraphUnavailableError) {
    log.error({ requestId, subgraph: name, reason: error.reason }, 'subgraph not available');
    return {
      message: `The part of the answer that ${name} owns is not available at the moment.`,
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: name },
    };
  }
  const stack = error instanceof Error ? error.stack : String(error);
  log.error({ requestId, subgraph: name, error: stack }, 'a subgraph failed');
  return { message: 'A subgraph failed.', extensions: { code: 'INTERNAL_SERVER_ERROR', serviceName: name } };
}
