/** What all publications share. */
import { PublicationResolver } from './publication.resolver.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';

export const publications: SubgraphModule = {
  resolvers: [PublicationResolver],
};
