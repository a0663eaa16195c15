/**
 * Turns decorated classes into a federation subgraph schema: type-graphql builds a schema from the classes, its printed SDL with
 * directives becomes the subgraph, and the resolvers are attached to it.
 */
import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import {
  defaultFieldResolver,
  defaultTypeResolver,
  GraphQLObjectType,
  isAbstractType,
  parse,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import {
  buildSchemaSync,
  createResolversMap,
  getMetadataStorage,
  type ClassType,
  type NonEmptyArray,
} from 'type-graphql';
import type { RequestContext } from './request-context.ts';
import { directResolvers } from './direct-resolvers.ts';
import { limitRepresentations } from './representation-limit.ts';

/** Finds an entity by the key in a representation; null if it does not exist or the caller may not see it. */
export type ReferenceResolver = (
  context: RequestContext,
  reference: Readonly<Record<string, unknown>>,
) => Promise<object | null>;

export interface SchemaContents {
  readonly resolvers: NonEmptyArray<ClassType>;
  /** Types reached only through an interface or only by reference. */
  readonly types: readonly ClassType[];
  readonly references: Readonly<Record<string, ReferenceResolver>>;
  /** Imports from the federation specification; without it, those of the hub. */
  readonly federationImports?: readonly string[];
  /** Custom directives to compose into the supergraph (`@composeDirective`). */
  readonly composedDirectives?: readonly ComposedDirective[];
}

export interface ComposedDirective {
  /** `@custom` */
  readonly name: string;
  /** `directive @custom on OBJECT` */
  readonly definition: string;
  /** Address of the specification it belongs to, with its version. */
  readonly url: string;
}

export interface FederatedSchema {
  readonly schema: GraphQLSchema;
  /** The subgraph schema as it is composed and committed. */
  readonly printed: string;
}

const FEDERATION_IMPORTS = [
  '@key',
  '@shareable',
  '@external',
  '@provides',
  '@requires',
  '@inaccessible',
  '@cost',
  '@listSize',
];

/** Cache of built schemas by manifest, for processes that open a subgraph again. */
const built = new WeakMap<SchemaContents, FederatedSchema>();

export function buildFederatedSchema(contents: SchemaContents): FederatedSchema {
  let schema = built.get(contents);
  if (!schema) built.set(contents, (schema = build(contents)));
  return schema;
}

function build(contents: SchemaContents): FederatedSchema {
  const classSchema = buildSchemaSync({
    resolvers: contents.resolvers,
    orphanedTypes: [...contents.types],
    validate: false,
    pubSub: neverStreams,
    // Federation's own root fields are added below; a schema of types only is complete for its purpose.
    skipCheck: true,
  });
  const { federationImports = FEDERATION_IMPORTS, composedDirectives = [] } = contents;
  const printed = [
    `extend schema ${link('https://specs.apollo.dev/federation/v2.11', federationImports)}`,
    ...composedDirectives.map(
      ({ name, definition, url }) =>
        `extend schema ${link(url, [name])} @composeDirective(name: ${JSON.stringify(name)})\n\n${definition}`,
    ),
    printSchemaWithDirectives(classSchema),
  ].join('\n\n');
  const typeDefs: DocumentNode = parse(printed);
  // The map holds functions, scalars and enum values by type; Apollo's type for it is too narrow.
  const resolvers = resolversOf(classSchema, contents) as never;
  const schema = buildSubgraphSchema({ typeDefs, resolvers });
  limitRepresentations(schema);
  return { schema, printed: `${printed}\n` };
}

/** type-graphql asks for one; a subgraph answers a subscription about one event and streams none. */
const neverStreams = {
  publish: () => undefined,
  subscribe(): never {
    throw new Error('A subgraph streams no events.');
  },
};

function link(url: string, imports: readonly string[]): string {
  return `@link(url: ${JSON.stringify(url)}, import: [${imports.map((name) => JSON.stringify(name)).join(', ')}])`;
}

type TypeResolvers = Record<string, Record<string, unknown>>;

function resolversOf(schema: GraphQLSchema, contents: SchemaContents): TypeResolvers {
  const map = createResolversMap(schema) as TypeResolvers;
  callDirectly(schema, contents.resolvers, map);
  for (const [type, find] of Object.entries(contents.references)) {
    map[type] = {
      ...map[type],
      __resolveReference: (reference: Record<string, unknown>, context: RequestContext) => find(context, reference),
    };
  }
  return map;
}

/**
 * Fields with a method get that method; fields that only read a property keep GraphQL's own default resolver, which a
 * compiled operation turns into a property access.
 */
function callDirectly(schema: GraphQLSchema, classes: readonly ClassType[], map: TypeResolvers): void {
  const methodsOf = directResolvers(classes);
  for (const type of Object.values(schema.getTypeMap())) {
    const fields = map[type.name];
    // type-graphql resolves the type of an object in a promise, which a compiled operation does not await.
    if (isAbstractType(type)) map[type.name] = { ...fields, __resolveType: defaultTypeResolver };
    if (!(type instanceof GraphQLObjectType) || !fields) continue;
    map[type.name] = Object.fromEntries([
      ...computedFields(type.name).map((field) => [field, defaultFieldResolver] as const),
      ...Object.entries(fields).filter(([field]) => field.startsWith('__')),
      ...Object.entries(methodsOf(type)),
    ]);
  }
}

/** Fields declared `simple: false`: their property is a function or a promise, which a compiled operation does not handle. */
function computedFields(typeName: string): string[] {
  return getMetadataStorage()
    .objectTypes.filter(({ name }) => name === typeName)
    .flatMap(({ fields }) => fields ?? [])
    .filter(({ simple }) => simple === false)
    .map(({ schemaName }) => schemaName);
}
