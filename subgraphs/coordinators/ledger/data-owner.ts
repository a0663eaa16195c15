/** The four subgraphs as owners of data. */
import { enumType } from '../../../platform/base/enum-type.ts';
import type { SubgraphName } from '../../../covenant/subgraph-name.ts';

export const DataOwner = enumType('DataOwner', 'The four subgraphs, as owners of data.', {
  COORDINATORS: 'Coordinators, declarations, reports.',
  SIGNATORIES: 'Signatories, support links, action plans.',
  SUPPORT_ACTIONS: 'What coordinators do for their signatories.',
  KNOWLEDGE_EXCHANGE: 'Case studies, workshops, discussion groups.',
});
export type DataOwner = keyof typeof DataOwner;

export const ownerOfSubgraph: Readonly<Record<SubgraphName, DataOwner>> = {
  coordinators: 'COORDINATORS',
  signatories: 'SIGNATORIES',
  'support-actions': 'SUPPORT_ACTIONS',
  'knowledge-exchange': 'KNOWLEDGE_EXCHANGE',
};
