/** The commitments of coordinators, the same closed list in all four subgraphs. */
import { enumType } from '../../platform/base/enum-type.ts';

export const CommitmentCode = enumType(
  'CommitmentCode',
  'The seven current commitments, and two from declarations before 2016 (ENERGY_DAYS, METHODOLOGY). Codes are never removed.',
  {
    PROMOTE_ACCESSION: 'Encourage local authorities to join.',
    TECHNICAL_STRATEGIC_SUPPORT: 'Help to draw up, carry out and monitor plans.',
    FINANCIAL_SUPPORT: 'Money, directly or as staff for technical help.',
    KNOWLEDGE_SHARING: 'Support the sharing of experience among signatories.',
    PARTNERSHIP: 'Work with other coordinators and supporters.',
    COVENANT_PARTICIPATION: 'Take part in Covenant activities.',
    REGULAR_REPORTING: 'Report at least every two years on the support given.',
    ENERGY_DAYS: 'Help to organise local energy days (before 2016).',
    METHODOLOGY: 'Define scope and method of assessment and monitoring (before 2016).',
  },
);
export type CommitmentCode = keyof typeof CommitmentCode;
