/** Types that other subgraphs own. */
import { coordinatorNames, signatoryNames } from '../../../covenant/bodies/covenant-bodies.ts';
import { Commitment } from './commitment.ts';
import { CoordinatorReport } from './coordinator-report.ts';
import { Coordinator } from './coordinator.ts';
import { Person } from './person.ts';
import { RegionExtension } from './region.extension.ts';
import { Region } from './region.ts';
import { Signatory } from './signatory.ts';
import { SupportAction } from './support-action.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';

export const extensions: SubgraphModule = {
  resolvers: [RegionExtension],
  types: [Coordinator, Signatory, Person, SupportAction, Commitment, CoordinatorReport, Region],
  projections: [coordinatorNames, signatoryNames],
};
