/** The enums of a case study. */
import { enumType } from '../../../platform/base/enum-type.ts';

export const CaseStudySectionKind = enumType(
  'CaseStudySectionKind',
  'Kind of section, in the fixed order of a case study.',
  {
    CHALLENGES: 'Problems at the start.',
    OBJECTIVES: 'Goals.',
    SOLUTIONS: 'Measures taken.',
    STAKEHOLDER_PARTICIPATION: 'People and organisations that took part, and how.',
    SUCCESS_AND_LIMITATIONS: 'Results: successes and limits.',
    COST_AND_BENEFIT: 'Costs and benefits, in words.',
    LEGAL_ASPECTS: 'Laws and contracts.',
    IMPLEMENTATION_TIME: 'Duration of the implementation.',
    LIFETIME: 'Time for which the result lasts.',
    RELEVANCE: 'Readers to whom it can be useful.',
  },
);
export type CaseStudySectionKind = keyof typeof CaseStudySectionKind;

export const ReplicationOutcome = enumType('ReplicationOutcome', 'Outcome of a replication.', {
  PLANNED: 'Planned.',
  ADOPTED: 'Done in the same way.',
  ADAPTED: 'Done with changes.',
  ABANDONED: 'Tried and abandoned.',
});
export type ReplicationOutcome = keyof typeof ReplicationOutcome;
