/**
 * Applies a plan's rewrites to representations and answers: the name of an interface in place of the name of its type, and
 * fields that are fetched under another name.
 */
import type { FetchNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { isData, ownValue, setValue, type Data } from '../plain-data.ts';
import { typeCondition } from './type-conditions.ts';

type PlannedRewrite = NonNullable<FetchNode['inputRewrites']>[number];
export type Rewrite = (data: unknown) => void;

const TYPE_STEP = '... on ';

export function rewritesOf(schema: GraphQLSchema, planned: readonly PlannedRewrite[] | undefined): Rewrite | null {
  if (!planned || planned.length === 0) return null;
  const rewrites = planned.map((one) => alongPath(schema, one.path.slice(0, -1), changeOf(one)));
  return (data) => {
    for (const rewrite of rewrites) rewrite(data);
  };
}

function changeOf(planned: PlannedRewrite): (data: Data) => void {
  const name = planned.path.at(-1) ?? '';
  if (planned.kind === 'ValueSetter') {
    const value: unknown = planned.setValueTo;
    return (data) => {
      setValue(data, name, value);
    };
  }
  return (data) => {
    const value = ownValue(data, name);
    if (value === undefined) return;
    setValue(data, planned.renameKeyTo, value);
    Reflect.deleteProperty(data, name);
  };
}

function alongPath(schema: GraphQLSchema, path: readonly string[], change: (data: Data) => void): Rewrite {
  const [step, ...rest] = path;
  const here = step === undefined ? change : stepOf(schema, step, alongPath(schema, rest, change));
  return function everywhere(value: unknown): void {
    if (Array.isArray(value)) value.forEach(everywhere);
    else if (isData(value)) here(value);
  };
}

function stepOf(schema: GraphQLSchema, step: string, next: Rewrite): (data: Data) => void {
  if (!step.startsWith(TYPE_STEP)) {
    return (data) => {
      next(ownValue(data, step));
    };
  }
  const isCovered = typeCondition(schema, [step.slice(TYPE_STEP.length)]);
  return (data) => {
    // An object without `__typename` has the one type that was asked for.
    if (isCovered(data) !== false) next(data);
  };
}
