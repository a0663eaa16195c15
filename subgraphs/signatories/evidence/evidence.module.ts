/** What signatories tells the ledger of coordinators. */
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';
import { publishAllEvidence } from './evidence.changes.ts';

export const evidence: SubgraphModule = {
  publishAll: publishAllEvidence,
};
