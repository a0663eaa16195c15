/** Members, requests, invitations and history of a group, for people of the group. */
import { Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from 'type-graphql';
import { may } from '../../../covenant/rights/may.ts';
import type { Act } from '../../../covenant/rights/rights.ts';
import { AuditConnection, type AuditEntry } from '../../../platform/acts/audit-entry.entity.ts';
import { historyOf } from '../../../platform/acts/audit-trail.ts';
import { PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { DiscussionGroup, type GroupRow } from './discussion-group.entity.ts';
import { GroupRequestState } from './discussion-group.enums.ts';
import { InvitationConnection, type GroupInvitation } from './group-invitation.entity.ts';
import { GroupJoinRequest, JoinRequestConnection } from './group-join-request.entity.ts';
import { MembershipConnection, type GroupMembership } from './group-membership.entity.ts';
import { ownMembershipByGroupId } from './group-membership.loaders.ts';
import {
  invitationsByGroupId,
  joinRequestsByGroupId,
  membersByGroupId,
  ownRequestByGroupId,
} from './group-people.loaders.ts';

@ArgsType()
class RequestsArguments extends PageArguments {
  @Field(() => [GroupRequestState], { nullable: true, description: 'Only these states; by default WAITING.' })
  state?: GroupRequestState[] | null;
}

/** Whether the right of the reader, or their role in the group, allows the act. */
export async function mayInGroup(context: RequestContext, act: Act, groupId: string): Promise<boolean> {
  if (may(context, act)) return true;
  const own = await ownMembershipByGroupId(context).load(groupId);
  return may(context, act, { groupRole: own?.role ?? null });
}

@Resolver(() => DiscussionGroup)
export class GroupPeopleResolver {
  @FieldResolver(() => MembershipConnection, {
    nullable: true,
    description:
      'Current members, in the order of joining; null if the reader may not see them. (members of the group or Office)',
  })
  @PagedField()
  async members(
    @Root() { id }: GroupRow,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Page<GroupMembership> | null> {
    return (await mayInGroup(context, 'DiscussionGroup.members', id))
      ? membersByGroupId(context, { first, after }).load(id)
      : null;
  }

  @FieldResolver(() => JoinRequestConnection, {
    nullable: true,
    description: 'Requests to join, oldest first; null if the reader may not see them. (moderators or Office)',
  })
  @PagedField()
  async joinRequests(
    @Root() { id }: GroupRow,
    @Args(() => RequestsArguments) { state, first, after }: RequestsArguments,
    @Ctx() context: RequestContext,
  ): Promise<Page<GroupJoinRequest> | null> {
    return (await mayInGroup(context, 'DiscussionGroup.joinRequests', id))
      ? joinRequestsByGroupId(context, { state: state ?? ['WAITING'], first, after }).load(id)
      : null;
  }

  @FieldResolver(() => InvitationConnection, {
    nullable: true,
    description: 'Invitations, newest first; null if the reader may not see them. (moderators or Office)',
  })
  @PagedField()
  async invitations(
    @Root() { id }: GroupRow,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Page<GroupInvitation> | null> {
    return (await mayInGroup(context, 'DiscussionGroup.invitations', id))
      ? invitationsByGroupId(context, { first, after }).load(id)
      : null;
  }

  @FieldResolver(() => AuditConnection, {
    nullable: true,
    description:
      'Trail of the acts on the group and its members, newest first; null if the reader may not see it. (moderators or Office)',
  })
  @PagedField()
  async history(
    @Root() { id }: GroupRow,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Page<AuditEntry> | null> {
    return (await mayInGroup(context, 'DiscussionGroup.history', id)) ? historyOf(context, page).load(id) : null;
  }

  @FieldResolver(() => GroupJoinRequest, {
    nullable: true,
    description: "The reader's own waiting request; null if there is none or the reader is not signed in. (oneself)",
  })
  viewerJoinRequest(@Root() { id }: GroupRow, @Ctx() context: RequestContext): Promise<GroupJoinRequest | null> | null {
    const { personId } = context.identity;
    return may(context, 'DiscussionGroup.viewerJoinRequest', { personId })
      ? ownRequestByGroupId(context).load(id)
      : null;
  }
}
