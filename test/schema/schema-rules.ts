/**
 * The rules every subgraph's schema keeps, each as a function that names what breaks it. They read the printed schemas,
 * as whoever composes or reviews them does.
 */
import {
  Kind,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  type TypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import { markOf, rights, type Act } from '../../covenant/rights/rights.ts';

export interface SubgraphSchema {
  readonly name: string;
  readonly document: DocumentNode;
}

/** The places that break the rule, in words. */
export type Rule = (schemas: readonly SubgraphSchema[]) => string[];

/** Every subgraph holds all NUTS units itself, so a reference to one asks nobody else. */
const HELD_BY_ALL = 'Region';
/** What these stand for may belong to any subgraph. */
const OF_ANY_OWNER = new Set(['Node', 'CovenantBody']);
const HOLDER =
  '(?:public|signed in|oneself|applicant|Office|members of the (?:coordinator|signatory|group)|moderators|owners|experts)';
const MARK = new RegExp(` (\\(${HOLDER}(?: or ${HOLDER})*\\))$`);
/** Fields that only other subgraphs read bear the mark of nobody's act. */
const FEED_MARK = '(Office)';

type WithFields = TypeDefinitionNode & { readonly fields?: readonly FieldDefinitionNode[] };

interface Place {
  readonly schema: SubgraphSchema;
  readonly type: WithFields;
  readonly field: FieldDefinitionNode;
  readonly label: string;
}

function typesOf({ document }: SubgraphSchema): readonly TypeDefinitionNode[] {
  return document.definitions.filter(
    (one): one is TypeDefinitionNode => 'name' in one && one.kind.endsWith('TypeDefinition'),
  );
}

function outputTypes(schema: SubgraphSchema): readonly WithFields[] {
  return typesOf(schema).filter(
    ({ kind }) => kind === Kind.OBJECT_TYPE_DEFINITION || kind === Kind.INTERFACE_TYPE_DEFINITION,
  ) as readonly WithFields[];
}

function places(schemas: readonly SubgraphSchema[]): readonly Place[] {
  return schemas.flatMap((schema) =>
    outputTypes(schema).flatMap((type) =>
      (type.fields ?? []).map((field) => ({
        schema,
        type,
        field,
        label: `${schema.name}: ${type.name.value}.${field.name.value}`,
      })),
    ),
  );
}

type Directed = Pick<FieldDefinitionNode, 'directives'>;

function has(node: Directed, directive: string): boolean {
  return node.directives?.some(({ name }) => name.value === directive) ?? false;
}

function listSizeArguments(node: Directed): readonly string[] {
  return (node.directives ?? [])
    .filter(({ name }) => name.value === 'listSize')
    .flatMap((directive) => (directive.arguments ?? []).map(({ name }) => name.value));
}

function named(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : named(type.type);
}

function isList(type: TypeNode): boolean {
  return type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && isList(type.type));
}

/** A list is as nullable as its entries: one that cannot be shown must not take the others with it. */
function isNullable(type: TypeNode): boolean {
  const outer = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
  return outer.kind === Kind.LIST_TYPE ? isNullable(outer.type) : type.kind !== Kind.NON_NULL_TYPE;
}

function isPage(type: WithFields): boolean {
  return /(Connection|Edge)$/.test(type.name.value);
}

function isEntity(type: TypeDefinitionNode): boolean {
  return has(type, 'key');
}

/** Who describes an entity owns it. */
function ownersOf(schemas: readonly SubgraphSchema[]): ReadonlyMap<string, readonly string[]> {
  const owners = new Map<string, string[]>();
  for (const schema of schemas) {
    for (const type of outputTypes(schema).filter(isEntity)) {
      const known = owners.get(type.name.value) ?? [];
      owners.set(type.name.value, type.description ? [...known, schema.name] : known);
    }
  }
  return owners;
}

export const hasOneOwner: Rule = (schemas) =>
  [...ownersOf(schemas)]
    .filter(([, owners]) => owners.length !== 1)
    .map(([type, owners]) => `${type} is described by ${owners.join(' and ') || 'nobody'}`);

export const contributesNullably: Rule = (schemas) => {
  const owners = ownersOf(schemas);
  return places(schemas)
    .filter(({ type, schema }) => isEntity(type) && owners.get(type.name.value)?.[0] !== schema.name)
    .filter(({ type, field }) => !isKey(type, field) && !has(field, 'external') && !has(field, 'shareable'))
    .filter(({ field }) => field.type.kind === Kind.NON_NULL_TYPE)
    .map(({ label }) => label);
};

function isKey(type: WithFields, field: FieldDefinitionNode): boolean {
  return (type.directives ?? [])
    .filter(({ name }) => name.value === 'key')
    .flatMap(({ arguments: given }) => given ?? [])
    .some(({ value }) => value.kind === Kind.STRING && value.value.split(' ').includes(field.name.value));
}

export const refersNullably: Rule = (schemas) => {
  const owners = ownersOf(schemas);
  return places(schemas)
    .filter(({ schema, field }) => {
      const target = named(field.type);
      const owner = owners.get(target)?.[0];
      return OF_ANY_OWNER.has(target) || (owner !== undefined && owner !== schema.name && target !== HELD_BY_ALL);
    })
    .filter(({ field }) => !isNullable(field.type))
    .map(({ label }) => label);
};

