/** Whether a subgraph's value may stand where a scalar or an enum is declared. Values are judged, never changed. */
import { isEnumType, type GraphQLLeafType } from 'graphql';

export type IsLeafValue = (value: unknown) => boolean;

const BUILT_IN: Readonly<Record<string, IsLeafValue>> = {
  Boolean: (value) => typeof value === 'boolean',
  Float: Number.isFinite,
  ID: (value) => typeof value === 'string' || Number.isInteger(value),
  Int: Number.isInteger,
  String: (value) => typeof value === 'string',
};

/** A scalar of the schema's own is for its subgraph to judge; an enum value others do not know is no value. */
export function leafCheck(type: GraphQLLeafType): IsLeafValue {
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.getValues().map(({ name }) => name));
    return (value) => names.has(value);
  }
  return BUILT_IN[type.name] ?? (() => true);
}
