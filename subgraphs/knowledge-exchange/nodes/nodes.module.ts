/** What leads from an id to the thing of whatever type: it needs to know all of them, and none of them knows it. */
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';
import { CommitmentExtension } from './commitment.extension.ts';
import { SearchNodeExtension } from './search-edge.extension.ts';
import { ThreadAboutExtension } from './thread.extension.ts';

export const nodes: SubgraphModule = {
  resolvers: [CommitmentExtension, SearchNodeExtension, ThreadAboutExtension],
};
