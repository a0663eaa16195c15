/** Fields that lead from an id to a node of any type. This folder imports all types; no type imports it. */
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';
import { CommitmentExtension } from './commitment.extension.ts';
import { SearchNodeExtension } from './search-edge.extension.ts';
import { ThreadAboutExtension } from './thread.extension.ts';

export const nodes: SubgraphModule = {
  resolvers: [CommitmentExtension, SearchNodeExtension, ThreadAboutExtension],
};
