/** The closed lists of a case study. */
import { registerEnumType } from 'type-graphql';

/** In the order in which a case study tells them. */
export const CaseStudySectionKind = {
  CHALLENGES: 'CHALLENGES',
  OBJECTIVES: 'OBJECTIVES',
  SOLUTIONS: 'SOLUTIONS',
  STAKEHOLDER_PARTICIPATION: 'STAKEHOLDER_PARTICIPATION',
  SUCCESS_AND_LIMITATIONS: 'SUCCESS_AND_LIMITATIONS',
  COST_AND_BENEFIT: 'COST_AND_BENEFIT',
  LEGAL_ASPECTS: 'LEGAL_ASPECTS',
  IMPLEMENTATION_TIME: 'IMPLEMENTATION_TIME',
  LIFETIME: 'LIFETIME',
  RELEVANCE: 'RELEVANCE',
} as const;
export type CaseStudySectionKind = keyof typeof CaseStudySectionKind;

registerEnumType(CaseStudySectionKind, {
  name: 'CaseStudySectionKind',
  description: 'The sections of a case study, in the order in which they are told.',
  valuesConfig: {
    CHALLENGES: { description: 'What stood at the beginning.' },
    OBJECTIVES: { description: 'What was to be reached.' },
    SOLUTIONS: { description: 'What was done.' },
    STAKEHOLDER_PARTICIPATION: { description: 'Who took part, and how.' },
    SUCCESS_AND_LIMITATIONS: { description: 'What worked and what did not.' },
    COST_AND_BENEFIT: { description: 'What it cost and what it brought, in words.' },
    LEGAL_ASPECTS: { description: 'Law and contracts.' },
    IMPLEMENTATION_TIME: { description: 'How long it took.' },
    LIFETIME: { description: 'How long it lasts.' },
    RELEVANCE: { description: 'Whom it may help.' },
  },
});

export const ReplicationOutcome = {
  PLANNED: 'PLANNED',
  ADOPTED: 'ADOPTED',
  ADAPTED: 'ADAPTED',
  ABANDONED: 'ABANDONED',
} as const;
export type ReplicationOutcome = keyof typeof ReplicationOutcome;

registerEnumType(ReplicationOutcome, {
  name: 'ReplicationOutcome',
  description: 'How far somebody else went with it.',
  valuesConfig: {
    PLANNED: { description: 'Intended.' },
    ADOPTED: { description: 'Done in the same way.' },
    ADAPTED: { description: 'Done in a way of their own.' },
    ABANDONED: { description: 'Tried and given up.' },
  },
});
