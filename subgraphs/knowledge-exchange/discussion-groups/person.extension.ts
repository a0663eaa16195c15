/** Groups, invitations and requests of a person; only the person may read them. */
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { may } from '../../../covenant/rights/may.ts';
import { PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Person } from '../extends/person.ts';
import { InvitationConnection, type GroupInvitation } from './group-invitation.entity.ts';
import { JoinRequestConnection, type GroupJoinRequest } from './group-join-request.entity.ts';
import { MembershipConnection, type GroupMembership } from './group-membership.entity.ts';
import { invitationsByPersonId, joinRequestsByPersonId, membershipsByPersonId } from './group-people.loaders.ts';

@Resolver(() => Person)
export class PersonGroupsExtension {
  @FieldResolver(() => MembershipConnection, {
    nullable: true,
    description:
      'Current and past memberships in groups, newest first; null if the reader may not see them or while knowledge-exchange cannot be reached. (oneself)',
  })
  @PagedField()
  groupMemberships(
    @Root() { id: personId }: Person,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Page<GroupMembership> | null> | null {
    return may(context, 'Person.groupMemberships', { personId })
      ? membershipsByPersonId(context, { first, after }).load(personId)
      : null;
  }

  @FieldResolver(() => InvitationConnection, {
    nullable: true,
    description:
      'Invitations into groups, newest first; null if the reader may not see them or while knowledge-exchange cannot be reached. (oneself)',
  })
  @PagedField()
  groupInvitations(
    @Root() { id: personId }: Person,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Page<GroupInvitation> | null> | null {
    return may(context, 'Person.groupInvitations', { personId })
      ? invitationsByPersonId(context, { first, after }).load(personId)
      : null;
  }

  @FieldResolver(() => JoinRequestConnection, {
    nullable: true,
    description:
      'Requests to join groups, newest first; null if the reader may not see them or while knowledge-exchange cannot be reached. (oneself)',
  })
  @PagedField()
  joinRequests(
    @Root() { id: personId }: Person,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Page<GroupJoinRequest> | null> | null {
    return may(context, 'Person.joinRequests', { personId })
      ? joinRequestsByPersonId(context, { first, after }).load(personId)
      : null;
  }
}
