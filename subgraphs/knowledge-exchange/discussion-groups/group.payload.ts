/** Payload of the acts on groups and their members. */
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
  /** By default the membership of the caller. */
  readonly membershipId?: string | undefined;
  readonly joinRequestId?: string | undefined;
  readonly invitationId?: string | undefined;
}

export const groupPayload: Payload<Touched> = {
  type: payloadOf('GroupPayload', 'Answer about a group, or about who is in it.', {
    discussionGroup: {
      type: () => DiscussionGroup,
      description: 'The group after the act; null if the caller may no longer read it.',
    },
    membership: {
      type: () => GroupMembership,
      description:
        'The membership that the act created, changed or ended; otherwise the membership of the caller, if any.',
    },
    joinRequest: { type: () => GroupJoinRequest, description: 'The request that the act changed; null if none.' },
    invitation: { type: () => GroupInvitation, description: 'The invitation that the act changed; null if none.' },
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
