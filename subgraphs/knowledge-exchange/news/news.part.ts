/** What news add to the manifest. */
import type { SubgraphPart } from '../subgraph-part.ts';

export const newsPart: SubgraphPart = {
  resolvers: [],
  types: [],
  references: {},
  entities: [],
  migrations: [],
  projections: [],
  imports: [],
};
