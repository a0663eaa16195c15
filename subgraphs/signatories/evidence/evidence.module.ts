/** What proofs add to the manifest: what is told to the ledger of coordinators, and what is shown of it. */
import { CommitmentExtension } from './commitment.extension.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';
import { publishAllEvidence } from './evidence.changes.ts';

export const evidence: SubgraphModule = {
  resolvers: [CommitmentExtension],
  publishAll: publishAllEvidence,
};
