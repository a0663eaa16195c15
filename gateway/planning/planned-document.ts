/**
 * Reduces an operation to what is planned. It removes introspection, as the planner knows fewer meta-fields than graphql-js,
 * and selections that a literal condition excludes, as the planner loses that condition below a variable one.
 */
import { visit, type DocumentNode, type FieldNode, type SelectionNode, type SelectionSetNode } from 'graphql';
import { isExcluded } from '../../platform/graph/excluded-selections.ts';
import { TYPENAME, withUnconditionalSelections } from './conditional-selections.ts';
import { isIntrospection, isMetaType } from './introspection-fields.ts';

export function plannedDocument(document: DocumentNode): DocumentNode {
  const unlessExcluded = (selection: SelectionNode): null | undefined => (isExcluded(selection) ? null : undefined);
  const left = visit(document, {
    FragmentDefinition: ({ typeCondition }) => (isMetaType(typeCondition.name.value) ? null : undefined),
    Field: (field: FieldNode) => (isIntrospection(field.name.value) ? null : unlessExcluded(field)),
    InlineFragment: unlessExcluded,
    FragmentSpread: unlessExcluded,
    SelectionSet: {
      leave: (selectionSet: SelectionSetNode) =>
        selectionSet.selections.length === 0 ? { ...selectionSet, selections: [TYPENAME] } : undefined,
    },
  });
  return withUnconditionalSelections(left);
}
