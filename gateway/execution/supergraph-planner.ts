/**
 * Holds the supergraph and plans operations over it with Apollo's query planner; the only file that knows it. Executes
 * nothing.
 */
import { DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES, operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner, type QueryPlan } from '@apollo/query-planner';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { withUnconditionalSelections } from './conditional-selections.ts';
import { plannedSupergraph } from './planned-supergraph.ts';
import { withRequiredFieldsMeant } from './required-plan.ts';

export interface SupergraphPlanner {
  /** What callers see. */
  readonly publicSchema: GraphQLSchema;
  /** With all that is inaccessible: what plans are about. */
  readonly wholeSchema: GraphQLSchema;
  readonly subgraphs: readonly { readonly name: string; readonly url: string }[];
  /** Names plans give to what they ask for themselves. */
  readonly reservedNames: ReadonlySet<string>;
  plan(document: DocumentNode, operationName: string | undefined): QueryPlan;
}

/** What the executor does as it should; a supergraph that relies on more, as on rights checked here, is refused. */
const SUPPORTED_FEATURES = new Set([...DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES, 'https://specs.apollo.dev/context/v0.1']);

/** Rejects for a supergraph that is broken or asks for what is not supported. */
export function supergraphPlanner(supergraphSdl: string): Promise<SupergraphPlanner> {
  return new Promise((resolve) => {
    resolve(plannerOf(supergraphSdl));
  });
}

function plannerOf(supergraphSdl: string): SupergraphPlanner {
  const { document: plannedDocument, required, reservedNames } = plannedSupergraph(supergraphSdl);
  const isComposed = required.meant.size === 0;
  // What was added for planning leaves a field unused here and there, which in a composed supergraph is a mistake.
  const planned = built(plannedDocument, isComposed);
  const publicSchema = (isComposed ? planned : validated(built(supergraphSdl, true))).apiSchema();
  // No named fragments in what subgraphs are asked: a fetch is then read for its fields as it stands.
  const planner = new QueryPlanner(planned, { reuseQueryFragments: false });
  return {
    publicSchema: publicSchema.toGraphQLJSSchema(),
    wholeSchema: planned.schema.toGraphQLJSSchema(),
    subgraphs: planned.subgraphsMetadata(),
    reservedNames,
    plan(document, operationName) {
      const operation = operationFromDocument(
        publicSchema,
        withUnconditionalSelections(document),
        operationName === undefined ? {} : { operationName },
      );
      return withRequiredFieldsMeant(planner.buildQueryPlan(operation), required);
    },
  };
}

function built(supergraph: string | DocumentNode, validateSupergraph: boolean): Supergraph {
  return Supergraph.build(supergraph, { supportedFeatures: SUPPORTED_FEATURES, validateSupergraph });
}

/** Taking its subgraphs out of it is the rest of the validation. */
function validated(supergraph: Supergraph): Supergraph {
  supergraph.subgraphs();
  return supergraph;
}
