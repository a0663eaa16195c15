/** What coordinators says about things of the others. */
import { signatoryNames } from '../../../covenant/bodies/covenant-bodies.ts';
import { nodeStubs } from './node-stubs.ts';
import { Region, RegionExtension } from './region.extension.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';

export const extensions: SubgraphModule = {
  resolvers: [RegionExtension],
  types: [Region, ...nodeStubs],
  projections: [signatoryNames],
};
