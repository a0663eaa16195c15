/** State machines of groups, of requests to join and of invitations. */
import type { Act } from '../../../covenant/rights/rights.ts';
import { StateMachine } from '../../../platform/acts/state-machine.ts';
import type { GroupInvitationState, GroupRequestState, GroupState } from './discussion-group.enums.ts';

export const groupSteps = new StateMachine<GroupState, Act>([
  { act: 'updateDiscussionGroup', from: ['OPEN', 'CLOSED'] },
  { act: 'archiveDiscussionGroup', from: ['OPEN', 'CLOSED'], to: 'ARCHIVED' },
  { act: 'reopenDiscussionGroup', from: ['CLOSED', 'ARCHIVED'], to: 'OPEN' },
  { act: 'joinGroup', from: ['OPEN'] },
  { act: 'inviteToGroup', from: ['OPEN'] },
]);

export const joinRequestSteps = new StateMachine<GroupRequestState, Act>([
  { act: 'decideJoinRequest', from: ['WAITING'], to: 'GRANTED' },
  { act: 'decideJoinRequest', from: ['WAITING'], to: 'REFUSED' },
  { act: 'withdrawJoinRequest', from: ['WAITING'], to: 'WITHDRAWN' },
]);

export const groupInvitationSteps = new StateMachine<GroupInvitationState, Act>([
  { act: 'acceptGroupInvitation', from: ['OPEN'], to: 'ACCEPTED' },
  { act: 'declineGroupInvitation', from: ['OPEN'], to: 'DECLINED' },
  { act: 'withdrawGroupInvitation', from: ['OPEN'], to: 'WITHDRAWN' },
]);
