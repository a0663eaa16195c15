/** What newsletters add to the manifest. */
import type { SubgraphPart } from '../subgraph-part.ts';

export const newslettersPart: SubgraphPart = {
  resolvers: [],
  types: [],
  references: {},
  entities: [],
  migrations: [],
  projections: [],
  imports: [],
};
