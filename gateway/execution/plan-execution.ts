/**
 * The gateway's executor behind Apollo's own interface for gateways: operations are planned once, kept while they are
 * in use, and run by this folder. Nothing outside it knows how.
 */
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import type { GraphQLSchema } from 'graphql';
import type { Log } from '../../platform/log.ts';
import { SubgraphUnavailableError, type SubgraphTransport } from '../../platform/subgraph/subgraph-transport.ts';
import type { HubContext } from '../hub-context.ts';
import type { Loss } from './lost-fields.ts';
import { prepareOperation, type PreparedOperation } from './prepared-operation.ts';
import { RecentlyUsed } from './recently-used.ts';
import type { Ask } from './run.ts';
import { supergraphPlanner, type SupergraphPlanner } from './supergraph-planner.ts';

interface Options {
  readonly supergraphSdl: string;
  /** The way to each subgraph the supergraph names. */
  readonly transportTo: (subgraph: { readonly name: string; readonly url: string }) => SubgraphTransport;
  readonly log: Log;
}

/** Characters of operations kept ready; a plan is some fifty times its text, so this is about 50 MB at most. */
const MAX_OPERATION_CHARACTERS = 1_000_000;

export interface PlanExecution extends GatewayInterface {
  /** Serves another supergraph to all requests that come later, or rejects and changes nothing. */
  replaceSupergraph(supergraphSdl: string): Promise<void>;
}

/** One supergraph with all that belongs to it alone. */
interface Served {
  readonly planner: SupergraphPlanner;
  readonly transports: ReadonlyMap<string, SubgraphTransport>;
  readonly prepared: RecentlyUsed<PreparedOperation>;
}

export function planExecution({ supergraphSdl, transportTo, log }: Options): PlanExecution {
  /** A request is answered by the supergraph it was validated with, also when another one is served meanwhile. */
  const bySchema = new WeakMap<GraphQLSchema, Served>();
  type SchemaCallback = Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0];
  const schemaCallbacks = new Set<SchemaCallback>();

  let newest: Served | undefined;

  async function serve(sdl: string): Promise<void> {
    const planner = await supergraphPlanner(sdl, log);
    const transports = new Map(planner.subgraphs.map((subgraph) => [subgraph.name, transportTo(subgraph)]));
    const served: Served = { planner, transports, prepared: new RecentlyUsed(MAX_OPERATION_CHARACTERS) };
    bySchema.set(planner.publicSchema, served);
    for (const callback of schemaCallbacks) {
      callback({ apiSchema: planner.publicSchema, coreSupergraphSdl: sdl });
    }
    newest = served;
  }

  return {
    onSchemaLoadOrUpdate(callback) {
      schemaCallbacks.add(callback);
      return () => schemaCallbacks.delete(callback);
    },
    async load() {
      await serve(supergraphSdl);
      return {
        executor: ({ schema, source, document, request: { operationName, variables = {} }, context }) => {
          const served = bySchema.get(schema) ?? newest;
          if (!served) throw new Error('No supergraph is loaded.');
          const { planner, transports, prepared } = served;
          const key = `${operationName ?? ''} ${source}`;
          let operation = prepared.get(key);
          if (!operation) {
            operation = prepareOperation(planner, document, operationName);
            prepared.set(key, operation, key.length);
          }
          return operation(variables, askingFor(context as HubContext, transports, log));
        },
      };
    },
    replaceSupergraph: serve,
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
