/** Holds the supergraph and plans operations over it, with Apollo's planner. Executes nothing. */
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner, type QueryPlan } from '@apollo/query-planner';
import type { DocumentNode, GraphQLSchema } from 'graphql';

export interface SupergraphPlanner {
  /** What callers see. */
  readonly publicSchema: GraphQLSchema;
  /** With all that is inaccessible: what plans are about. */
  readonly wholeSchema: GraphQLSchema;
  readonly subgraphs: readonly { readonly name: string; readonly url: string }[];
  plan(document: DocumentNode, operationName: string | undefined): QueryPlan;
}

export function supergraphPlanner(supergraphSdl: string): SupergraphPlanner {
  const supergraph = Supergraph.build(supergraphSdl);
  const publicSchema = supergraph.apiSchema();
  const planner = new QueryPlanner(supergraph);
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
