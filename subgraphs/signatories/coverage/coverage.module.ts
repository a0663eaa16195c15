/** The coverage of coordinators: stored totals, which a duty recounts. */
import { CoordinatorCoverageExtension } from './coordinator.extension.ts';
import { tallyDuty } from './coordinator-tally.duty.ts';
import { CoordinatorTally } from './coordinator-tally.entity.ts';
import { recountAllCoordinators } from './recount-tallies.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';

export const coverage: SubgraphModule = {
  resolvers: [CoordinatorCoverageExtension],
  entities: [CoordinatorTally],
  duties: [tallyDuty],
  publishAll: recountAllCoordinators,
};
