/** Two subgraphs by hand: one has products, the other knows how many are left. */
import type { SchemaOfSubgraph } from './served-schema.ts';

export const shop: SchemaOfSubgraph = {
  name: 'shop',
  typeDefs: 'type Query { product: Product } type Product @key(fields: "id") { id: ID! name: String colour: String }',
  resolvers: { Query: { product: () => ({ id: '1', name: 'pump', colour: 'red' }) } },
};
export const stock: SchemaOfSubgraph = {
  name: 'stock',
  typeDefs: 'type Product @key(fields: "id") { id: ID! left: Int }',
  resolvers: { Product: { __resolveReference: (it) => it, left: () => 7 } },
};
