/**
 * Writes, for every place of a schema where null may not stand, an operation that puts a nullable variable with a default
 * there and sends null: bare, in a list, in an input object, at any depth, below every field that has arguments.
 */
import {
  getNamedType,
  getNullableType,
  GraphQLBoolean,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { madeUpScalars } from './well-formed-call.ts';

export interface NullQuestion {
  /** As in `Coordinator.signatories(filter.country[1])`. */
  readonly label: string;
  /** As in `filter.country[1]`. */
  readonly path: string;
  /** The name of the field or directive. */
  readonly owner: string;
  readonly query: string;
  readonly operationName: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A place inside an argument; `written` is the value of the argument with `$v` at the place. */
interface Place {
  readonly path: string;
  /** Without its Non-Null. */
  readonly type: GraphQLInputType;
  readonly written: string;
}

/** How an object of a type is reached: the kind of operation, and what stands around a selection in it. */
interface Way {
  readonly kind: 'query' | 'mutation';
  readonly around: (selection: string) => string;
}

export function nullQuestions(schema: GraphQLSchema): NullQuestion[] {
  const ofFields = [...waysTo(schema)].flatMap(([type, way]) =>
    fieldsOf(type).flatMap((field) =>
      field.args.flatMap((argument) =>
        placesIn(argument.type, argument.name).map((place) => ({
          label: `${type.name}.${field.name}(${place.path})`,
          owner: field.name,
          place,
          texts: textsOf(way, type.name, asked(field, argument, place.written)),
        })),
      ),
    ),
  );
  const ofDirectives = ['skip', 'include'].map((name) => ({
    label: `@${name}(if)`,
    owner: `@${name}`,
    place: { path: 'if', type: GraphQLBoolean, written: '$v' },
    texts: textsOf({ kind: 'query', around: (one) => one }, 'Query', `__typename @${name}(if: $v)`),
  }));
  // The texts of a question take turns, as the place must be found in each of them.
  return [...ofFields, ...ofDirectives].map(({ label, owner, place: { path, type }, texts }, turn) => ({
    label,
    owner,
    path,
    query: (texts[turn % texts.length] ?? '').replace('$declared', `$v: ${String(type)} = ${filler(type)}`),
    operationName: 'Asked',
    variables: { v: null },
  }));
}

function textsOf({ kind, around }: Way, type: string, selection: string): string[] {
  return [
    `${kind} Asked($declared) { ${around(selection)} }`,
    `${kind} Asked($declared) { ${around('...Part')} } fragment Part on ${type} { ${selection} }`,
    `query Other { __typename } ${kind} Asked($declared) { ${around(`... on ${type} { other: ${selection} }`)} }`,
  ];
}

/** The shortest way to each type that has fields, from the roots on. */
function waysTo(schema: GraphQLSchema): Map<GraphQLCompositeType, Way> {
  const ways = new Map<GraphQLCompositeType, Way>();
  for (const kind of ['query', 'mutation'] as const) {
    const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
    if (root) ways.set(root, { kind, around: (selection) => selection });
  }
  // A map is iterated to its end, what is added on the way included.
  for (const [type, { kind, around }] of ways) {
    for (const field of fieldsOf(type)) {
      const inner = getNamedType(field.type);
      if (!isCompositeType(inner)) continue;
      const add = (found: GraphQLCompositeType, condition: string): void => {
        const below = (selection: string): string =>
          around(`${asked(field)} { ${condition === '' ? selection : `${condition} { ${selection} }`} }`);
        if (!ways.has(found)) ways.set(found, { kind, around: below });
      };
      add(inner, '');
      if (isAbstractType(inner)) {
        for (const possible of schema.getPossibleTypes(inner)) add(possible, `... on ${possible.name}`);
      }
    }
  }
  return ways;
}

function fieldsOf(type: GraphQLCompositeType): GraphQLField<unknown, unknown>[] {
  return isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
}

/** A field with what it needs besides the argument it is asked with, in small pages. */
function asked(field: GraphQLField<unknown, unknown>, argument?: GraphQLArgument, written = ''): string {
  const others = field.args.filter((one) => one !== argument && (isRequiredArgument(one) || one.name === 'first'));
  const given = others.map(({ name, type }) => `${name}: ${name === 'first' ? '1' : filler(type)}`);
  if (argument) given.push(`${argument.name}: ${written}`);
  const inner = argument && isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
  return `${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}${inner}`;
}

function placesIn(type: GraphQLInputType, path: string): Place[] {
  const nullable = getNullableType(type);
  const own = isNonNullType(type) ? [{ path, type: nullable, written: '$v' }] : [];
  if (isListType(nullable)) {
    const item = nullable.ofType;
    return [
      ...own,
      ...placesIn(item, `${path}[1]`).map((one) => ({ ...one, written: `[${filler(item)}, ${one.written}]` })),
    ];
  }
  if (!isInputObjectType(nullable)) return own;
  const fields = Object.values(nullable.getFields());
  return [
    ...own,
    ...fields.flatMap((field) => {
      const needed = fields.filter((one) => one !== field && isRequiredInputField(one));
      const others = needed.map(({ name, type: of }) => `${name}: ${filler(of)}, `).join('');
      return placesIn(field.type, `${path}.${field.name}`).map((one) => ({
        ...one,
        written: `{ ${others}${field.name}: ${one.written} }`,
      }));
    }),
  ];
}

/** A value the type takes, as text of an operation. */
function filler(type: GraphQLInputType): string {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return `[${filler(nullable.ofType)}]`;
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name ?? '';
  if (!isInputObjectType(nullable)) return JSON.stringify(madeUpScalars[nullable.name] ?? 'text');
  const needed = Object.values(nullable.getFields()).filter(isRequiredInputField);
  return `{ ${needed.map((field) => `${field.name}: ${filler(field.type)}`).join(', ')} }`;
}
