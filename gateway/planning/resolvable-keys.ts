/**
 * Puts resolvable keys before keys that are not resolvable. To return to a subgraph the planner takes the first key it has,
 * even one by which the subgraph cannot find an entity; with a resolvable key first, it takes that one.
 */
import { Kind, type ConstDirectiveNode, type DocumentNode } from 'graphql';
import { isComposite, type CompositeNode } from './supergraph-document.ts';

export function withResolvableKeysFirst(supergraph: DocumentNode): DocumentNode {
  return {
    ...supergraph,
    definitions: supergraph.definitions.map((definition) =>
      isComposite(definition) ? reordered(definition) : definition,
    ),
  };
}

function reordered(definition: CompositeNode): CompositeNode {
  const { directives = [] } = definition;
  return {
    ...definition,
    directives: [
      ...directives.filter((directive) => !isOnlyKnown(directive)),
      ...directives.filter((directive) => isOnlyKnown(directive)),
    ],
  };
}

function isOnlyKnown({ name, arguments: given = [] }: ConstDirectiveNode): boolean {
  if (name.value !== 'join__type') return false;
  return given.some(
    (argument) => argument.name.value === 'resolvable' && argument.value.kind === Kind.BOOLEAN && !argument.value.value,
  );
}
