/** The two subgraphs beside `products`, and all three behind the hub's gateway: what no subgraph shows alone. */
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse } from 'graphql';
import type { SubgraphRequest, SubgraphResult } from '../../../../platform/runtime/subgraph-execution.ts';
import { ourExecutor, type Answer } from '../../../gateway/running/our-executor.ts';

const link = (imports: string): string =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: [${imports}])`;

const users = {
  typeDefs: `${link('"@key", "@shareable"')}
    type User @key(fields: "email") {
      email: ID!  name: String  totalProductsCreated: Int @shareable  yearsOfEmployment: Int!
    }`,
  resolvers: {
    User: {
      __resolveReference: ({ email }: { email: string }) => ({
        email,
        name: 'Nobody Anymore',
        totalProductsCreated: 30,
        yearsOfEmployment: 7,
      }),
    },
  },
};

const inventories = {
  typeDefs: `${link('"@key", "@requires", "@external", "@shareable"')}
    type Query { inventory(id: ID!): Inventory }
    interface Inventory @key(fields: "id") { id: ID! }
    type OpenSourceInventory implements Inventory @key(fields: "id") { id: ID! }
    type Product @key(fields: "id") {
      id: ID!  dimensions: ProductDimension @external
      delivery: String @requires(fields: "dimensions { size weight }")
    }
    type ProductDimension @shareable { size: String  weight: Float }`,
  resolvers: {
    Query: { inventory: (_: unknown, { id }: { id: string }) => ({ __typename: 'OpenSourceInventory', id }) },
    Product: {
      __resolveReference: (reference: object) => reference,
      delivery: ({ dimensions: { size, weight } }: { dimensions: { size: string; weight: number } }) =>
        `${size}, ${String(weight)}`,
    },
  },
};

export function withNeighbours(
  printed: string,
  askProducts: (request: SubgraphRequest) => Promise<SubgraphResult>,
): Promise<{ readonly answer: Answer }> {
  const others = new Map(
    Object.entries({ users, inventories }).map(([name, { typeDefs, resolvers }]) => [
      name,
      {
        typeDefs: parse(typeDefs),
        schema: buildSubgraphSchema({ typeDefs: parse(typeDefs), resolvers: resolvers }),
      },
    ]),
  );
  const { supergraphSdl, errors } = composeServices([
    { name: 'products', typeDefs: parse(printed), url: 'http://products.invalid/' },
    ...[...others].map(([name, { typeDefs }]) => ({ name, typeDefs, url: `http://${name}.invalid/` })),
  ]);
  if (supergraphSdl === undefined) throw new Error(errors.map(({ message }) => message).join('\n'));
  return ourExecutor(supergraphSdl, async (subgraph, request) => {
    const other = others.get(subgraph);
    if (!other) return askProducts(request);
    return execute({ schema: other.schema, document: parse(request.query), variableValues: request.variables ?? {} });
  });
}
