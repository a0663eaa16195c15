/** What discussion-groups add to the manifest. */
import type { SubgraphPart } from '../subgraph-part.ts';

export const discussionGroupsPart: SubgraphPart = {
  resolvers: [],
  types: [],
  references: {},
  entities: [],
  migrations: [],
  projections: [],
  imports: [],
};
