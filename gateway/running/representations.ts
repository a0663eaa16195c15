/** Builds the representation by which a subgraph recognises an entity: what a plan requires, cut out of the object. */
import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { isData, ownValue, setValue, type Data } from '../plain-data.ts';
import { mergeInto } from './merge.ts';
import { typeCondition } from './type-conditions.ts';

/** Null when a field that the subgraph needs is not known. */
export type Represent = (object: Data) => Data | null;

/** Adds its part to a representation; false when it cannot. */
type Part = (object: Data, representation: Data) => boolean;

export function representationOf(schema: GraphQLSchema, selections: readonly QueryPlanSelectionNode[]): Represent {
  const parts = selections.flatMap((selection) => partOf(schema, selection));
  return (object) => {
    const representation: Data = {};
    return parts.every((part) => part(object, representation)) ? representation : null;
  };
}

function partOf(schema: GraphQLSchema, selection: QueryPlanSelectionNode): Part[] {
  if (selection.kind === 'InlineFragment') {
    if (selection.typeCondition === undefined) return [];
    const isCovered = typeCondition(schema, [selection.typeCondition]);
    const represent = representationOf(schema, selection.selections);
    return [
      (object, representation) => {
        const added = isCovered(object) === true ? represent(object) : null;
        if (added) mergeInto(representation, added);
        return true;
      },
    ];
  }
  const { name, alias: known = name } = selection;
  const inner = selection.selections && representationOf(schema, selection.selections);
  return [
    (object, representation) => {
      const value = ownValue(object, known);
      if (value === undefined) return false;
      setValue(representation, name, inner ? cut(value, inner) : value);
      return true;
    },
  ];
}

function cut(value: unknown, inner: Represent): unknown {
  if (Array.isArray(value)) return value.map((entry) => cut(entry, inner));
  return isData(value) ? inner(value) : null;
}
