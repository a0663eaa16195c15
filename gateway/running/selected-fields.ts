/** What a selection asks of one type: its fields in the order of the operation, fragments and conditions written out. */
import {
  isAbstractType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { isExcluded } from '../../platform/graph/excluded-selections.ts';
import type { Variables } from '../plain-data.ts';

/** The context of a selection, the same throughout one answer. */
export interface Selecting {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Values of the variables `@skip` and `@include` use. */
  readonly conditions: Variables;
}

/** The nodes of every field by its name in the answer. */
export type SelectedFields = Map<string, FieldNode[]>;

export function selectedFields(
  selecting: Selecting,
  type: GraphQLCompositeType,
  selectionSets: readonly SelectionSetNode[],
): SelectedFields {
  const fields: SelectedFields = new Map();
  const seen = new Set<string>();

  function collect({ selections }: SelectionSetNode): void {
    for (const selection of selections) {
      if (isExcluded(selection, (name) => selecting.conditions[name])) continue;
      if (selection.kind === Kind.FIELD) add(selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (covers(selecting.schema, selection.typeCondition?.name.value, type)) collect(selection.selectionSet);
      } else collectFragment(selection.name.value);
    }
  }

  function add(field: FieldNode): void {
    const name = (field.alias ?? field.name).value;
    const same = fields.get(name);
    if (same) same.push(field);
    else fields.set(name, [field]);
  }

  function collectFragment(name: string): void {
    if (seen.has(name)) return;
    seen.add(name);
    const fragment = selecting.fragments.get(name);
    if (fragment && covers(selecting.schema, fragment.typeCondition.name.value, type)) collect(fragment.selectionSet);
  }

  selectionSets.forEach(collect);
  return fields;
}

function covers(schema: GraphQLSchema, condition: string | undefined, type: GraphQLCompositeType): boolean {
  if (condition === undefined || condition === type.name) return true;
  const conditionType = schema.getType(condition);
  return isAbstractType(conditionType) && 'getFields' in type && schema.isSubType(conditionType, type);
}
