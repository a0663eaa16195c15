/**
 * Four small subgraphs that use what federation has: interfaces, unions, an interface object, entities in lists of lists,
 * required and provided fields, inaccessible parts, shared values, input objects, writes. Some fields fail or are null,
 * always the same ones: which, falls by what they belong to.
 */
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, GraphQLError, Kind, parse, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { fateOf } from './chance.ts';
import type { AskSubgraph } from './our-executor.ts';

type Row = Readonly<Record<string, unknown>>;

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import:
  ["@key", "@shareable", "@external", "@provides", "@requires", "@inaccessible", "@interfaceObject"])`;

const catalogue = `${LINK}
  type Query {
    products(filter: ProductFilter = { kinds: [BOOK, FILM] }, first: Int = 4): [Product!]
    product(id: ID!): Product
    media: [Media]
    titled: [Titled!]
    twice(of: [[Kind!]]): [Named]
    shelves: [[Product]]
    strictShelves: [[Product!]!]!
    authors: [Author!]!
    shop: Shop @shareable
  }
  type Mutation { rename(id: ID!, title: String!): Renamed  forget(id: ID!): Boolean! }
  type Renamed { product: Product!  query: Query! }
  input ProductFilter { kinds: [Kind!] = [BOOK]  titled: String  deep: ProductFilter }
  enum Kind { BOOK FILM SECRET @inaccessible }
  interface Product @key(fields: "id") { id: ID!  title: String  kind: Kind  size: Size }
  interface Titled { title: String }
  interface Named implements Titled { title: String  size: Size }
  type Book implements Product & Named & Titled @key(fields: "id") { id: ID!  title: String  kind: Kind  size: Size
    pages: Int!  author: Author  coAuthors: [Author] }
  type Film implements Product & Named & Titled @key(fields: "id") { id: ID!  title: String  kind: Kind  size: Size
    minutes: Int  sequel: Film!  director: Author! }
  union Media = Book | Film
  type Size { width: Int  height: Int! }
  type Shop @shareable { width: Int  height: Int!  rooms: [Room!] }
  type Room @shareable { height: Int  floor: Int }
  type Author @key(fields: "id") { id: ID!  name: String @shareable  books: [Book!]!  favourite: Media }
`;

const reviews = `${LINK}
  type Query { latestReviews(first: Int! = 3): [Review!]!  shop: Shop @shareable }
  type Mutation { praise(id: ID!): Review }
  type Book @key(fields: "id") { id: ID!  reviews(first: Int = 2): [Review!] }
  type Film @key(fields: "id") { id: ID!  reviews(first: Int = 2): [Review] }
  type Review @key(fields: "id") { id: ID!  text: String  stars: Int!  author: Author @provides(fields: "name")
    about: Media  twins: [[Review]] }
  union Media = Book | Film
  type Shop @shareable { depth: Int  height: Int!  rooms: [Room!] }
  type Room @shareable { height: Int  windows: Int }
  type Author @key(fields: "id") { id: ID!  name: String @external  reviews: [Review!]! }
`;

const shipping = `${LINK}
  type Book @key(fields: "id") { id: ID!  pages: Int! @external  author: Author @external
    weight: Int @requires(fields: "pages")  label: String! @requires(fields: "author { name }") }
  type Film @key(fields: "id") { id: ID!  minutes: Int @external  weight: Int @requires(fields: "minutes") }
  type Author @key(fields: "id") { id: ID!  name: String @external  favourite: Media @external
    address: Address @shareable  parcel: String @requires(fields: "favourite { ... on Book { title } ... on Film { id title } }") }
  union Media = Book | Film
  type Address { street: String!  zone: Zone }
  enum Zone { NEAR FAR HIDDEN @inaccessible }
  extend type Book { title: String @external }
  extend type Film { title: String @external }
`;

const stock = `${LINK}
  type Query { lowStock: [Product!] }
  type Product @key(fields: "id") @interfaceObject { id: ID!  left: Int!  shelf: Shelf  alike: [Product] }
  type Shelf { row: Int!  note: String }
