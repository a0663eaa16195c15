/** The types of other subgraphs that coordinators refers to. */
import { signatoryNames } from '../../../covenant/bodies/covenant-bodies.ts';
import { nodeStubs } from './node-stubs.ts';
import { Region } from './region.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';

export const extensions: SubgraphModule = {
  types: [Region, ...nodeStubs],
  projections: [signatoryNames],
};
