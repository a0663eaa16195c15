/**
 * Reads the values that a field takes from an outer object (`@fromContext`) and sends them as variables. A fetch has one value
 * per variable, so objects for which the values differ are asked for in fetches of their own.
 */
import type { FetchNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { isData, ownValue, type Data } from '../plain-data.ts';
import type { LocatedObject } from './response-path.ts';
import { typeCondition } from './type-conditions.ts';

type PlannedContext = NonNullable<FetchNode['contextRewrites']>[number];
type Read = (value: unknown) => unknown;

export interface ContextGroup {
  readonly variables: Data;
  readonly objects: Data[];
}

const OWNER_STEP = '..';
const TYPE_STEP = '... on ';

export function contextGroups(
  schema: GraphQLSchema,
  planned: readonly PlannedContext[],
): (objects: readonly LocatedObject[]) => ContextGroup[] {
  const readers = planned.map(({ path, renameKeyTo }) => {
    const above = path.filter((step) => step === OWNER_STEP).length;
    return { above, variable: renameKeyTo, read: readerOf(schema, path.slice(above)) };
  });
  return (located) => {
    const groups = new Map<string, ContextGroup>();
    for (const { object, owners } of located) {
      const variables: Data = {};
      for (const { above, variable, read } of readers) {
        const value = read(above === 0 ? object : owners[above - 1]);
        // A context may be set on several types, each with its own path to the value.
        if (value !== undefined) variables[variable] = value;
      }
      const key = JSON.stringify(variables);
      const group = groups.get(key);
      if (group) group.objects.push(object);
      else groups.set(key, { variables, objects: [object] });
    }
    return [...groups.values()];
  };
}

function readerOf(schema: GraphQLSchema, path: readonly string[]): Read {
  const [step, ...rest] = path;
  if (step === undefined) return (value) => value;
  const next = readerOf(schema, rest);
  if (!step.startsWith(TYPE_STEP)) {
    return function read(value): unknown {
      if (Array.isArray(value)) return value.map(read);
      return isData(value) ? next(ownValue(value, step)) : undefined;
    };
  }
  const isCovered = typeCondition(schema, [step.slice(TYPE_STEP.length)]);
  return function read(value): unknown {
    if (Array.isArray(value)) return value.map(read);
    return isData(value) && isCovered(value) !== false ? next(value) : undefined;
  };
}
