/** State machine of an invitation of an expert. */
import type { Act } from '../../../covenant/rights/rights.ts';
import { StateMachine } from '../../../platform/acts/state-machine.ts';
import type { ExpertInvitationState } from './feedback.enums.ts';

export const expertInvitationSteps = new StateMachine<ExpertInvitationState, Act>([
  { act: 'acceptExpertInvitation', from: ['OPEN'], to: 'ACCEPTED' },
  { act: 'declineExpertInvitation', from: ['OPEN', 'ACCEPTED'], to: 'DECLINED' },
  { act: 'withdrawExpertInvitation', from: ['OPEN', 'ACCEPTED'], to: 'WITHDRAWN' },
]);
