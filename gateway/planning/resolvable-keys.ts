/**
 * Puts resolvable keys before other keys. To return to a subgraph the planner takes the first key, even one by which the
 * subgraph cannot resolve an entity.
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

function isOnlyKnown({ name, arguments: args = [] }: ConstDirectiveNode): boolean {
  if (name.value !== 'join__type') return false;
  return args.some(
    (argument) => argument.name.value === 'resolvable' && argument.value.kind === Kind.BOOLEAN && !argument.value.value,
  );
}
