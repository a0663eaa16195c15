/**
 * Holds the supergraph and plans operations over it: Apollo's gateway, of which the plans are taken and the execution is
 * not. Executes nothing.
 */
import { ApolloGateway } from '@apollo/gateway';
import { operationFromDocument, type Supergraph } from '@apollo/federation-internals';
import type { QueryPlan, QueryPlanner } from '@apollo/query-planner';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { Log } from '../../platform/log.ts';

export interface SupergraphPlanner {
  /** What callers see. */
  readonly publicSchema: GraphQLSchema;
  /** With all that is inaccessible: what plans are about. */
  readonly wholeSchema: GraphQLSchema;
  readonly subgraphs: readonly { readonly name: string; readonly url: string }[];
  plan(document: DocumentNode, operationName: string | undefined): QueryPlan;
}

export async function supergraphPlanner(supergraphSdl: string, log: Log): Promise<SupergraphPlanner> {
  const { planner, supergraph } = await plannerOf(supergraphSdl, log);
  const publicSchema = supergraph.apiSchema();
  return {
    publicSchema: publicSchema.toGraphQLJSSchema(),
    wholeSchema: supergraph.schema.toGraphQLJSSchema(),
    subgraphs: supergraph.subgraphsMetadata(),
    plan(document, operationName) {
      const operation = operationFromDocument(
        publicSchema,
        document,
        operationName === undefined ? {} : { operationName },
      );
      return planner.buildQueryPlan(operation);
    },
  };
}

async function plannerOf(
  supergraphSdl: string,
  log: Log,
): Promise<{ readonly planner: QueryPlanner; readonly supergraph: Supergraph }> {
  // Otherwise Apollo's gateway asks the machine what it is and reports that, with its own use, to its maker.
  process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
  const gateway = new ApolloGateway({
    supergraphSdl,
    // Its own log lines name addresses; ours carry the request id.
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
    // Otherwise it depends on NODE_ENV.
    validateSupergraph: true,
    __exposeQueryPlanExperimental: false,
    buildService: () => ({
      process: () => Promise.reject(new Error("Plans are run by the hub's own executor.")),
    }),
  });
  await gateway.load();
  // The one way to the planner that the gateway offers; the versions of both are pinned together.
  const { queryPlanner: planner } = gateway.__testing();
  if (!planner) throw new Error('The gateway did not take the supergraph.');
  return { planner, supergraph: planner.supergraph };
}

function ignore(): void {
  // Apollo's progress messages are not for this hub's log.
}
