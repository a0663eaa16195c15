/** Fields of a membership that are more than a column. */
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { listOfColumn } from '../../../platform/database/list-column.ts';
import { bodyById, type NamedBody } from '../../../covenant/bodies/covenant-bodies.ts';
import { CovenantBody } from '../../../covenant/bodies/covenant-body.type.ts';
import { EmailAddressScalar } from '../../../platform/graph/scalars.ts';
import { may } from '../../../covenant/rights/may.ts';
import { MembershipRole } from '../../../covenant/rights/membership-role.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import type { CoordinatorRow } from '../coordinator/coordinator.entity.ts';
import { coordinatorById } from '../coordinator/coordinator.loaders.ts';
import { Membership, MembershipState, type MembershipRow } from './membership.entity.ts';
import { belongingOf } from './membership.loaders.ts';
import { Person, personById, type PersonRow } from './person.ts';

@Resolver(() => Membership)
export class MembershipResolver {
  @FieldResolver(() => Person, {
    nullable: true,
    description:
      'The person; null if the person was erased. While the invitation is open, only the person and the Office can see it, so that an invitation does not reveal the owner of an address. (oneself or members of the coordinator or members of the signatory or Office)',
  })
  person(@Root() { personId, state }: MembershipRow, @Ctx() context: RequestContext): Promise<PersonRow | null> | null {
    if (state === MembershipState.INVITED && !may(context, 'Person.memberships', { personId })) return null;
    return personById(context).load(personId);
  }

  @FieldResolver(() => EmailAddressScalar, {
    nullable: true,
    description:
      'Address of the invitation; null once it is accepted or has expired, or if you may not invite for the body. (members of the coordinator or members of the signatory or Office)',
  })
  invitedAddress(@Root() membership: MembershipRow, @Ctx() context: RequestContext): string | null {
    return may(context, 'Membership.invitedAddress', belongingOf(membership)) ? membership.invitationEmail : null;
  }

  @FieldResolver(() => CovenantBody, {
    nullable: true,
    description:
      'Body that the person acts for; null for the Office, or until the name of a new signatory has arrived here.',
  })
  @Directive('@provides(fields: "... on Signatory { name slug }")')
  actsFor(
    @Root() { bodyId }: MembershipRow,
    @Ctx() context: RequestContext,
  ): Promise<CoordinatorRow | NamedBody | null> | null {
    if (bodyId === null) return null;
    return bodyId.startsWith('crd_') ? coordinatorById(context).load(bodyId) : bodyById(context).load(bodyId);
  }

  @FieldResolver(() => Boolean, { description: 'True if the person is a member of the Office.' })
  actsForOffice(@Root() { bodyId }: MembershipRow): boolean {
    return bodyId === null;
  }

  @FieldResolver(() => [MembershipRole], { description: 'Roles of the person.' })
  roles(@Root() { roles }: MembershipRow): MembershipRole[] {
    return listOfColumn<MembershipRole>(roles);
  }
}
