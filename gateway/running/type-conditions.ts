/** Decides whether an object matches a type condition of a plan, by the types of the whole supergraph. */
import { isAbstractType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import type { Data } from '../plain-data.ts';

/** True when the object is of a type the condition covers; null when the object does not say its type. */
export type TypeCondition = (data: Data) => boolean | null;

export function typeCondition(schema: GraphQLSchema, names: readonly string[]): TypeCondition {
  const covered = new Set(names.flatMap((name) => [name, ...subtypesOf(schema, name)]));
  return ({ __typename: name }) => (typeof name === 'string' && name !== '' ? covered.has(name) : null);
}

function subtypesOf(schema: GraphQLSchema, name: string): string[] {
  const condition = schema.getType(name);
  if (!isAbstractType(condition)) return [];
  return Object.values(schema.getTypeMap())
    .filter((type) => (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(condition, type))
    .map((type) => type.name);
}
