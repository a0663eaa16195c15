/** Who may act for whom: fields of a membership that lead elsewhere. */
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { listOfColumn } from '../../../platform/database/list-column.ts';
import { bodyById, type NamedBody } from '../../../platform/feed/covenant-bodies.ts';
import { CovenantBody } from '../../../platform/graphql/node.ts';
import { MembershipRole } from '../../../platform/rights/membership-role.ts';
import type { RequestContext } from '../../../platform/subgraph/request-context.ts';
import type { CoordinatorRow } from '../coordinator.entity.ts';
import { coordinatorById } from '../coordinator.loaders.ts';
import { Membership, type MembershipRow } from './membership.entity.ts';
import { Person, personById, type PersonRow } from './person.ts';

@Resolver(() => Membership)
export class MembershipResolver {
  @FieldResolver(() => Person, {
    nullable: true,
    description:
      'Whose right it is; null when the person is gone. (oneself or members of the coordinator or members of the signatory or Office)',
  })
  person(@Root() { personId }: MembershipRow, @Ctx() context: RequestContext): Promise<PersonRow | null> {
    return personById(context).load(personId);
  }

  @FieldResolver(() => CovenantBody, {
    nullable: true,
    description:
      'Body acted for; null for the Office, and while the name of a signatory that is new has not arrived here.',
  })
  @Directive('@provides(fields: "... on Signatory { name slug }")')
  actsFor(
    @Root() { bodyId }: MembershipRow,
    @Ctx() context: RequestContext,
  ): Promise<CoordinatorRow | NamedBody | null> | null {
    if (bodyId === null) return null;
    return bodyId.startsWith('crd_') ? coordinatorById(context).load(bodyId) : bodyById(context).load(bodyId);
  }

  @FieldResolver(() => Boolean, { description: 'True: member of the Office.' })
  actsForOffice(@Root() { bodyId }: MembershipRow): boolean {
    return bodyId === null;
  }

  @FieldResolver(() => [MembershipRole], { description: 'What the person may do.' })
  roles(@Root() { roles }: MembershipRow): MembershipRole[] {
    return listOfColumn<MembershipRole>(roles);
  }
}