`;

const ids = ['1', '2', '3', '4', '5', '6'];
const product = (id: string): Row => ({ __typename: Number(id) % 2 === 0 ? 'Film' : 'Book', id });
const author = (id: string): Row => ({ __typename: 'Author', id });
const review = (id: string): Row => ({ __typename: 'Review', id });
const near = (row: Row, by: number): string => String(((Number(row['id']) + by) % ids.length) + 1);

/** Values of fields by name; what is not here is made from the name and the owner. */
const FIELDS: Readonly<Record<string, (row: Row, args: Row) => unknown>> = {
  about: (row) => product(near(row, 1)),
  address: (row) => ({ id: row['id'] }),
  alike: (row) => [{ id: near(row, 1) }, null, { id: near(row, 1) }, { id: near(row, 2) }],
  author: (row) => author(near(row, 2)),
  authors: () => ids.slice(0, 4).map(author),
  books: (row) => ['1', '3', String(row['id']) === '2' ? '5' : '3'].map(product),
  coAuthors: (row) => [author(near(row, 1)), null, author(near(row, 1))],
  director: (row) => author(near(row, 3)),
  favourite: (row) => product(near(row, 4)),
  forget: () => true,
  kind: (row) => (row['id'] === '5' ? 'SECRET' : row['__typename'] === 'Film' ? 'FILM' : 'BOOK'),
  label: (row) => `label ${JSON.stringify(row['author'])}`,
  latestReviews: (_, { first }) => ids.slice(0, Number(first)).map(review),
  lowStock: () => ids.slice(1, 5).map((id) => ({ id })),
  media: () => [product('1'), null, product('2'), product('1'), product('4')],
  parcel: (row) => `parcel ${JSON.stringify(row['favourite'])}`,
  praise: (_, { id }) => review(String(id)),
  product: (_, { id }) => product(String(id)),
  products: (_, { filter, first }) => {
    const kinds = (filter as { kinds?: string[] | null } | null)?.kinds ?? [];
    const rows = ids.map(product).filter((row) => kinds.includes(row['__typename'] === 'Film' ? 'FILM' : 'BOOK'));
    return rows.slice(0, Number(first ?? 2));
  },
  query: () => ({}),
  rename: (_, { id }) => ({ product: product(String(id)) }),
  reviews: (row, { first }) =>
    ['1', '2', '3'].slice(0, Number(first ?? 3)).map((id) => review(near({ id }, Number(row['id'])))),
  rooms: () => [{ id: '1' }, { id: '2' }],
  sequel: (row) => product(Number(row['id']) >= 4 ? '2' : '4'),
  shelf: (row) => ({ id: row['id'] }),
  shelves: () => [[product('1'), null, product('2')], null, [], [product('3'), product('1')]],
  shop: () => ({ id: '1' }),
  size: (row) => ({ id: row['id'] }),
  strictShelves: () => [[product('1'), product('2')], [product('6')]],
  titled: () => ['1', '2', '6', '3'].map(product),
  title: (row) => `title ${String(row['id'])}`,
  twins: (row) => [
    [review(near(row, 1)), null],
    [review(near(row, 1)), review(near(row, 2))],
  ],
  twice: (_, { of }) => (of as string[][] | null)?.flat().map((kind) => product(kind === 'FILM' ? '4' : '5')) ?? [],
  weight: (row) => Number(row['pages'] ?? row['minutes'] ?? -1) * 2,
  zone: (row) => (row['id'] === '3' ? 'HIDDEN' : 'NEAR'),
};

/** One of so many fields fails, and as many are null. */
const MISFORTUNE = 0.04;

function resolverOf(subgraph: string): GraphQLFieldResolver<Row | undefined, unknown, Record<string, unknown>> {
  return (source = {}, args, _context, { fieldName, parentType }) => {
    const fate = fateOf(`${subgraph} ${parentType.name} ${String(source['id'])} ${fieldName}`);
    const isSpared = fieldName === 'id' || fieldName === 'query' || parentType.name === 'Mutation';
    if (!isSpared && fate < 2 * MISFORTUNE) return misfortune(fate);
    const value = FIELDS[fieldName];
    if (value) return value(source, args);
    if (source[fieldName] !== undefined) return source[fieldName];
    return isText(fieldName) ? `${fieldName} ${String(source['id'])}` : Math.floor(fate * 100);
  };
}

function misfortune(fate: number): null {
  if (fate >= MISFORTUNE) return null;
  throw new GraphQLError('misfortune', fate < MISFORTUNE / 2 ? { extensions: { code: 'MISFORTUNE' } } : {});
}

function isText(fieldName: string): boolean {
  return ['name', 'note', 'street', 'text'].includes(fieldName);
}

const SUBGRAPHS: Readonly<Record<string, string>> = { catalogue, reviews, shipping, stock };

export function composeShop(): { supergraphSdl: string; ask: AskSubgraph } {
  const services = Object.entries(SUBGRAPHS).map(([name, typeDefs]) => ({
    name,
    url: `http://${name}.invalid/`,
    typeDefs: parse(typeDefs),
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (supergraphSdl === undefined) throw new Error(errors.map(({ message }) => message).join('\n'));
  const schemas = new Map(services.map(({ name, typeDefs }) => [name, servedSchema(typeDefs)]));
  return {
    supergraphSdl,
    async ask(subgraph, { query, variables }) {
      const schema = schemas.get(subgraph);
      if (!schema) throw new Error(`There is no subgraph ${subgraph}.`);
      return execute({
        schema,
        document: parse(query),
        variableValues: variables ?? {},
        fieldResolver: resolverOf(subgraph) as GraphQLFieldResolver<unknown, unknown>,
        rootValue: {},
      });
    },
  };
}

/** A representation is all an entity knows of itself; the last is not found. */
function servedSchema(typeDefs: ReturnType<typeof parse>): GraphQLSchema {
  const isInterface = typeDefs.definitions.some((one) => one.kind === Kind.INTERFACE_TYPE_DEFINITION);
  const found = (reference: Row): Row | null => {
    if (reference['id'] === '6') return null;
    return isInterface && reference['__typename'] === 'Product' ? product(String(reference['id'])) : reference;
  };
  const entities = typeDefs.definitions.flatMap((one) => {
    if (one.kind !== Kind.OBJECT_TYPE_DEFINITION && one.kind !== Kind.INTERFACE_TYPE_DEFINITION) return [];
    return (one.directives ?? []).some(({ name }) => name.value === 'key') ? [one.name.value] : [];
  });
  const resolvers = Object.fromEntries(entities.map((name) => [name, { __resolveReference: found }]));
  return buildSubgraphSchema({ typeDefs, resolvers });
}
