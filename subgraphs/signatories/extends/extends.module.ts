/** The module of stubs of other subgraphs' types. */
import { coordinatorNames } from '../../../covenant/bodies/covenant-bodies.ts';
import { Commitment } from './commitment.ts';
import { CoordinatorReport } from './coordinator-report.ts';
import { Coordinator } from './coordinator.ts';
import { RegionExtension } from './region.extension.ts';
import { Region } from './region.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';

export const extensions: SubgraphModule = {
  resolvers: [RegionExtension],
  types: [Coordinator, CoordinatorReport, Region, Commitment],
  projections: [coordinatorNames],
};
