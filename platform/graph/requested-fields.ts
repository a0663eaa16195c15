/** Finds the fields that an operation requests of the entries of a page, so that a list reads only their columns. */
import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionNode } from 'graphql';
import { createParameterDecorator } from 'type-graphql';
import type { PageArguments } from './page.ts';

export interface RequestedFields {
  /** Sorted names, separated by spaces: equal selections give equal texts, which loaders compare. */
  readonly names: string;
  /** Whether the operation requests cursors. */
  readonly hasCursors: boolean;
  /** Whether the operation requests `hasNextPage`. */
  readonly hasNextPage: boolean;
}

/** The arguments of a page and the requested fields of its entries; without them, all fields. */
export interface EntriesRequest extends PageArguments {
  readonly requested?: RequestedFields | undefined;
}

type Info = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

const CURSORS = ['cursor', 'startCursor', 'endCursor'];

/** A compiled operation passes the same nodes at every request. */
const byNodes = new WeakMap<readonly FieldNode[], RequestedFields>();

/** Injects the requested fields of the entries of a page, below `nodes` and `edges { node }`. */
export function Entries(): ReturnType<typeof createParameterDecorator> {
  return createParameterDecorator(({ info }) => fieldsOfEntries(info));
}

/** Injects the requested fields of a single object. */
export function Requested(): ReturnType<typeof createParameterDecorator> {
  return createParameterDecorator(({ info }) => fieldsOfObject(info));
}

function fieldsOfObject({ fieldNodes, fragments }: Info): RequestedFields {
  let requested = byNodes.get(fieldNodes);
  if (requested === undefined) {
    const names = [...namesOf(below(fieldNodes, fragments))].sort().join(' ');
    byNodes.set(fieldNodes, (requested = { names, hasCursors: false, hasNextPage: false }));
  }
  return requested;
}

/** Ignores conditions: a field that may be excluded counts as requested. */
export function fieldsOfEntries({ fieldNodes, fragments }: Info): RequestedFields {
  let requested = byNodes.get(fieldNodes);
  if (requested === undefined) {
    const pages = below(fieldNodes, fragments);
    const edges = pages.filter(({ name }) => name.value === 'edges');
    const entries = [
      ...pages.filter(({ name }) => name.value === 'nodes'),
      ...below(edges, fragments).filter(({ name }) => name.value === 'node'),
    ];
    const pageFields = namesOf(below([...edges, ...pages.filter(({ name }) => name.value === 'pageInfo')], fragments));
    requested = {
      names: [...namesOf(below(entries, fragments))].sort().join(' '),
      hasCursors: CURSORS.some((name) => pageFields.has(name)),
      hasNextPage: pageFields.has('hasNextPage'),
    };
    byNodes.set(fieldNodes, requested);
  }
  return requested;
}

function namesOf(fields: readonly FieldNode[]): ReadonlySet<string> {
  return new Set(fields.map(({ name }) => name.value));
}

function below(fields: readonly FieldNode[], fragments: Info['fragments']): FieldNode[] {
  return fields.flatMap(({ selectionSet }) => fieldsOf(selectionSet?.selections ?? [], fragments));
}

function fieldsOf(selections: readonly SelectionNode[], fragments: Info['fragments']): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    const { selectionSet } =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : (fragments[selection.name.value] ?? {});
    return fieldsOf(selectionSet?.selections ?? [], fragments);
  });
}
