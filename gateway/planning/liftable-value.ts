/**
 * Converts a literal to the JSON value of a variable, where both mean the same. They may differ for a custom scalar: it may
 * read a number in the document otherwise than one in JSON, which has neither long integers nor names.
 */
import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  Kind,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type ObjectValueNode,
  type ValueNode,
} from 'graphql';
import { setValue, type Data } from '../plain-data.ts';

export const NOT_LIFTABLE = Symbol('not liftable');

export function liftableValue(node: ValueNode, type: GraphQLInputType): unknown {
  const nullable = getNullableType(type);
  if (node.kind === Kind.NULL) return null;
  if (isListType(nullable)) return listValue(node, nullable.ofType);
  if (isInputObjectType(nullable)) {
    return node.kind === Kind.OBJECT ? objectValue(node, nullable) : NOT_LIFTABLE;
  }
  if (isEnumType(nullable)) return node.kind === Kind.ENUM ? node.value : NOT_LIFTABLE;
  return scalarValue(node, nullable.name);
}

/** GraphQL takes a single value for a list of one. */
function listValue(node: ValueNode, type: GraphQLInputType): unknown {
  if (node.kind !== Kind.LIST) return liftableValue(node, type);
  const values = node.values.map((one) => liftableValue(one, type));
  return values.includes(NOT_LIFTABLE) ? NOT_LIFTABLE : values;
}

function objectValue({ fields }: ObjectValueNode, type: GraphQLInputObjectType): unknown {
  const definitions = type.getFields();
  const object: Data = {};
  // Sorted, as the order of input fields does not make two literals different.
  const sorted = [...fields].sort((one, other) => (one.name.value < other.name.value ? -1 : 1));
  for (const { name, value: node } of sorted) {
    const definition = definitions[name.value];
    const value = definition ? liftableValue(node, definition.type) : NOT_LIFTABLE;
    if (value === NOT_LIFTABLE) return NOT_LIFTABLE;
    setValue(object, name.value, value);
  }
  return object;
}

function scalarValue(node: ValueNode, typeName: string): unknown {
  if (node.kind === Kind.STRING || node.kind === Kind.BOOLEAN) return node.value;
  if (node.kind === Kind.INT && typeName === 'ID') return node.value;
  if (node.kind !== Kind.INT && node.kind !== Kind.FLOAT) return NOT_LIFTABLE;
  const number = Number(node.value);
  return (typeName === 'Int' || typeName === 'Float') && Number.isFinite(number) ? number : NOT_LIFTABLE;
}
