/** The closed lists of a case study. */
import { enumType } from '../../../platform/base/enum-type.ts';

/** In the order in which a case study tells them. */
export const CaseStudySectionKind = enumType(
  'CaseStudySectionKind',
  'The sections of a case study, in the order in which they are told.',
  {
    CHALLENGES: 'What stood at the beginning.',
    OBJECTIVES: 'What was to be reached.',
    SOLUTIONS: 'What was done.',
    STAKEHOLDER_PARTICIPATION: 'Who took part, and how.',
    SUCCESS_AND_LIMITATIONS: 'What worked and what did not.',
    COST_AND_BENEFIT: 'What it cost and what it brought, in words.',
    LEGAL_ASPECTS: 'Law and contracts.',
    IMPLEMENTATION_TIME: 'How long it took.',
    LIFETIME: 'How long it lasts.',
    RELEVANCE: 'Whom it may help.',
  },
);
export type CaseStudySectionKind = keyof typeof CaseStudySectionKind;

export const ReplicationOutcome = enumType('ReplicationOutcome', 'How far somebody else went with it.', {
  PLANNED: 'Intended.',
  ADOPTED: 'Done in the same way.',
  ADAPTED: 'Done in a way of their own.',
  ABANDONED: 'Tried and given up.',
});
export type ReplicationOutcome = keyof typeof ReplicationOutcome;
