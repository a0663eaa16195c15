/**
 * Plans operations over a supergraph with Apollo's gateway. This is the only file that uses it; of its two halves the hub takes
 * the planning and not the execution.
 */
import { ApolloGateway } from '@apollo/gateway';
import { DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES, operationFromDocument, Supergraph } from '@apollo/federation-internals';
import type { QueryPlan, QueryPlanner } from '@apollo/query-planner';
import { print, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Log } from '../../platform/base/log.ts';
import { plannedDocument } from './planned-document.ts';
import { plannedSupergraph } from './planned-supergraph.ts';
import { withRequiredFieldsMeant } from './required-plan.ts';

export interface SupergraphPlanner {
  /** What callers see. */
  readonly publicSchema: GraphQLSchema;
  /** The schema that plans are made over, with everything that is inaccessible to callers. */
  readonly wholeSchema: GraphQLSchema;
  readonly subgraphs: readonly SubgraphInSupergraph[];
  /** Names that plans use for what they ask for themselves. */
  readonly reservedNames: ReadonlySet<string>;
  /** Plans the one operation of a valid document, without its questions about the schema. */
  plan(document: DocumentNode): QueryPlan;
}

/** A subgraph as the supergraph names it. */
export interface SubgraphInSupergraph {
  readonly name: string;
  readonly url: string;
}

// Apollo's gateway refuses a supergraph that asks for more than its own execution can do; this one can do this too.
DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES.add('https://specs.apollo.dev/context/v0.1');

/** Rejects for a supergraph that is broken or asks for what is not supported. */
export async function supergraphPlanner(supergraphSdl: string, log: Log): Promise<SupergraphPlanner> {
  const { document, required, reservedNames } = plannedSupergraph(supergraphSdl);
  const isComposed = required.meant.size === 0;
  // What was added for planning leaves a field unused here and there, which in a composed supergraph is a mistake.
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
      return withRequiredFieldsMeant(planner.buildQueryPlan(operation), required);
    },
  };
}

interface Planned {
  readonly supergraphSdl: string;
  readonly isComposed: boolean;
  readonly log: Log;
}

async function apolloPlanner({ supergraphSdl, isComposed, log }: Planned): Promise<QueryPlanner> {
  // Otherwise Apollo's gateway asks the machine what it is and reports that, with its own use, to its maker.
  process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
  const gateway = new ApolloGateway({
    supergraphSdl,
    // Explicit, as the default depends on NODE_ENV.
    validateSupergraph: isComposed,
    // No named fragments in what subgraphs are asked: a fetch is then read for its fields as it stands.
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

/** Taking its subgraphs out of it is the last part of the validation. */
function validated(supergraphSdl: string): Supergraph {
  const supergraph = Supergraph.build(supergraphSdl);
  supergraph.subgraphs();
  return supergraph;
}

function ignore(): void {
  // Apollo's progress messages are not for this hub's log.
}
