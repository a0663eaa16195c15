/** The module of proofs: their publication for the ledger of coordinators, and their fields. */
import { CommitmentExtension } from './commitment.extension.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';
import { publishAllEvidence } from './evidence.changes.ts';

export const evidence: SubgraphModule = {
  resolvers: [CommitmentExtension],
  publishAll: publishAllEvidence,
};
