/** What workshops add to the manifest. */
import type { SubgraphPart } from '../subgraph-part.ts';

export const workshopsPart: SubgraphPart = {
  resolvers: [],
  types: [],
  references: {},
  entities: [],
  migrations: [],
  projections: [],
  imports: [],
};
