/** What discussion groups add to the manifest. */
import { CreateDiscussionGroups1700000000105 } from '../migrations/1700000000105-create-discussion-groups.ts';
import { CoverMembershipsOfBodies1700000000191 } from '../migrations/1700000000191-cover-memberships-of-bodies.ts';
import { GiveRolesInGroups1700000000200 } from '../migrations/1700000000200-give-roles-in-groups.ts';
import { CoordinatorStatusCopy, coordinatorStatusCopies } from '../../../covenant/bodies/coordinator-status-copy.ts';
import { LetPeopleTakePartInGroups1700000000201 } from '../migrations/1700000000201-let-people-take-part-in-groups.ts';
import { CountInvitationsAndReactions1700000000250 } from '../migrations/1700000000250-count-invitations-and-reactions.ts';
import { FindGroups1700000000260 } from '../migrations/1700000000260-find-groups.ts';
import { GROUP_LETTERS } from '../../../covenant/personal-data/group-letter.feed.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';
import { acceptGroupInvitation } from './acts/acceptGroupInvitation.ts';
import { archiveDiscussionGroup } from './acts/archiveDiscussionGroup.ts';
import { changeGroupRole } from './acts/changeGroupRole.ts';
import { decideJoinRequest } from './acts/decideJoinRequest.ts';
import { declineGroupInvitation } from './acts/declineGroupInvitation.ts';
import { inviteToGroup } from './acts/inviteToGroup.ts';
import { joinGroup } from './acts/joinGroup.ts';
import { leaveGroup } from './acts/leaveGroup.ts';
import { openDiscussionGroup } from './acts/openDiscussionGroup.ts';
import { removeFromGroup } from './acts/removeFromGroup.ts';
import { reopenDiscussionGroup } from './acts/reopenDiscussionGroup.ts';
import { updateDiscussionGroup } from './acts/updateDiscussionGroup.ts';
import { withdrawGroupInvitation } from './acts/withdrawGroupInvitation.ts';
import { withdrawJoinRequest } from './acts/withdrawJoinRequest.ts';
import { CoordinatorGroupsExtension } from './coordinator.extension.ts';
import { DiscussionGroup, DiscussionGroupRegion } from './discussion-group.entity.ts';
import { groupById } from './discussion-group.loaders.ts';
import { DiscussionGroupResolver } from './discussion-group.resolver.ts';
import { GroupFeedsResolver } from './group-feeds.resolver.ts';
import { forgetInvitedMailboxes } from './forget-invited-mailboxes.duty.ts';
import { GroupInvitation } from './group-invitation.entity.ts';
import { GroupJoinRequest } from './group-join-request.entity.ts';
import { writtenLetters } from './group-letters.ts';
import { GroupMembership } from './group-membership.entity.ts';
import { GroupMembershipResolver } from './group-membership.resolver.ts';
import { InvitationResolver, JoinRequestResolver } from './group-newcomers.resolver.ts';
import { GroupPeopleResolver } from './group-people.resolver.ts';
import { heldData } from './held-data.ts';
import { InvitedMailbox } from './invited-mailbox.entity.ts';
import { leftBodies } from './left-bodies.ts';
import { PersonGroupsExtension } from './person.extension.ts';

/** The first migration also creates the tables of threads and posts. */
export const discussionGroups: SubgraphModule = {
  resolvers: [
    DiscussionGroupResolver,
    GroupFeedsResolver,
    GroupMembershipResolver,
    GroupPeopleResolver,
    JoinRequestResolver,
    InvitationResolver,
    CoordinatorGroupsExtension,
    PersonGroupsExtension,
  ],
  acts: [
    openDiscussionGroup,
    updateDiscussionGroup,
    archiveDiscussionGroup,
    reopenDiscussionGroup,
    joinGroup,
    decideJoinRequest,
    withdrawJoinRequest,
    inviteToGroup,
    acceptGroupInvitation,
    declineGroupInvitation,
    withdrawGroupInvitation,
    changeGroupRole,
    removeFromGroup,
    leaveGroup,
  ],
  types: [DiscussionGroup],
  references: {
    DiscussionGroup: (context, { id }) => groupById(context).load(String(id)),
    Person: (_, { id }) => Promise.resolve({ id }),
  },
  entities: [
    DiscussionGroup,
    DiscussionGroupRegion,
    GroupMembership,
    GroupJoinRequest,
    GroupInvitation,
    CoordinatorStatusCopy,
    InvitedMailbox,
  ],
  migrations: [
    CreateDiscussionGroups1700000000105,
    CoverMembershipsOfBodies1700000000191,
    GiveRolesInGroups1700000000200,
    LetPeopleTakePartInGroups1700000000201,
    CountInvitationsAndReactions1700000000250,
    FindGroups1700000000260,
  ],
  projections: [coordinatorStatusCopies, writtenLetters(GROUP_LETTERS, rawSql`group_invitation`), leftBodies],
  duties: [forgetInvitedMailboxes],
  heldData,
};
