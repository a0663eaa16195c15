/** Fields of an invitation that refer to other types. Only the expert and people who may ask can reach them. */
import { Ctx, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { bodyById, type NamedBody } from '../../../covenant/bodies/covenant-bodies.ts';
import { CovenantBody } from '../../../covenant/bodies/covenant-body.type.ts';
import { may } from '../../../covenant/rights/may.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Person } from '../extends/person.ts';
import { Resource, type ResourceRow } from '../resources/resource.entity.ts';
import { resourceById } from '../resources/resource.loaders.ts';
import { ExpertInvitation } from './expert-invitation.entity.ts';
import { postCountByExpert, expertIn, resourceIdByThreadId } from './expert-invitation.loaders.ts';

@Resolver(() => ExpertInvitation)
export class ExpertInvitationResolver {
  @FieldResolver(() => Person, {
    nullable: true,
    description:
      'Invited person. For others it is null until an invitation to an e-mail address was accepted, so that an invitation does not reveal the owner of an address.',
  })
  person(
    @Root() { personId, isByAddress, onBehalfOfId, affiliation, state }: ExpertInvitation,
    @Ctx() context: RequestContext,
  ): Person | null {
    if (personId === null) return null;
    const hasAccepted = state === 'ACCEPTED' || onBehalfOfId !== null || affiliation !== null;
    const isHidden = Boolean(isByAddress) && !hasAccepted;
    return isHidden && !may(context, 'Person.expertInvitations', { personId }) ? null : { id: personId };
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Person who sent it.' })
  invitedBy(@Root() { invitedById }: ExpertInvitation): Person {
    return { id: invitedById };
  }

  @FieldResolver(() => CovenantBody, {
    nullable: true,
    description:
      'Body in whose name the expert writes; null if in their own, before the invitation was accepted, or while the name of a new body is not yet available.',
  })
  @Directive('@provides(fields: "... on Coordinator { name slug } ... on Signatory { name slug }")')
  onBehalfOf(
    @Root() { onBehalfOfId }: ExpertInvitation,
    @Ctx() context: RequestContext,
  ): Promise<NamedBody | null> | null {
    return onBehalfOfId === null ? null : bodyById(context).load(onBehalfOfId);
  }

  @FieldResolver(() => Int, {
    description: 'Number of visible posts that the person wrote as an expert; 0 before any.',
  })
  async postCount(@Root() { threadId, personId }: ExpertInvitation, @Ctx() context: RequestContext): Promise<number> {
    if (personId === null) return 0;
    return (await postCountByExpert(context).load(expertIn(threadId, personId))) ?? 0;
  }

  @FieldResolver(() => Resource, {
    nullable: true,
    description: 'Resource on which feedback is asked for; null while it is not public.',
  })
  async resource(@Root() { threadId }: ExpertInvitation, @Ctx() context: RequestContext): Promise<ResourceRow | null> {
    const resourceId = await resourceIdByThreadId(context).load(threadId);
    return resourceId === null ? null : resourceById(context).load(resourceId);
  }
}
