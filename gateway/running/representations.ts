/** Builds the representation of an entity for a subgraph: the fields of the object that the plan requires. */
import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { isData, ownValue, setValue, type Data } from '../plain-data.ts';
import { mergeInto } from './merge.ts';
import { typeCondition } from './type-conditions.ts';

/** Null if the object lacks a required field. */
export type Represent = (object: Data) => Data | null;

/** Copies one selection from the object to the representation; false if the object lacks it. */
type CopyField = (object: Data, representation: Data) => boolean;

export function representationOf(schema: GraphQLSchema, selections: readonly QueryPlanSelectionNode[]): Represent {
  const copies = selections.flatMap((selection) => copiesOf(schema, selection));
  return (object) => {
    const representation: Data = {};
    return copies.every((copyInto) => copyInto(object, representation)) ? representation : null;
  };
}

function copiesOf(schema: GraphQLSchema, selection: QueryPlanSelectionNode): CopyField[] {
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
  const { name, alias: nameInObject = name } = selection;
  const inner = selection.selections && representationOf(schema, selection.selections);
  return [
    (object, representation) => {
      const value = ownValue(object, nameInObject);
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
