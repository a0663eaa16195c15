/** The answer of the acts on groups and on who is in them. */
import { payloadOf, type Payload } from '../../../platform/acts/payload.ts';
import { DiscussionGroup } from './discussion-group.entity.ts';
import { groupById } from './discussion-group.loaders.ts';
import { GroupInvitation } from './group-invitation.entity.ts';
import { GroupJoinRequest } from './group-join-request.entity.ts';
import { GroupMembership } from './group-membership.entity.ts';
import { ownMembershipByGroupId } from './group-membership.loaders.ts';
import { invitationById, joinRequestById, membershipById } from './group-people.loaders.ts';

interface Touched {
  readonly groupId: string;
  /** Left out: the membership of whoever acts. */
  readonly membershipId?: string | undefined;
  readonly joinRequestId?: string | undefined;
  readonly invitationId?: string | undefined;
}

export const groupPayload: Payload<Touched> = {
  type: payloadOf('GroupPayload', 'Answer about a group, or about who is in it.', {
    discussionGroup: {
      type: () => DiscussionGroup,
      description: 'The group as it is now; null also where the caller no longer reads it.',
    },
    membership: {
      type: () => GroupMembership,
      description: 'The membership that was begun, changed or ended; else the one of the caller, if there is one.',
    },
    joinRequest: { type: () => GroupJoinRequest, description: 'The request the act was about, if it was about one.' },
    invitation: { type: () => GroupInvitation, description: 'The invitation the act was about, if it was about one.' },
  }),
  async read(context, { groupId, membershipId, joinRequestId, invitationId }) {
    return {
      discussionGroup: await groupById(context).load(groupId),
      membership: await (membershipId === undefined
        ? ownMembershipByGroupId(context).load(groupId)
        : membershipById(context).load(membershipId)),
      joinRequest: joinRequestId === undefined ? null : await joinRequestById(context).load(joinRequestId),
      invitation: invitationId === undefined ? null : await invitationById(context).load(invitationId),
    };
  },
};
