/**
 * What of an operation is planned. The planner never sees a question about the schema, as it has meta-fields of its own, fewer
 * than those the schema tells of; nor what a written condition leaves out, as it loses that condition below a variable one.
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
