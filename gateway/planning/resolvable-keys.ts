/**
 * Puts the keys by which a subgraph finds an entity before those it only knows. To return to a subgraph the planner takes
 * the first key at hand, also one the subgraph cannot find anything by: with a usable one before it, it takes that.
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
