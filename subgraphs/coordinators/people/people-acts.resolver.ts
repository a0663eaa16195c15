/** What people do with memberships and with their own details. */
import { Arg, Args, Ctx, Mutation, Resolver } from 'type-graphql';
import { answered, payloadOf, type Refused } from '../../../platform/acts/payload.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { acceptInvitation, inviteMember } from './invitation.service.ts';
import { Membership, type MembershipRow } from './membership.entity.ts';
import { membershipById } from './membership.loaders.ts';
import { changeMembership } from './membership.service.ts';
import { DetailsArguments, InvitationArguments, MembershipArguments } from './people.inputs.ts';
import { updateMyDetails } from './person.service.ts';
import { Person, personById, type PersonRow } from './person.ts';

const PersonPayload = payloadOf('PersonPayload', 'Answer about a person or a membership.', {
  person: { type: () => Person, description: 'The person who asks, where it is about them.' },
  membership: { type: () => Membership, description: 'The membership as it is now, where it is about one.' },
});

interface PersonAnswer {
  readonly person: PersonRow | null;
  readonly membership: MembershipRow | null;
}

@Resolver()
export class PeopleActsResolver {
  @Mutation(() => PersonPayload, {
    description:
      'Invites somebody to act for a body or the Office, by a letter with a secret that only that person can use, for 14 days. At most 50 people per body. (members of the coordinator or members of the signatory or Office)',
  })
  inviteMember(
    @Args(() => InvitationArguments) given: InvitationArguments,
    @Ctx() context: RequestContext,
  ): Promise<PersonAnswer | Refused> {
    return answered(context, async () => membershipAnswer(context, await inviteMember(context, given)));
  }

  @Mutation(() => PersonPayload, {
    description: 'Accepts an invitation that was sent to the own address; again, it gives the same answer. (signed in)',
  })
  acceptInvitation(
    @Arg('token', () => String, { description: 'The token in the letter.' }) token: string,
    @Ctx() context: RequestContext,
  ): Promise<PersonAnswer | Refused> {
    return answered(context, async () => membershipAnswer(context, await acceptInvitation(context, token)));
  }

  @Mutation(() => PersonPayload, {
    description:
      'Roles or last day of a membership, or of an open invitation. The last ADMIN of a body stays, unless the Office decides otherwise. A person may end a membership of their own. (oneself or members of the coordinator or members of the signatory or Office)',
  })
  changeMembership(
    @Args(() => MembershipArguments) given: MembershipArguments,
    @Ctx() context: RequestContext,
  ): Promise<PersonAnswer | Refused> {
    return answered(context, async () => membershipAnswer(context, await changeMembership(context, given)));
  }

  @Mutation(() => PersonPayload, { description: 'Name shown and languages. (oneself)' })
  updateMyDetails(
    @Args(() => DetailsArguments) given: DetailsArguments,
    @Ctx() context: RequestContext,
  ): Promise<PersonAnswer | Refused> {
    return answered(context, async () => ({
      person: await personById(context).load(await updateMyDetails(context, given)),
      membership: null,
    }));
  }
}

/** Whoever invites learns nothing of the person who has the address. */
async function membershipAnswer(context: RequestContext, id: string): Promise<PersonAnswer> {
  const membership = await membershipById(context).load(id);
  const isOwn = membership !== null && membership.personId === context.identity.personId;
  return { person: isOwn ? await personById(context).load(membership.personId) : null, membership };
}
