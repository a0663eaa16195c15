/** What signatories tells the others. */
import { publishAllOfSignatories } from './publish-all.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';

export const evidence: SubgraphModule = {
  publishAll: publishAllOfSignatories,
};
