/** Answers `__schema` and `__type` from the public schema: no subgraph is asked, and other fields may stand beside them. */
import { executeSync, Kind, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { SelectedFields } from './selected-fields.ts';
import type { Variables } from './run.ts';
import type { Data } from './subgraph-data.ts';

export type Introspect = (variables: Variables) => Data;

/** Null when the operation does not ask about the schema. */
export function introspectionOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  rootFields: SelectedFields,
): Introspect | null {
  const selections = [...rootFields.values()].flat().filter(({ name }) => isIntrospection(name.value));
  if (selections.length === 0) return null;
  const asked: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [
      { ...operation, directives: [], selectionSet: { kind: Kind.SELECTION_SET, selections } },
      ...document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION),
    ],
  };
  const answer = (variableValues: Variables): Data => {
    const { data, errors } = executeSync({ schema, document: asked, variableValues });
    const [error] = errors ?? [];
    if (error) throw error;
    return data ?? {};
  };
  if (operation.variableDefinitions?.length) return answer;
  // Tools ask for the whole schema again and again, and it does not change while the hub runs.
  let kept: Data | null = null;
  return () => (kept ??= answer({}));
}

export function isIntrospection(fieldName: string): boolean {
  return fieldName === '__schema' || fieldName === '__type';
}
