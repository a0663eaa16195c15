/**
 * Collects the fields that a selection asks of one type. Fields that become one field of the answer are taken together, so
 * that none is counted twice. Fragments are written out; a field keeps the conditions under which it is included.
 */
import {
  isAbstractType,
  isObjectType,
  Kind,
  valueFromASTUntyped,
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Variables } from '../plain-data.ts';
import { variableOrDefault } from './page-size.ts';

/** True if a selection is included under the variables of a request; an unknown variable includes it. */
export type Condition = (variables: Variables) => boolean;

export interface Selected {
  readonly node: FieldNode;
  /** All must hold. */
  readonly conditions: readonly Condition[];
}

export interface SelectionGroup {
  /** The type the field is selected on. */
  readonly parent: GraphQLCompositeType;
  readonly fields: Selected[];
}

export interface Document {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Default values of the variables of the operation. */
  readonly defaults: Variables;
}

interface ConditionalSelections {
  readonly selectionSet: SelectionSetNode;
  readonly conditions: readonly Condition[];
}

export function selectionGroups(
  document: Document,
  type: GraphQLCompositeType,
  selectionSets: readonly ConditionalSelections[],
): SelectionGroup[] {
  const groups = new Map<string, SelectionGroup>();
  const seen = new Set<string>();

  function collect({ selections }: SelectionSetNode, parent: GraphQLCompositeType, outer: readonly Condition[]): void {
    for (const selection of selections) {
      const own = conditionsOf(selection, document.defaults);
      if (own === null) continue;
      const conditions = own.length === 0 ? outer : [...outer, ...own];
      if (selection.kind === Kind.FIELD) add(selection, parent, conditions);
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        collect(selection.selectionSet, narrowed(parent, selection.typeCondition?.name.value), conditions);
      } else collectFragment(selection.name.value, parent, conditions);
    }
  }

  function add(node: FieldNode, parent: GraphQLCompositeType, conditions: readonly Condition[]): void {
    const key = `${parent.name}.${(node.alias ?? node.name).value}`;
    const group = groups.get(key);
    if (group) group.fields.push({ node, conditions });
    else groups.set(key, { parent, fields: [{ node, conditions }] });
  }

  function collectFragment(name: string, outer: GraphQLCompositeType, conditions: readonly Condition[]): void {
    const fragment = document.fragments.get(name);
    if (!fragment) return;
    const parent = narrowed(outer, fragment.typeCondition.name.value);
    const key = `${parent.name}.${name}`;
    if (seen.has(key)) return;
    if (conditions.length === 0) seen.add(key);
    collect(fragment.selectionSet, parent, conditions);
  }

  /** The type that a type condition narrows to; an object type stays as it is. */
  function narrowed(parent: GraphQLCompositeType, condition: string | undefined): GraphQLCompositeType {
    const type = condition === undefined ? undefined : document.schema.getType(condition);
    return !isObjectType(parent) && (isObjectType(type) || isAbstractType(type)) ? type : parent;
  }

  for (const { selectionSet, conditions } of selectionSets) collect(selectionSet, type, conditions);
  return [...groups.values()];
}

/** Null when the selection is never included. */
function conditionsOf({ directives = [] }: SelectionNode, defaults: Variables): readonly Condition[] | null {
  const conditions: Condition[] = [];
  for (const directive of directives) {
    const condition = conditionOf(directive, defaults);
    if (condition === false) return null;
    if (condition !== true) conditions.push(condition);
  }
  return conditions;
}

function conditionOf({ name, arguments: args = [] }: DirectiveNode, defaults: Variables): Condition | boolean {
  if (name.value !== 'skip' && name.value !== 'include') return true;
  const refusing = name.value === 'skip';
  const value = args.find((argument) => argument.name.value === 'if')?.value;
  if (value?.kind !== Kind.VARIABLE) return !value || valueFromASTUntyped(value) !== refusing;
  const variable = value.name.value;
  return (variables) => variableOrDefault(variable, variables, defaults) !== refusing;
}
