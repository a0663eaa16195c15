/** What resources add to the manifest. */
import type { SubgraphPart } from '../subgraph-part.ts';

export const resourcesPart: SubgraphPart = {
  resolvers: [],
  types: [],
  references: {},
  entities: [],
  migrations: [],
  projections: [],
  imports: [],
};
