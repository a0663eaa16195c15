/** The closed words of support actions, from the block on support of the Covenant's coordinator profiles. */
import { enumType } from '../../../platform/base/enum-type.ts';
import { registerEnumType } from 'type-graphql';

export const SupportCategory = enumType('SupportCategory', "Groups of the profile's block on support provided.", {
  PROMOTE_ADHESION: 'Winning local authorities for the Covenant.',
  PROVIDE_FINANCING: 'Money, or staff paid for.',
  PROVIDE_TECHNICAL_SUPPORT: 'Help with plans and their technical side.',
  FACILITATE_EXCHANGE: 'Bringing signatories together.',
  DEFEND_COVENANT_INTERESTS: 'Speaking for the Covenant to others.',
});
export type SupportCategory = keyof typeof SupportCategory;

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
