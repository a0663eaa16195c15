/**
 * Replaces the generated names of required fields (`required-fields.ts`) in a plan by the real fields, in the operations and in
 * the representations. A representation has one price only, so fields that need different prices get separate fetches.
 */
import type { FetchNode, PlanNode, QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner';
import {
  Kind,
  parse,
  print,
  stripIgnoredCharacters,
  visit,
  type DocumentNode,
  type FieldNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { fieldOfSubgraph, type RequiredFields } from './required-fields.ts';

/** Fields that one fetch can ask for together, and the generated names they need. */
interface Batch {
  readonly fields: Set<FieldNode>;
  readonly needed: Set<string>;
}

export function withRealRequiredFields(plan: QueryPlan, required: RequiredFields): QueryPlan {
  const { node } = plan;
  if (required.meant.size === 0 || !node || node.kind === 'Subscription') return plan;
  return { ...plan, node: meantIn(node, required) };
}

function meantIn(node: PlanNode, required: RequiredFields): PlanNode {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return { ...node, nodes: node.nodes.map((one) => meantIn(one, required)) };
    case 'Flatten':
      return { ...node, node: meantIn(node.node, required) };
    case 'Condition':
      return {
        ...node,
        ...(node.ifClause && { ifClause: meantIn(node.ifClause, required) }),
        ...(node.elseClause && { elseClause: meantIn(node.elseClause, required) }),
      };
    case 'Fetch':
      return fetchesOf(node, required);
    case 'Defer':
      return node;
  }
}

function fetchesOf(fetch: FetchNode, required: RequiredFields): PlanNode {
  const document = parse(fetch.operation);
  const batches = fetch.requires ? batchesOf(document, fetch.serviceName, required) : [];
  if (batches.length < 2) return meant(fetch, document, required);
  return { kind: 'Parallel', nodes: batches.map((batch) => meant(fetch, onlyOf(document, batch), required, batch)) };
}

function meant(fetch: FetchNode, document: DocumentNode, { meant: names }: RequiredFields, batch?: Batch): FetchNode {
  const renamed = visit(document, {
    Field(field) {
      const real = names.get(field.name.value);
      if (!real) return undefined;
      const { alias = field.name, directives, selectionSet } = field;
      return { ...real, alias, directives, selectionSet };
    },
  });
  const { requires } = fetch;
  return {
    ...fetch,
    operation: stripIgnoredCharacters(print(renamed)),
    ...(requires && { requires: requiredUnderNames(requires, names, batch) }),
  };
}

function requiredUnderNames(
  selections: readonly QueryPlanSelectionNode[],
  names: RequiredFields['meant'],
  batch: Batch | undefined,
): QueryPlanSelectionNode[] {
  return selections
    .filter((one) => one.kind !== 'Field' || !names.has(one.name) || !batch || batch.needed.has(one.name))
    .map((one): QueryPlanSelectionNode => {
      const inner = one.selections && requiredUnderNames(one.selections, names, batch);
      if (one.kind === 'InlineFragment') return { ...one, selections: inner ?? [] };
      const real = names.get(one.name);
      return { ...one, ...(real && { alias: one.name, name: real.name.value }), ...(inner && { selections: inner }) };
    });
}

function batchesOf(document: DocumentNode, subgraph: string, { meant: names, neededBy }: RequiredFields): Batch[] {
  const batches: Batch[] = [];
  const isAgainst = (one: string, other: string): boolean =>
    one !== other && names.get(one)?.name.value === names.get(other)?.name.value;

  function collect({ selections }: SelectionSetNode, type: string): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) add(selection, type);
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        collect(selection.selectionSet, selection.typeCondition?.name.value ?? type);
      }
    }
  }

  function add(field: FieldNode, type: string): void {
    const needs = [...(neededBy.get(fieldOfSubgraph(subgraph, type, field.name.value)) ?? [])];
    const fitting = batches.find(({ needed }) => !needs.some((one) => [...needed].some((two) => isAgainst(one, two))));
    const batch = fitting ?? { fields: new Set(), needed: new Set() };
    if (!fitting) batches.push(batch);
    batch.fields.add(field);
    for (const name of needs) batch.needed.add(name);
  }

  collect(entitiesOf(document), '');
  return batches;
}

/** The selection on each entity. */
function entitiesOf({ definitions }: DocumentNode): SelectionSetNode {
  const operation = definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const [entities] = operation?.selectionSet.selections ?? [];
  if (entities?.kind !== Kind.FIELD || !entities.selectionSet) throw new Error('A fetch by key asks for no entities.');
  return entities.selectionSet;
}

function onlyOf(document: DocumentNode, { fields }: Batch): DocumentNode {
  const entities = entitiesOf(document);
  return visit(document, { SelectionSet: (one) => (one === entities ? only(one, fields) : undefined) });
}

function only(selectionSet: SelectionSetNode, fields: ReadonlySet<FieldNode>): SelectionSetNode {
  const selections = selectionSet.selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return fields.has(selection) ? [selection] : [];
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [selection];
    const inner = only(selection.selectionSet, fields);
    return inner.selections.length === 0 ? [] : [{ ...selection, selectionSet: inner }];
  });
  return { ...selectionSet, selections };
}
