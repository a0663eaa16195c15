/**
 * The value of a literal as a variable would carry it. Only where that means the same: a scalar of the schema's own may
 * read a written number otherwise than one in JSON, which knows neither long integers nor names.
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

/** One value stands for a list of it. */
function listValue(node: ValueNode, type: GraphQLInputType): unknown {
  if (node.kind !== Kind.LIST) return liftableValue(node, type);
  const values = node.values.map((one) => liftableValue(one, type));
  return values.includes(NOT_LIFTABLE) ? NOT_LIFTABLE : values;
}

function objectValue({ fields }: ObjectValueNode, type: GraphQLInputObjectType): unknown {
  const definitions = type.getFields();
  const found: Data = {};
  // Two fields are equal also where one writes the parts of a value in another order.
  const sorted = [...fields].sort((one, other) => (one.name.value < other.name.value ? -1 : 1));
  for (const { name, value: node } of sorted) {
    const definition = definitions[name.value];
    const value = definition ? liftableValue(node, definition.type) : NOT_LIFTABLE;
    if (value === NOT_LIFTABLE) return NOT_LIFTABLE;
    setValue(found, name.value, value);
  }
  return found;
}

function scalarValue(node: ValueNode, typeName: string): unknown {
  if (node.kind === Kind.STRING || node.kind === Kind.BOOLEAN) return node.value;
  if (node.kind === Kind.INT && typeName === 'ID') return node.value;
  if (node.kind !== Kind.INT && node.kind !== Kind.FLOAT) return NOT_LIFTABLE;
  const number = Number(node.value);
  return (typeName === 'Int' || typeName === 'Float') && Number.isFinite(number) ? number : NOT_LIFTABLE;
}
