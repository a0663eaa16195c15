/**
 * Makes the answer from the fetched data: exactly the selected fields in the order of the operation. A null in a non-null
 * field makes the nearest nullable parent null. Compiled per operation, and per type when first needed.
 */
import {
  getNullableType,
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type SelectionSetNode,
} from 'graphql';
import { type Data, isData, ownValue, type Variables } from '../plain-data.ts';
import { isIntrospection } from '../planning/introspection-fields.ts';
import type { Introspect } from './introspection.ts';
import { leafCheck } from './leaf-values.ts';
import { selectedFields, type Selecting } from './selected-fields.ts';

/** Stands for a null in a non-null field; its parent becomes null. */
const MISSING = Symbol('missing');

/** Makes the answer from the fetched data. Only introspection uses the variables. */
export type Project = (value: unknown, variables: Variables) => unknown;

type Complete = Project;

/** The completed value of a field. */
type Field = (object: Data, variables: Variables) => unknown;

/** What an answer is made by. */
interface Projecting extends Selecting {
  readonly introspect: Introspect;
}

interface Shape {
  readonly names: readonly string[];
  readonly fields: readonly Field[];
}

/** Its prototype is empty, so that no alias finds an inherited property; faster than objects without a prototype. */
function Answer(): void {
  // Filled by its maker.
}
Answer.prototype = Object.create(null) as object;
const emptyAnswer = Answer as unknown as new () => Data;

export function projectionOf(selecting: Projecting, root: GraphQLCompositeType, selection: SelectionSetNode): Project {
  return objectCompletion(selecting, root, [selection]);
}

function completion(selecting: Projecting, type: GraphQLOutputType, nodes: readonly FieldNode[]): Complete {
  const complete = nullableCompletion(selecting, getNullableType(type), nodes);
  if (!isNonNullType(type)) return complete;
  return (value, variables) => {
    const completed = complete(value, variables);
    return completed === null ? MISSING : completed;
  };
}

function nullableCompletion(selecting: Projecting, type: GraphQLOutputType, nodes: readonly FieldNode[]): Complete {
  if (isListType(type)) return listCompletion(completion(selecting, type.ofType as GraphQLOutputType, nodes));
  if (isLeafType(type)) {
    const isValue = leafCheck(type);
    return (value) => (value !== undefined && value !== null && isValue(value) ? value : null);
  }
  if (!isCompositeType(type)) throw new Error(`A field has the type ${String(type)}.`);
  return objectCompletion(
    selecting,
    type,
    nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
  );
}

function listCompletion(complete: Complete): Complete {
  return (value, variables) => {
    if (!Array.isArray(value)) return null;
    const completed = new Array<unknown>(value.length);
    for (let index = 0; index < value.length; index += 1) {
      const entry = complete(value[index], variables);
      if (entry === MISSING) return null;
      completed[index] = entry;
    }
    return completed;
  };
}

function objectCompletion(
  selecting: Projecting,
  declared: GraphQLCompositeType,
  selectionSets: readonly SelectionSetNode[],
): Complete {
  const shapes = new Map<string, Shape | null>();

  /** Null for a type the public schema does not have. */
  function shapeFor(name: string): Shape | null {
    const cached = shapes.get(name);
    if (cached !== undefined) return cached;
    const type = name === declared.name ? declared : selecting.schema.getType(name);
    const shape = isCompositeType(type) ? shapeOf(selecting, type, selectionSets) : null;
    shapes.set(name, shape);
    return shape;
  }

  return (value, variables) => {
    if (!isData(value)) return null;
    const typename = value['__typename'];
    const shape = shapeFor(typeof typename === 'string' ? typename : declared.name);
    return shape && shaped(value, variables, shape);
  };
}

function shaped(object: Data, variables: Variables, { names, fields }: Shape): Data | null {
  const answer = new emptyAnswer();
  for (let index = 0; index < names.length; index += 1) {
    const value = fields[index]?.(object, variables);
    if (value === MISSING) return null;
    if (value !== undefined) answer[names[index] ?? ''] = value;
  }
  return answer;
}

function shapeOf(selecting: Projecting, type: GraphQLCompositeType, selectionSets: readonly SelectionSetNode[]): Shape {
  const selected = [...selectedFields(selecting, type, selectionSets)].flatMap(([name, nodes]) => {
    const field = fieldOf(selecting, type, name, nodes);
    return field ? [{ name, field }] : [];
  });
  return { names: selected.map(({ name }) => name), fields: selected.map(({ field }) => field) };
}

function fieldOf(
  selecting: Projecting,
  type: GraphQLCompositeType,
  name: string,
  nodes: readonly FieldNode[],
): Field | null {
  const fieldName = nodes[0]?.name.value ?? '';
  if (fieldName === '__typename') return typenameField(selecting, type, name);
  if (isIntrospection(fieldName)) {
    const introspected = selecting.introspect(nodes);
    return (_object, variables) => introspected(variables);
  }
  const definition = 'getFields' in type ? type.getFields()[fieldName] : undefined;
  if (!definition) return null;
  const complete = completion(selecting, definition.type, nodes);
  return name in Object.prototype
    ? (object, variables) => complete(ownValue(object, name), variables)
    : (object, variables) => complete(object[name], variables);
}

/** An object without `__typename` has the declared type. If that is abstract, the field cannot be answered. */
function typenameField({ schema }: Selecting, type: GraphQLCompositeType, name: string): Field {
  if (isObjectType(type)) return () => type.name;
  return (object) => {
    const typename = ownValue(object, name);
    return typeof typename === 'string' && isObjectType(schema.getType(typename)) ? typename : MISSING;
  };
}
