/**
 * The first page of every list, found in the schema itself so that no new one is forgotten: the connections of the root,
 * those of everything the named operations open by its slug, code or id, and the named operations that read.
 */
import { readdirSync, readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  getOperationAST,
  isObjectType,
  isRequiredArgument,
  Kind,
  OperationTypeNode,
  parse,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import { projectFile } from '../../platform/base/project-file.ts';
import type { Question } from '../operations.ts';

export interface ListQuestion extends Question {
  readonly name: string;
  /** True for a list alone, which takes `$first`; false for a whole operation, whose pages fill with the data. */
  readonly isList: boolean;
}

/** Entries of a page, unless the smallest data has fewer. */
export const PAGE_SIZE = 20;

const FOLDER = 'schema/operations';
type Variables = Readonly<Record<string, Question['variables']>>;

/** `sdl` is the public schema as text: the peers bring a GraphQL library of their own, which refuses schemas of another. */
export function listQuestions(sdl: string): ListQuestion[] {
  const variables = JSON.parse(readFileSync(projectFile(`${FOLDER}/variables.json`), 'utf8')) as Variables;
  const root = Object.values(buildSchema(sdl).getQueryType()?.getFields() ?? {});
  return [
    ...root.flatMap((field) => rootPage(field)),
    ...root.flatMap((field) => nestedPages(field, variables)),
    ...namedOperations(variables),
  ];
}

function rootPage(field: GraphQLField<unknown, unknown>): ListQuestion[] {
  const { name } = field;
  const page = pageOf(field);
  if (page === null || field.args.some(isRequiredArgument)) return [];
  return [
    {
      name: `Query.${name}`,
      query: `query ($first: Int!) { ${name}${page} }`,
      variables: { first: PAGE_SIZE },
      isList: true,
    },
  ];
}

/** Lists of a thing that is opened by one argument, for which a named operation has a value. */
function nestedPages(field: GraphQLField<unknown, unknown>, variables: Variables): ListQuestion[] {
  const type = getNamedType(field.type);
  const [key] = field.args.filter(isRequiredArgument);
  if (!isObjectType(type) || key === undefined || isConnection(type)) return [];
  const value = valueFor(type, key.name, variables);
  if (value === undefined) return [];
  return Object.values(type.getFields()).flatMap((list) => {
    const page = pageOf(list);
    if (page === null || list.args.some(isRequiredArgument)) return [];
    return [
      {
        name: `${type.name}.${list.name}`,
        query: `query ($key: ${String(key.type)}, $first: Int!) { ${field.name}(${key.name}: $key) { ${list.name}${page} } }`,
        variables: { key: value, first: PAGE_SIZE },
        isList: true,
      },
    ];
  });
}

/** `CoordinatorProfile` has a slug of a coordinator, `DiscussionThread` an id of a thread. */
function valueFor(type: GraphQLObjectType, argument: string, variables: Variables): unknown {
  const operation = Object.keys(variables).find(
    (name) => (name.startsWith(type.name) || name.endsWith(type.name)) && variables[name]?.[argument] !== undefined,
  );
  return operation === undefined ? undefined : variables[operation]?.[argument];
}

function pageOf({ type: returned, args }: GraphQLField<unknown, unknown>): string | null {
  const type = getNamedType(returned);
  if (!isObjectType(type) || !isConnection(type)) return null;
  const nodeType = getNamedType(type.getFields()['nodes']?.type);
  const selected = isObjectType(nodeType) && 'id' in nodeType.getFields() ? 'id' : '__typename';
  return args.some(({ name }) => name === 'first') ? `(first: $first) { nodes { ${selected} } }` : null;
}

function isConnection(type: GraphQLObjectType): boolean {
  return type.name.endsWith('Connection') && 'nodes' in type.getFields();
}

function namedOperations(variables: Variables): ListQuestion[] {
  return readdirSync(projectFile(FOLDER))
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => {
      const name = file.replace('.graphql', '');
      const query = readFileSync(projectFile(`${FOLDER}/${file}`), 'utf8');
      return { name: `operation ${name}`, query, variables: variables[name] ?? {}, isList: false };
    })
    .filter(isReadAsItStands);
}

/** False for mutations, and for operations with an id that the reader fills in, as the example content has no such thing. */
function isReadAsItStands({ query, variables }: ListQuestion): boolean {
  const operation = getOperationAST(parse(query));
  return (
    operation?.operation === OperationTypeNode.QUERY &&
    (operation.variableDefinitions ?? []).every(
      ({ type, defaultValue, variable }) =>
        type.kind !== Kind.NON_NULL_TYPE || defaultValue !== undefined || variables[variable.name.value] !== undefined,
    )
  );
}
