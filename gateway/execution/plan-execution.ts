/**
 * Plans operations over the supergraph and runs the plans: Apollo's gateway behind Apollo's own interface for gateways,
 * so that another executor takes its place in this file and nowhere else.
 */
import { ApolloGateway, type GraphQLDataSource, type GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type {
  GatewayExecutionResult,
  GatewayGraphQLResponse,
  GatewayInterface,
} from '@apollo/server-gateway-interface';
import type { Log } from '../../platform/log.ts';
import type { SubgraphName } from '../../platform/subgraph/subgraph-name.ts';
import { SubgraphUnavailableError, type SubgraphTransport } from '../../platform/subgraph/subgraph-transport.ts';
import type { HubContext } from '../hub-context.ts';
import { LostFetchError, responseNamesOf, type Loss, type Path } from './lost-fields.ts';

interface Options {
  readonly supergraphSdl: string;
  readonly transports: ReadonlyMap<SubgraphName, SubgraphTransport>;
  readonly log: Log;
}

export function planExecution({ supergraphSdl, transports, log }: Options): GatewayInterface {
  // Otherwise Apollo's gateway asks the machine what it is and reports that, with its own use, to its maker.
  process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
  const gateway = new ApolloGateway({
    supergraphSdl,
    // Its own log lines name addresses and quote answers; ours carry the request id.
    logger: {
      debug: ignore,
      info: ignore,
      warn: (text: unknown) => {
        log.warn(String(text));
      },
      error: (text: unknown) => {
        log.error(String(text));
      },
    },
    // Shows the query plan to anybody unless NODE_ENV says otherwise.
    __exposeQueryPlanExperimental: false,
    buildService: ({ name }) => {
      const transport = transports.get(name as SubgraphName);
      if (!transport) throw new Error(`The supergraph names the subgraph ${name}, which the hub does not have.`);
      return dataSourceOf(name, transport, log);
    },
  }) as unknown as GatewayInterface;
  return {
    onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
    stop: () => gateway.stop(),
    async load(options) {
      const { executor } = await gateway.load(options);
      return { executor: executor && (async (request) => publicResult(await executor(request))) };
    },
  };
}

function ignore(): void {
  // Apollo's progress messages are not for this hub's log.
}

/** The answer with every loss at its place, and without Apollo's notes on values it had to blank. */
function publicResult({ data, errors }: GatewayExecutionResult): GatewayExecutionResult {
  return {
    ...(data === undefined ? {} : { data }),
    ...(errors && {
      errors: errors.flatMap((error) => (error instanceof LostFetchError ? error.located(data) : [error])),
    }),
  };
}

function dataSourceOf(name: string, transport: SubgraphTransport, log: Log): GraphQLDataSource {
  return {
    async process(fetch) {
      const { query = '', variables, operationName } = fetch.request;
      const { caller } = fetch.context as HubContext;
      const lost = (loss: Loss): LostFetchError => new LostFetchError(loss, placeOf(fetch), responseNamesOf(query));
      const result = await transport.send({ query, variables, operationName }, caller).catch((error: unknown) => {
        throw lost(lossOf(error, { name, log, requestId: caller.requestId }));
      });
      const [refusal] = result.errors ?? [];
      // Without data the operation as a whole was refused, for instance for a variable only the subgraph can judge.
      if (!result.data && refusal && !refusal.path) throw lost(refusal);
      return result as GatewayGraphQLResponse;
    },
  };
}

function placeOf(fetch: GraphQLDataSourceProcessOptions): Path {
  return 'pathInIncomingRequest' in fetch ? (fetch.pathInIncomingRequest ?? []) : [];
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
