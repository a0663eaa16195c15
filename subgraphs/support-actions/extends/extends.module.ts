/** The types of other subgraphs that support-actions refers to. */
import { coordinatorNames, signatoryNames } from '../../../covenant/bodies/covenant-bodies.ts';
import { Commitment } from './commitment.ts';
import { CoordinatorReport } from './coordinator-report.ts';
import { Coordinator } from './coordinator.ts';
import { RegionExtension } from './region.extension.ts';
import { Region } from './region.ts';
import { Signatory } from './signatory.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';

export const extensions: SubgraphModule = {
  resolvers: [RegionExtension],
  types: [Coordinator, CoordinatorReport, Signatory, Region, Commitment],
  projections: [coordinatorNames, signatoryNames],
};
