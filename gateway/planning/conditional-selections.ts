/**
 * Adds `__typename` where every selection of an object is conditional. Otherwise the planner applies those conditions to the
 * object itself: `{ authors @include(if: $a) { name @include(if: $b) } }` would have no authors without `$b` instead of empty
 * ones.
 */
import { Kind, visit, type DocumentNode, type FieldNode, type SelectionNode, type SelectionSetNode } from 'graphql';

/** A field that every object has. */
export const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

export function withUnconditionalSelections(document: DocumentNode): DocumentNode {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition.selectionSet]] : [],
    ),
  );

  /** Each fragment is visited once, as fragments that spread one another can be a tree of any size when written out. */
  const sureFragments = new Map<string, boolean>();

  function isSure({ selections }: SelectionSetNode): boolean {
    return selections.some((selection) => !isConditional(selection) && isSureSelection(selection));
  }

  function isSureSelection(selection: SelectionNode): boolean {
    if (selection.kind === Kind.FIELD) return true;
    if (selection.kind === Kind.INLINE_FRAGMENT) return isSure(selection.selectionSet);
    const name = selection.name.value;
    const cached = sureFragments.get(name);
    if (cached !== undefined) return cached;
    sureFragments.set(name, false);
    const fragment = fragments.get(name);
    const isAlwaysSelected = fragment !== undefined && isSure(fragment);
    sureFragments.set(name, isAlwaysSelected);
    return isAlwaysSelected;
  }

  return visit(document, {
    Field: {
      leave: (field: FieldNode) => {
        const { selectionSet } = field;
        if (!selectionSet || isSure(selectionSet)) return undefined;
        return { ...field, selectionSet: { ...selectionSet, selections: [...selectionSet.selections, TYPENAME] } };
      },
    },
  });
}

function isConditional({ directives = [] }: SelectionNode): boolean {
  return directives.some(({ name }) => name.value === 'skip' || name.value === 'include');
}
