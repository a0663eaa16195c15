/**
 * The gateway's executor behind Apollo's own interface for gateways: operations are planned once, kept while they are
 * in use, and run by this folder. Nothing outside it knows how.
 */
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import { print } from 'graphql';
import type { Log } from '../../platform/log.ts';
import { SubgraphUnavailableError, type SubgraphTransport } from '../../platform/subgraph/subgraph-transport.ts';
import type { HubContext, RunOperation } from '../hub-context.ts';
import type { Loss } from './lost-fields.ts';
import { normalForm, type NormalForm } from './normal-form.ts';
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

/** Characters of forms kept ready; a plan is some fifty times its text, so this is about 25 MB at most. */
const MAX_FORM_CHARACTERS = 500_000;
/** Characters of texts of which the form is known; each keeps what was prepared for it. */
const MAX_TEXT_CHARACTERS = 500_000;

export function planExecution({ supergraphSdl, transportTo, log }: Options): GatewayInterface {
  const prepared = new RecentlyUsed<PreparedOperation>(MAX_FORM_CHARACTERS);
  const known = new RecentlyUsed<RunOperation>(MAX_TEXT_CHARACTERS);
  type SchemaCallback = Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0];
  const schemaCallbacks = new Set<SchemaCallback>();

  return {
    onSchemaLoadOrUpdate(callback) {
      schemaCallbacks.add(callback);
      return () => schemaCallbacks.delete(callback);
    },
    async load() {
      const planner = await supergraphPlanner(supergraphSdl, log);
      const transports = new Map(planner.subgraphs.map((subgraph) => [subgraph.name, transportTo(subgraph)]));
      for (const callback of schemaCallbacks) {
        callback({ apiSchema: planner.publicSchema, coreSupergraphSdl: supergraphSdl });
      }
      return {
        executor: ({ source, document, request: { operationName, variables = {} }, context }) => {
          const hubContext = context as HubContext;
          if (hubContext.result) return Promise.resolve(hubContext.result);
          const key = `${operationName ?? ''} ${source}`;
          let run = known.get(key);
          if (!run) {
            const form = normalForm(planner.publicSchema, document, operationName);
            const operation = preparedFor(planner, form, prepared);
            run = (given, asker) => operation(given, form.lifted, askingFor(asker, transports, log));
            known.set(key, run, key.length);
          }
          hubContext.passed.run = run;
          return run(variables, hubContext);
        },
      };
    },
    stop: () => Promise.resolve(),
  };
}

function preparedFor(
  planner: SupergraphPlanner,
  form: NormalForm,
  prepared: RecentlyUsed<PreparedOperation>,
): PreparedOperation {
  const text = print(form.document);
  let operation = prepared.get(text);
  if (!operation) {
    operation = prepareOperation(planner, form);
    prepared.set(text, operation, text.length);
  }
  return operation;
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
