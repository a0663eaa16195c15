/** Fields of requests and invitations that refer to other types. Only the person and moderators can reach them. */
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { bodyById, type NamedBody } from '../../../covenant/bodies/covenant-bodies.ts';
import { CovenantBody } from '../../../covenant/bodies/covenant-body.type.ts';
import { may } from '../../../covenant/rights/may.ts';
import { Languages, LocalizedText, localised } from '../../../platform/graph/localized-text.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Person } from '../extends/person.ts';
import { DiscussionGroup, type GroupRow } from './discussion-group.entity.ts';
import { GroupInvitationState } from './discussion-group.enums.ts';
import { groupById } from './discussion-group.loaders.ts';
import { GroupInvitation, stateOfInvitation } from './group-invitation.entity.ts';
import { GroupJoinRequest } from './group-join-request.entity.ts';
import { groupNameById } from './group-people.loaders.ts';

@Resolver(() => GroupJoinRequest)
export class JoinRequestResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Person who wants to join.' })
  person(@Root() { personId }: GroupJoinRequest): Person {
    return { id: personId };
  }

  @FieldResolver(() => DiscussionGroup, {
    nullable: true,
    description: 'The group; null if the reader may no longer read it.',
  })
  group(@Root() { groupId }: GroupJoinRequest, @Ctx() context: RequestContext): Promise<GroupRow | null> {
    return groupById(context).load(groupId);
  }

  @FieldResolver(() => CovenantBody, {
    nullable: true,
    description:
      'Body in whose name the person wants to join; null if in their own, or while the name of a new body is not yet available.',
  })
  @Directive('@provides(fields: "... on Coordinator { name slug } ... on Signatory { name slug }")')
  onBehalfOf(
    @Root() { onBehalfOfId }: GroupJoinRequest,
    @Ctx() context: RequestContext,
  ): Promise<NamedBody | null> | null {
    return onBehalfOfId === null ? null : bodyById(context).load(onBehalfOfId);
  }
}

@Resolver(() => GroupInvitation)
export class InvitationResolver {
  @FieldResolver(() => GroupInvitationState, { description: 'State.' })
  state(@Root() invitation: GroupInvitation): GroupInvitationState {
    return stateOfInvitation(invitation);
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description:
      'Invited person. While an invitation to an e-mail address is open, it is null for all others, so that an invitation does not reveal the owner of an address.',
  })
  person(@Root() { personId, isByAddress, state }: GroupInvitation, @Ctx() context: RequestContext): Person | null {
    if (personId === null) return null;
    const isHidden = Boolean(isByAddress) && state !== GroupInvitationState.ACCEPTED;
    return isHidden && !may(context, 'Person.groupInvitations', { personId }) ? null : { id: personId };
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Person who sent it.' })
  invitedBy(@Root() { invitedById }: GroupInvitation): Person {
    return { id: invitedById };
  }

  @FieldResolver(() => DiscussionGroup, {
    nullable: true,
    description: 'The group; null if the invited person cannot read it before accepting.',
  })
  group(@Root() { groupId }: GroupInvitation, @Ctx() context: RequestContext): Promise<GroupRow | null> {
    return groupById(context).load(groupId);
  }

  @FieldResolver(() => LocalizedText, {
    nullable: true,
    description: 'Name of the group, also for a person who cannot read the group before accepting.',
  })
  async groupName(
    @Root() { groupId }: GroupInvitation,
    @Languages() languages: string[] | null,
    @Ctx() context: RequestContext,
  ): Promise<LocalizedText | null> {
    const name = await groupNameById(context).load(groupId);
    return name === null ? null : localised(context, name, languages);
  }
}
