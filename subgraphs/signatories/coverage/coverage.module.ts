/** What coordinators cover: totals that are kept, and recounted by a duty. */
import { CoordinatorTally } from '../support-links/support-link.entity.ts';
import { tallyDuty } from './coordinator-tally.duty.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';

export const coverage: SubgraphModule = {
  entities: [CoordinatorTally],
  duties: [tallyDuty],
};
