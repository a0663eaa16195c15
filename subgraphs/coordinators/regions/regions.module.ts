/** What the regions of coordinators add to the manifest. */
import { CoordinatorRegion } from './coordinator-region.entity.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';

export const regions: SubgraphModule = {
  entities: [CoordinatorRegion],
};