export const pagesConnections: Rule = (schemas) =>
  places(schemas)
    .filter(({ field }) => named(field.type).endsWith('Connection'))
    .filter(({ field }) => {
      const [first, after] = ['first', 'after'].map((name) => field.arguments?.find((one) => one.name.value === name));
      return !hasDefault(first, '20') || !after || !listSizeArguments(field).includes('slicingArguments');
    })
    .map(({ label }) => label);

function hasDefault(argument: InputValueDefinitionNode | undefined, value: string): boolean {
  return argument?.defaultValue?.kind === Kind.INT && argument.defaultValue.value === value;
}

export const capsOtherLists: Rule = (schemas) => {
  const objects = new Set(schemas.flatMap((schema) => outputTypes(schema).map(({ name }) => name.value)));
  return places(schemas)
    .filter(({ type, field }) => isList(field.type) && objects.has(named(field.type)) && !isPage(type))
    .filter(({ field }) => !has(field, 'inaccessible') && !listSizeArguments(field).includes('assumedSize'))
    .map(({ label }) => label);
};

export const describesEverything: Rule = (schemas) => {
  const owners = ownersOf(schemas);
  return schemas.flatMap((schema) =>
    typesOf(schema).flatMap((type) => {
      if (ROOTS.includes(type.name.value)) return fieldsWithoutWords(schema, type, false);
      const isStub = isEntity(type) && owners.get(type.name.value)?.[0] !== schema.name;
      const own = type.description || isStub ? [] : [`${schema.name}: ${type.name.value}`];
      return [...own, ...fieldsWithoutWords(schema, type, isStub)];
    }),
  );
};

function fieldsWithoutWords(schema: SubgraphSchema, type: TypeDefinitionNode, isStub: boolean): string[] {
  const fields = 'fields' in type ? (type.fields ?? []) : [];
  return fields.flatMap((field) => {
    const label = `${schema.name}: ${type.name.value}.${field.name.value}`;
    const isForeign = isStub && 'arguments' in field && (isKey(type as WithFields, field) || has(field, 'external'));
    const own = field.description || isForeign ? [] : [label];
    const given = 'arguments' in field ? (field.arguments ?? []) : [];
    return [...own, ...given.filter(({ description }) => !description).map(({ name }) => `${label}(${name.value})`)];
  });
}

const ROOTS = ['Query', 'Mutation', 'Subscription'];

/** The marks follow the table of rights: a mutation is always in it, a query where it is not public. */
export const marksRootFields: Rule = (schemas) =>
  places(schemas)
    .filter(({ type }) => ROOTS.includes(type.name.value))
    .filter(({ type, field }) => markIn(field.description?.value) !== markDue(type, field))
    .map(({ label }) => label);

/** A field that not everybody sees who sees its parent says so, and only such a field does. */
export const marksKeptFields: Rule = (schemas) => {
  const owners = ownersOf(schemas);
  return places(schemas)
    .filter(({ type, schema }) => !ROOTS.includes(type.name.value) && (owners.get(type.name.value)?.[0] ?? schema.name))
    .filter(({ type, field }) => {
      const act = `${type.name.value}.${field.name.value}`;
      return markIn(field.description?.value) !== (isAct(act) ? markOf(act) : undefined);
    })
    .map(({ label }) => label);
};

function markDue(type: WithFields, field: FieldDefinitionNode): string | undefined {
  const name = field.name.value;
  const act = type.name.value === 'Mutation' ? name : `${type.name.value}.${name}`;
  if (isAct(act)) return markOf(act);
  if (type.name.value === 'Mutation') return has(field, 'inaccessible') ? undefined : 'a line in the table of rights';
  return has(field, 'inaccessible') ? FEED_MARK : '(public)';
}

function isAct(name: string): name is Act {
  return name in rights;
}

function markIn(description = ''): string | undefined {
  return MARK.exec(description)?.[1];
}

/** A root field takes its siblings with it when it may not be null and its subgraph is away. Feeds stand alone. */
export const asksNullably: Rule = (schemas) =>
  places(schemas)
    .filter(({ type, field }) => type.name.value === 'Query' && !has(field, 'inaccessible'))
    .filter(({ field }) => field.type.kind === Kind.NON_NULL_TYPE)
    .map(({ label }) => label);

/** graphql-jit compiles a variable of such a type without end, until the memory of the process is used up. */
export const endsEveryInput: Rule = (schemas) =>
  schemas.flatMap((schema) => {
    const inputs = typesOf(schema).filter((type) => type.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION);
    const within = (type: string): string[] =>
      inputs.find(({ name }) => name.value === type)?.fields?.map((field) => named(field.type)) ?? [];
    const isWithinItself = (type: string): boolean => {
      const reached = new Set(within(type));
      // A set is read on while it grows.
      for (const inner of reached) for (const next of within(inner)) reached.add(next);
      return reached.has(type);
    };
    return inputs.filter(({ name }) => isWithinItself(name.value)).map(({ name }) => `${schema.name}: ${name.value}`);
  });
