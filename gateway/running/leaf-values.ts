/** Checks whether a subgraph's value is one of the declared scalar or enum. Values are checked, never changed. */
import { isEnumType, type GraphQLLeafType } from 'graphql';

export type IsLeafValue = (value: unknown) => boolean;

const BUILT_IN: Readonly<Record<string, IsLeafValue>> = {
  Boolean: (value) => typeof value === 'boolean',
  Float: Number.isFinite,
  ID: (value) => typeof value === 'string' || Number.isInteger(value),
  Int: Number.isInteger,
  String: (value) => typeof value === 'string',
};

/** A custom scalar is left to its subgraph. An enum value that the public schema does not have is refused. */
export function leafCheck(type: GraphQLLeafType): IsLeafValue {
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.getValues().map(({ name }) => name));
    return (value) => names.has(value);
  }
  return BUILT_IN[type.name] ?? (() => true);
}
