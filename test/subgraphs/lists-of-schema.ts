/** The pages a subgraph's schema has, and small selections for each field of their entries. */
import {
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** A field that is a page of entries of one type. */
export interface List {
  readonly owner: string;
  readonly name: string;
  readonly noun: GraphQLObjectType;
}

export function listsOf(schema: GraphQLSchema, nouns: readonly string[]): List[] {
  return Object.values(schema.getTypeMap()).flatMap((owner) => {
    if (!isObjectType(owner)) return [];
    return askable(owner).flatMap(({ name, type }) => {
      const noun = nounOf(getNamedType(type));
      return noun && nouns.includes(noun.name) ? [{ owner: owner.name, name, noun }] : [];
    });
  });
}

function nounOf(page: GraphQLNamedType): GraphQLObjectType | null {
  if (!isObjectType(page) || !page.name.endsWith('Connection')) return null;
  const nodes = page.getFields()['nodes'];
  const noun = nodes && getNamedType(nodes.type);
  return isObjectType(noun) ? noun : null;
}

/** By the field's name, each with a little of what is below it. */
export function selectionsOf(type: GraphQLObjectType): ReadonlyMap<string, string> {
  const fields = askable(type).map((field): [string, string] => [field.name, selectionOf(field)]);
  return new Map([['__typename', '__typename'], ...fields]);
}

function askable(type: GraphQLNamedType): GraphQLField<unknown, unknown>[] {
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
}

function selectionOf({ name, type }: GraphQLField<unknown, unknown>): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return name;
  if (nounOf(named)) return `${name} { totalCount nodes { __typename } }`;
  const leaves = askable(named).filter((field) => isLeafType(getNamedType(field.type)));
  return `${name} { ${['__typename', ...leaves.map((leaf) => leaf.name)].join(' ')} }`;
}
