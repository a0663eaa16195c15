/** What regions add to the manifest, and the areas in which coordinators work. */
import { CoordinatorRegion } from './coordinator-region.entity.ts';
import { RegionExtension } from './region.extension.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';

export const regions: SubgraphModule = {
  resolvers: [RegionExtension],
  entities: [CoordinatorRegion],
};
