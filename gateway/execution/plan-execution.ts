/**
 * Plans operations over the supergraph and runs the plans: Apollo's gateway behind Apollo's own interface for gateways,
 * so that another executor takes its place in this file and nowhere else.
 */
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import { GraphQLError } from 'graphql';
import type { Log } from '../../platform/log.ts';
import type { SubgraphName } from '../../platform/subgraph/subgraph.ts';
import { SubgraphUnavailableError, type SubgraphTransport } from '../../platform/subgraph/subgraph-transport.ts';
import type { HubContext } from '../hub-context.ts';

interface Options {
  readonly supergraphSdl: string;
  readonly transports: ReadonlyMap<SubgraphName, SubgraphTransport>;
  readonly log: Log;
}

export function planExecution({ supergraphSdl, transports, log }: Options): GatewayInterface {
  return new ApolloGateway({
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
  });
}

function ignore(): void {
  // Apollo's progress messages are not for this hub's log.
}

function dataSourceOf(name: string, transport: SubgraphTransport, log: Log): GraphQLDataSource {
  return {
    async process({ request, context }) {
      const { caller } = context as HubContext;
      try {
        const { data, errors } = await transport.send(
          { query: request.query ?? '', variables: request.variables, operationName: request.operationName },
          caller,
        );
        return { ...(data === undefined ? {} : { data }), ...(errors === undefined ? {} : { errors }) } as never;
      } catch (error) {
        if (!(error instanceof SubgraphUnavailableError)) throw error;
        log.error({ requestId: caller.requestId, subgraph: name, reason: error.reason }, 'subgraph not available');
        throw new GraphQLError(`The part of the answer that ${name} owns is not available at the moment.`, {
          extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: name },
        });
      }
    },
  };
}
