/** The four subgraphs as owners of data. */
import { registerEnumType } from 'type-graphql';
import type { SubgraphName } from '../../../covenant/subgraph-name.ts';

export const DataOwner = {
  COORDINATORS: 'COORDINATORS',
  SIGNATORIES: 'SIGNATORIES',
  SUPPORT_ACTIONS: 'SUPPORT_ACTIONS',
  KNOWLEDGE_EXCHANGE: 'KNOWLEDGE_EXCHANGE',
} as const;
export type DataOwner = keyof typeof DataOwner;

registerEnumType(DataOwner, {
  name: 'DataOwner',
  description: 'The four parts of the hub, as owners of data.',
  valuesConfig: {
    COORDINATORS: { description: 'Coordinators, declarations, reports.' },
    SIGNATORIES: { description: 'Signatories, support links, action plans.' },
    SUPPORT_ACTIONS: { description: 'What coordinators do for their signatories.' },
    KNOWLEDGE_EXCHANGE: { description: 'Case studies, workshops, discussion groups.' },
  },
});

export const ownerOfSubgraph: Readonly<Record<SubgraphName, DataOwner>> = {
  coordinators: 'COORDINATORS',
  signatories: 'SIGNATORIES',
  'support-actions': 'SUPPORT_ACTIONS',
  'knowledge-exchange': 'KNOWLEDGE_EXCHANGE',
};
