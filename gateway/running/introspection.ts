/** Answers `__schema` and `__type` from the public schema at any depth, without a plan or a subgraph. */
import {
  executeSync,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { variableUses } from '../../platform/graph/variable-uses.ts';
import type { Variables } from '../plain-data.ts';

/** The value of one introspection field under the variables of a request. */
export type Introspected = (variables: Variables) => unknown;

/** Prepares one introspection field; `nodes` are the selections that become this field of the answer. */
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
      // A field of a mutation may return the query root.
      operation: OperationTypeNode.QUERY,
      directives: [],
      selectionSet: { kind: Kind.SELECTION_SET, selections: nodes },
    };
    const uses = variableUses({ schema, document, operation: question });
    const used = variableDefinitions.filter(({ variable }) => uses.some((use) => use.variable === variable.name.value));
    const questionDocument: DocumentNode = {
      kind: Kind.DOCUMENT,
      definitions: [{ ...question, variableDefinitions: used }, ...fragments],
    };
    const answer = (variableValues: Variables): unknown => {
      const { data, errors: [error] = [] } = executeSync({ schema, document: questionDocument, variableValues });
      if (error) throw error;
      return Object.values(data ?? {})[0];
    };
    if (used.length > 0) return answer;
    // The schema does not change while it is served, and tools ask for all of it repeatedly.
    let schemaAnswer: unknown;
    return () => (schemaAnswer ??= answer({}));
  };
}
