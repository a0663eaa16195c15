/**
 * The gateway's executor behind Apollo's own interface for gateways: an operation is planned once (`planning/`), kept in its
 * record, and run with the variables of each request (`running/`).
 */
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import type { Log } from '../../platform/base/log.ts';
import { SubgraphUnavailableError, type SubgraphTransport } from '../../platform/runtime/subgraph-transport.ts';
import { SettingsError } from '../../platform/settings/environment-reader.ts';
import type { HubContext } from '../hub-context.ts';
import { supergraphPlanner, type SubgraphInSupergraph } from '../planning/supergraph-planner.ts';
import type { Followed } from '../running/followed-topic.ts';
import type { Loss } from '../running/fetch.ts';
import type { Ask, ReadyOperation } from '../running/run.ts';
import type { RunnableOperation } from './operation-record.ts';
import { subscriptionNotServed } from './kinds-of-operations.ts';
import { requestUnderWay } from './request-under-way.ts';
import { ServedSupergraph } from './served-supergraph.ts';

interface Options {
  readonly supergraphSdl: string;
  /** The transport to a subgraph of the supergraph; throws if there is none. */
  readonly transportTo: (subgraph: SubgraphInSupergraph) => SubgraphTransport;
  readonly log: Log;
}

export interface PlanExecution extends GatewayInterface {
  /** Serves another supergraph to later requests, or rejects and changes nothing. */
  replaceSupergraph(supergraphSdl: string): Promise<void>;
}

export function planExecution({ supergraphSdl, transportTo, log }: Options): PlanExecution {
  /** Finds the supergraph a request was validated with, which answers it even if another one is served meanwhile. */
  const bySchema = new WeakMap<GraphQLSchema, ServedSupergraph>();
  type SchemaCallback = Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0];
  const schemaCallbacks = new Set<SchemaCallback>();
  let newest: ServedSupergraph | undefined;

  async function serve(sdl: string): Promise<void> {
    const served = new ServedSupergraph(await supergraphPlanner(sdl, log), transportTo);
    const { publicSchema } = served.planner;
    bySchema.set(publicSchema, served);
    for (const callback of schemaCallbacks) callback({ apiSchema: publicSchema, coreSupergraphSdl: sdl });
    newest = served;
  }

  function runnable(served: ServedSupergraph, operation: ReadyOperation): RunnableOperation {
    return {
      isServed: () => served === newest,
      run: (variables, context, event) =>
        operation.run(variables, askingFor(context, served.transports, log), event ?? null),
      followed: operation.followed,
    };
  }

  return {
    onSchemaLoadOrUpdate(callback) {
      schemaCallbacks.add(callback);
      return () => schemaCallbacks.delete(callback);
    },
    async load() {
      try {
        await serve(supergraphSdl);
      } catch (error) {
        // There is no earlier supergraph to keep serving, so the start fails.
        const reason = error instanceof Error ? error.message : String(error);
        throw new SettingsError(`The supergraph in SUPERGRAPH_FILE cannot be served: ${reason}`, { cause: error });
      }
      return {
        executor: ({ schema, document, request: { operationName, variables = {} }, context }) => {
          const { record, result, isBeginning } = requestUnderWay(context as HubContext);
          if (result) return Promise.resolve(result);
          const served = bySchema.get(schema) ?? newest;
          if (!served) throw new Error('No supergraph is loaded.');
          const made = record.over(served.planner.publicSchema);
          made.runnable ??= runnable(served, served.ready(document, operationName));
          const { followed } = made.runnable;
          if (followed) return Promise.resolve(beginningOf(followed(variables), isBeginning));
          return made.runnable.run(variables, context as HubContext);
        },
      };
    },
    replaceSupergraph: serve,
    stop: () => Promise.resolve(),
  };
}

/** The answer to the request that begins a subscription: its errors, or nothing yet. */
function beginningOf(followed: Followed, isBeginning = false): ExecutionResult {
  if (!isBeginning) throw subscriptionNotServed();
  return followed.errors ? { errors: followed.errors } : { data: null };
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
