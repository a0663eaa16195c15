/** What support-actions says about things of the others. */
import { coordinatorNames, signatoryNames } from '../../../covenant/bodies/covenant-bodies.ts';
import { Commitment, CommitmentExtension } from './commitment.extension.ts';
import { CoordinatorReport, CoordinatorReportExtension } from './coordinator-report.extension.ts';
import { Coordinator, CoordinatorExtension } from './coordinator.extension.ts';
import { Region, RegionExtension } from './region.extension.ts';
import { Signatory, SignatoryExtension } from './signatory.extension.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';

export const extensions: SubgraphModule = {
  resolvers: [
    CoordinatorExtension,
    CoordinatorReportExtension,
    SignatoryExtension,
    RegionExtension,
    CommitmentExtension,
  ],
  types: [Coordinator, CoordinatorReport, Signatory, Region, Commitment],
  projections: [coordinatorNames, signatoryNames],
};
