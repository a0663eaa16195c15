/** The commitments of coordinators, the same closed list in all four subgraphs. */
import { registerEnumType } from 'type-graphql';

export const CommitmentCode = {
  PROMOTE_ACCESSION: 'PROMOTE_ACCESSION',
  TECHNICAL_STRATEGIC_SUPPORT: 'TECHNICAL_STRATEGIC_SUPPORT',
  FINANCIAL_SUPPORT: 'FINANCIAL_SUPPORT',
  KNOWLEDGE_SHARING: 'KNOWLEDGE_SHARING',
  PARTNERSHIP: 'PARTNERSHIP',
  COVENANT_PARTICIPATION: 'COVENANT_PARTICIPATION',
  REGULAR_REPORTING: 'REGULAR_REPORTING',
  ENERGY_DAYS: 'ENERGY_DAYS',
  METHODOLOGY: 'METHODOLOGY',
} as const;
export type CommitmentCode = keyof typeof CommitmentCode;

registerEnumType(CommitmentCode, {
  name: 'CommitmentCode',
  description:
    'The seven commitments of today and two of declarations before 2016 (ENERGY_DAYS, METHODOLOGY). The list only grows.',
  valuesConfig: {
    PROMOTE_ACCESSION: { description: 'Encourage local authorities to join.' },
    TECHNICAL_STRATEGIC_SUPPORT: { description: 'Help to draw up, carry out and monitor plans.' },
    FINANCIAL_SUPPORT: { description: 'Money, directly or as staff for technical help.' },
    KNOWLEDGE_SHARING: { description: 'Support the sharing of experience among signatories.' },
    PARTNERSHIP: { description: 'Work with other coordinators and supporters.' },
    COVENANT_PARTICIPATION: { description: 'Take part in Covenant activities.' },
    REGULAR_REPORTING: { description: 'Report at least every two years on the support given.' },
    ENERGY_DAYS: { description: 'Help to organise local energy days (before 2016).' },
    METHODOLOGY: { description: 'Define scope and method of assessment and monitoring (before 2016).' },
  },
});
