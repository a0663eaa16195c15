/** What proofs add to the manifest. */
import { CommitmentExtension } from './commitment.extension.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';

export const evidence: SubgraphModule = {
  resolvers: [CommitmentExtension],
};
