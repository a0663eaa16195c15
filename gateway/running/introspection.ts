/** Answers `__schema` and `__type` from the public schema, wherever they stand: no subgraph is asked, and nothing is planned. */
import {
  executeSync,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { variablePlaces } from '../../platform/graph/variable-places.ts';
import type { Variables } from '../plain-data.ts';

/** The value of one question about the schema, under the variables of a request. */
export type Introspected = (variables: Variables) => unknown;

/** Makes a question ready: `nodes` are those that become one field of the answer. */
export type Introspect = (nodes: readonly FieldNode[]) => Introspected;

export function introspectionOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  { variableDefinitions = [], ...operation }: OperationDefinitionNode,
): Introspect {
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  return (nodes) => {
    const question: OperationDefinitionNode = {
      ...operation,
      // A field of a mutation may lead to the queries.
      operation: OperationTypeNode.QUERY,
      directives: [],
      selectionSet: { kind: Kind.SELECTION_SET, selections: nodes },
    };
    const places = variablePlaces({ schema, document, operation: question });
    const used = variableDefinitions.filter(({ variable }) =>
      places.some((place) => place.variable === variable.name.value),
    );
    const asked: DocumentNode = {
      kind: Kind.DOCUMENT,
      definitions: [{ ...question, variableDefinitions: used }, ...fragments],
    };
    const answer = (variableValues: Variables): unknown => {
      const { data, errors: [error] = [] } = executeSync({ schema, document: asked, variableValues });
      if (error) throw error;
      return Object.values(data ?? {})[0];
    };
    if (used.length > 0) return answer;
    // Tools ask for the whole schema again and again, and it does not change while it is served.
    let kept: unknown;
    return () => (kept ??= answer({}));
  };
}
