/** The enums of support actions, from the block on support of the Covenant's coordinator profiles. */
import { enumType } from '../../../platform/base/enum-type.ts';
import { registerEnumType } from 'type-graphql';

export const SupportCategory = enumType('SupportCategory', "Groups of the profile's block on support provided.", {
  PROMOTE_ADHESION: 'Recruits local authorities for the Covenant.',
  PROVIDE_FINANCING: 'Provides money or paid staff.',
  PROVIDE_TECHNICAL_SUPPORT: 'Helps with plans and technical work.',
  FACILITATE_EXCHANGE: 'Brings signatories together.',
  DEFEND_COVENANT_INTERESTS: 'Promotes the Covenant to third parties.',
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
  description: 'Items of the categories, in their order; OTHER fits every category.',
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
  description: 'Status of an action. Lists show planned and cancelled actions, but these count in no proof or figure.',
});

export const FundingSource = {
  EU_FUNDING: 'EU_FUNDING',
  NATIONAL_FUNDING: 'NATIONAL_FUNDING',
  OWN_BUDGET: 'OWN_BUDGET',
  PRIVATE_FUNDING: 'PRIVATE_FUNDING',
  OTHER: 'OTHER',
} as const;
export type FundingSource = keyof typeof FundingSource;

registerEnumType(FundingSource, { name: 'FundingSource', description: 'Source of the money.' });
