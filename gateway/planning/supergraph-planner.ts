/**
 * Plans operations over a supergraph with Apollo's gateway. No other file uses that gateway; its execution is not used.
 */
import { ApolloGateway } from '@apollo/gateway';
import { DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES, operationFromDocument, Supergraph } from '@apollo/federation-internals';
import type { QueryPlan, QueryPlanner } from '@apollo/query-planner';
import { print, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Log } from '../../platform/base/log.ts';
import { plannedDocument } from './planned-document.ts';
import { plannedSupergraph } from './planned-supergraph.ts';
import { withRealRequiredFields } from './required-plan.ts';

export interface SupergraphPlanner {
  /** What callers see. */
  readonly publicSchema: GraphQLSchema;
  /** The schema of the planner, including what is inaccessible to callers. */
  readonly wholeSchema: GraphQLSchema;
  readonly subgraphs: readonly SubgraphInSupergraph[];
  /** Response names that plans use for fields they add. */
  readonly reservedNames: ReadonlySet<string>;
  /** Plans the one operation of a valid document, without its questions about the schema. */
  plan(document: DocumentNode): QueryPlan;
}

/** A subgraph as the supergraph names it. */
export interface SubgraphInSupergraph {
  readonly name: string;
  readonly url: string;
}

// Apollo's gateway refuses this feature because its own execution lacks it; the hub's executor has it.
DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES.add('https://specs.apollo.dev/context/v0.1');

/** Rejects for a supergraph that is broken or asks for what is not supported. */
export async function supergraphPlanner(supergraphSdl: string, log: Log): Promise<SupergraphPlanner> {
  const { document, required, reservedNames } = plannedSupergraph(supergraphSdl);
  const isComposed = required.meant.size === 0;
  // The fields added for planning leave some fields unused, which would be an error in a composed supergraph.
  const planner = await apolloPlanner({ supergraphSdl: print(document), isComposed, log });
  const planned = planner.supergraph;
  const publicSchema = (isComposed ? planned : validated(supergraphSdl)).apiSchema();
  return {
    publicSchema: publicSchema.toGraphQLJSSchema(),
    wholeSchema: planned.schema.toGraphQLJSSchema(),
    subgraphs: planned.subgraphsMetadata(),
    reservedNames,
    plan(document) {
      const operation = operationFromDocument(publicSchema, plannedDocument(document));
      return withRealRequiredFields(planner.buildQueryPlan(operation), required);
    },
  };
}

interface Planned {
  readonly supergraphSdl: string;
  readonly isComposed: boolean;
  readonly log: Log;
}

async function apolloPlanner({ supergraphSdl, isComposed, log }: Planned): Promise<QueryPlanner> {
  // Otherwise Apollo's gateway reports this machine and its own use to Apollo.
  process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
  const gateway = new ApolloGateway({
    supergraphSdl,
    // Explicit, as the default depends on NODE_ENV.
    validateSupergraph: isComposed,
    // No named fragments in fetches: their fields can then be read without resolving fragments.
    queryPlannerConfig: { reuseQueryFragments: false },
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
    __exposeQueryPlanExperimental: false,
    buildService: () => ({
      process: () => Promise.reject(new Error("Plans are run by the hub's own executor.")),
    }),
  });
  await gateway.load();
  // The one way to the planner that the gateway offers; the versions of both are pinned together.
  const { queryPlanner } = gateway.__testing();
  if (!queryPlanner) throw new Error('The gateway did not take the supergraph.');
  return queryPlanner;
}

/** Extracting the subgraphs completes the validation. */
function validated(supergraphSdl: string): Supergraph {
  const supergraph = Supergraph.build(supergraphSdl);
  supergraph.subgraphs();
  return supergraph;
}

function ignore(): void {
  // Apollo's progress messages are not for this hub's log.
}
