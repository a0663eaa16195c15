/** The closed words of support actions, from the block on support of the Covenant's coordinator profiles. */
import { registerEnumType } from 'type-graphql';

export const SupportCategory = {
  PROMOTE_ADHESION: 'PROMOTE_ADHESION',
  PROVIDE_FINANCING: 'PROVIDE_FINANCING',
  PROVIDE_TECHNICAL_SUPPORT: 'PROVIDE_TECHNICAL_SUPPORT',
  FACILITATE_EXCHANGE: 'FACILITATE_EXCHANGE',
  DEFEND_COVENANT_INTERESTS: 'DEFEND_COVENANT_INTERESTS',
} as const;
export type SupportCategory = keyof typeof SupportCategory;

registerEnumType(SupportCategory, {
  name: 'SupportCategory',
  description: "Groups of the profile's block on support provided.",
  valuesConfig: {
    PROMOTE_ADHESION: { description: 'Winning local authorities for the Covenant.' },
    PROVIDE_FINANCING: { description: 'Money, or staff paid for.' },
    PROVIDE_TECHNICAL_SUPPORT: { description: 'Help with plans and their technical side.' },
    FACILITATE_EXCHANGE: { description: 'Bringing signatories together.' },
    DEFEND_COVENANT_INTERESTS: { description: 'Speaking for the Covenant to others.' },
  },
});

export const SupportItem = {
  DISSEMINATE_MATERIALS: 'DISSEMINATE_MATERIALS',
  ADAPT_OR_TRANSLATE_MATERIALS: 'ADAPT_OR_TRANSLATE_MATERIALS',
  OWN_COMMUNICATION_TOOLS: 'OWN_COMMUNICATION_TOOLS',
  ORGANISE_EVENTS: 'ORGANISE_EVENTS',
  DIRECT_FUNDING: 'DIRECT_FUNDING',
  INDIRECT_STAFF: 'INDIRECT_STAFF',
  WORKING_GROUPS: 'WORKING_GROUPS',
  TECHNICAL_GUIDELINES: 'TECHNICAL_GUIDELINES',
  COMMISSION_CONSULTANCY: 'COMMISSION_CONSULTANCY',
  COVENANT_ON_OWN_AGENDAS: 'COVENANT_ON_OWN_AGENDAS',
  PEER_REVIEW_AND_MENTORING: 'PEER_REVIEW_AND_MENTORING',
  MEDIA_COOPERATION: 'MEDIA_COOPERATION',
  STAKEHOLDER_MEETINGS: 'STAKEHOLDER_MEETINGS',
  RAISE_POLITICAL_PROFILE: 'RAISE_POLITICAL_PROFILE',
  OTHER: 'OTHER',
} as const;
export type SupportItem = keyof typeof SupportItem;

registerEnumType(SupportItem, {
  name: 'SupportItem',
  description: 'Items of the categories, in their order; OTHER fits each.',
});

export const SupportPhase = {
  JOINING: 'JOINING',
  INVENTORY: 'INVENTORY',
  RISK_ASSESSMENT: 'RISK_ASSESSMENT',
  PLAN: 'PLAN',
  IMPLEMENTATION: 'IMPLEMENTATION',
  MONITORING: 'MONITORING',
} as const;
export type SupportPhase = keyof typeof SupportPhase;

registerEnumType(SupportPhase, {
  name: 'SupportPhase',
  description: "Stage of the signatories' work, from joining to monitoring.",
});

export const SupportActionStatus = {
  PLANNED: 'PLANNED',
  ONGOING: 'ONGOING',
  COMPLETED: 'COMPLETED',
  CANCELLED: 'CANCELLED',
} as const;
export type SupportActionStatus = keyof typeof SupportActionStatus;

registerEnumType(SupportActionStatus, {
  name: 'SupportActionStatus',
  description: 'Where an action stands. Planned and cancelled ones are shown, but prove nothing and add to no figure.',
});

export const FundingSource = {
  EU_FUNDING: 'EU_FUNDING',
  NATIONAL_FUNDING: 'NATIONAL_FUNDING',
  OWN_BUDGET: 'OWN_BUDGET',
  PRIVATE_FUNDING: 'PRIVATE_FUNDING',
  OTHER: 'OTHER',
} as const;
export type FundingSource = keyof typeof FundingSource;

registerEnumType(FundingSource, { name: 'FundingSource', description: 'Where the money comes from.' });
