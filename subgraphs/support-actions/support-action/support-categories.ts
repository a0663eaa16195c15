/** The items of each category of actions, and the commitment that it proves. */
import type { CommitmentCode } from '../../../covenant/commitments/commitment-code.ts';
import type { SupportCategory, SupportItem } from './support-action.enums.ts';

export const itemsOfCategory: Readonly<Record<SupportCategory, readonly SupportItem[]>> = {
  PROMOTE_ADHESION: [
    'DISSEMINATE_MATERIALS',
    'ADAPT_OR_TRANSLATE_MATERIALS',
    'OWN_COMMUNICATION_TOOLS',
    'ORGANISE_EVENTS',
    'OTHER',
  ],
  PROVIDE_FINANCING: ['DIRECT_FUNDING', 'INDIRECT_STAFF', 'OTHER'],
  PROVIDE_TECHNICAL_SUPPORT: ['WORKING_GROUPS', 'TECHNICAL_GUIDELINES', 'COMMISSION_CONSULTANCY', 'OTHER'],
  FACILITATE_EXCHANGE: ['COVENANT_ON_OWN_AGENDAS', 'PEER_REVIEW_AND_MENTORING', 'OTHER'],
  DEFEND_COVENANT_INTERESTS: ['MEDIA_COOPERATION', 'STAKEHOLDER_MEETINGS', 'RAISE_POLITICAL_PROFILE', 'OTHER'],
};

export const commitmentOfCategory: Readonly<Record<SupportCategory, CommitmentCode>> = {
  PROMOTE_ADHESION: 'PROMOTE_ACCESSION',
  PROVIDE_FINANCING: 'FINANCIAL_SUPPORT',
  PROVIDE_TECHNICAL_SUPPORT: 'TECHNICAL_STRATEGIC_SUPPORT',
  FACILITATE_EXCHANGE: 'KNOWLEDGE_SHARING',
  DEFEND_COVENANT_INTERESTS: 'COVENANT_PARTICIPATION',
};
