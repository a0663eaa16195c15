/** What proofs, figures and suggestions add to the manifest. */
import { publishAllActivity } from './activity.ts';
import { publishAllEvidence } from './evidence.ts';
import { CoordinatorActivity, CoordinatorPart, CoordinatorTopic } from './activity.entity.ts';
import { CoordinatorReportExtension } from './coordinator-report.extension.ts';
import { CoordinatorExtension, SimilarCoordinatorResolver } from './coordinator.extension.ts';
import { EvidenceEntry } from './evidence.entity.ts';
import { CreateExchangeActivity1700000000100 } from '../migrations/1700000000100-create-exchange-activity.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';

export const participation: SubgraphModule = {
  resolvers: [CoordinatorExtension, SimilarCoordinatorResolver, CoordinatorReportExtension],
  entities: [EvidenceEntry, CoordinatorPart, CoordinatorActivity, CoordinatorTopic],
  migrations: [CreateExchangeActivity1700000000100],
  publishAll: async (transaction) => {
    await publishAllActivity(transaction);
    await publishAllEvidence(transaction);
  },
};
