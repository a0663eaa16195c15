/** Which fields an operation asks of the entries of a page, so that a list reads no more columns than it needs. */
import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionNode } from 'graphql';
import { createParameterDecorator } from 'type-graphql';
import type { PageArguments } from './page.ts';

export interface RequestedFields {
  /** Names, sorted, with a space between: equal selections are equal texts, as loaders compare arguments. */
  readonly names: string;
  /** Whether the page's cursors are asked for too. */
  readonly hasCursors: boolean;
  /** Whether it is asked if more entries follow. */
  readonly hasNextPage: boolean;
}

/** A page of a list and what is asked of its entries; all they have when that is left out. */
export interface EntriesRequest extends PageArguments {
  readonly requested?: RequestedFields | undefined;
}

type Info = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

const CURSORS = ['cursor', 'startCursor', 'endCursor'];

/** A compiled operation shows the same nodes at every request. */
const known = new WeakMap<readonly FieldNode[], RequestedFields>();

/** The fields asked of the entries of the page that a method answers with, below `nodes` and `edges { node }`. */
export function Entries(): ReturnType<typeof createParameterDecorator> {
  return createParameterDecorator(({ info }) => fieldsOfEntries(info));
}

/** The fields asked of the one object that a method answers with. */
export function Requested(): ReturnType<typeof createParameterDecorator> {
  return createParameterDecorator(({ info }) => fieldsOfObject(info));
}

function fieldsOfObject({ fieldNodes, fragments }: Info): RequestedFields {
  let requested = known.get(fieldNodes);
  if (requested === undefined) {
    const names = [...namesOf(below(fieldNodes, fragments))].sort().join(' ');
    known.set(fieldNodes, (requested = { names, hasCursors: false, hasNextPage: false }));
  }
  return requested;
}

/** Conditions are not looked at: a field that may be left out counts as asked for. */
export function fieldsOfEntries({ fieldNodes, fragments }: Info): RequestedFields {
  let requested = known.get(fieldNodes);
  if (requested === undefined) {
    const pages = below(fieldNodes, fragments);
    const edges = pages.filter(({ name }) => name.value === 'edges');
    const entries = [
      ...pages.filter(({ name }) => name.value === 'nodes'),
      ...below(edges, fragments).filter(({ name }) => name.value === 'node'),
    ];
    const places = namesOf(below([...edges, ...pages.filter(({ name }) => name.value === 'pageInfo')], fragments));
    requested = {
      names: [...namesOf(below(entries, fragments))].sort().join(' '),
      hasCursors: CURSORS.some((name) => places.has(name)),
      hasNextPage: places.has('hasNextPage'),
    };
    known.set(fieldNodes, requested);
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
