/** Fields of a membership that refer to other types. Only the member and people of the group can reach them. */
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { bodyById, type NamedBody } from '../../../covenant/bodies/covenant-bodies.ts';
import { CovenantBody } from '../../../covenant/bodies/covenant-body.type.ts';
import { GroupRole } from '../../../covenant/rights/group-role.ts';
import { may } from '../../../covenant/rights/may.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Person } from '../extends/person.ts';
import { DiscussionGroup, type GroupRow } from './discussion-group.entity.ts';
import { groupById } from './discussion-group.loaders.ts';
import { mayInGroup } from './group-people.resolver.ts';
import { GroupMembership } from './group-membership.entity.ts';

@Resolver(() => GroupMembership)
export class GroupMembershipResolver {
  @FieldResolver(() => Boolean, { description: 'True if the member is an owner or a moderator.' })
  isModerator(@Root() { role }: GroupMembership): boolean {
    return role !== GroupRole.MEMBER;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Reason of the moderator who ended it, or that the person no longer acts for the body in whose name they joined. Only the member and moderators read it; null otherwise.',
  })
  async endReason(
    @Root() { groupId, personId, endReason }: GroupMembership,
    @Ctx() context: RequestContext,
  ): Promise<string | null> {
    const isTold =
      may(context, 'Person.groupMemberships', { personId }) ||
      (await mayInGroup(context, 'DiscussionGroup.history', groupId));
    return isTold ? endReason : null;
  }

  @FieldResolver(() => Person, { nullable: true, description: 'The member.' })
  person(@Root() { personId }: GroupMembership): Person {
    return { id: personId };
  }

  @FieldResolver(() => DiscussionGroup, { nullable: true, description: 'The group.' })
  group(@Root() { groupId }: GroupMembership, @Ctx() context: RequestContext): Promise<GroupRow | null> {
    return groupById(context).load(groupId);
  }

  @FieldResolver(() => CovenantBody, {
    nullable: true,
    description:
      'Body in whose name the person joined; null if they joined in their own, or while the name of a new body is not yet available.',
  })
  @Directive('@provides(fields: "... on Coordinator { name slug } ... on Signatory { name slug }")')
  onBehalfOf(
    @Root() { onBehalfOfId }: GroupMembership,
    @Ctx() context: RequestContext,
  ): Promise<NamedBody | null> | null {
    return onBehalfOfId === null ? null : bodyById(context).load(onBehalfOfId);
  }
}
