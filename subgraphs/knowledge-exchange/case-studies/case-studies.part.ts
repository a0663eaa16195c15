/** What case-studies add to the manifest. */
import type { SubgraphPart } from '../subgraph-part.ts';

export const caseStudiesPart: SubgraphPart = {
  resolvers: [],
  types: [],
  references: {},
  entities: [],
  migrations: [],
  projections: [],
  imports: [],
};
