/** What search add to the manifest. */
import type { SubgraphPart } from '../subgraph-part.ts';

export const searchPart: SubgraphPart = {
  resolvers: [],
  types: [],
  references: {},
  entities: [],
  migrations: [],
  projections: [],
  imports: [],
};
