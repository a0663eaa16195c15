/** The people of a coordinator and of a signatory, for those who act for it and for the Office. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { CappedField } from '../../../platform/graph/page.ts';
import { may } from '../../../covenant/rights/may.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Coordinator, type CoordinatorRow } from '../coordinator/coordinator.entity.ts';
import { Signatory } from '../extends/signatory.ts';
import { Membership, type MembershipRow } from './membership.entity.ts';
import { membershipsByBodyId } from './membership.loaders.ts';
import { MAX_MEMBERS } from './membership.rules.ts';

const WHO = `People acting for it and open invitations, at most ${String(MAX_MEMBERS)}; null for whoever may not see them`;

@Resolver(() => Coordinator)
export class CoordinatorMembersResolver {
  @FieldResolver(() => [Membership], { nullable: true, description: `${WHO}. (members of the coordinator or Office)` })
  @CappedField(MAX_MEMBERS)
  members(@Root() { id }: CoordinatorRow, @Ctx() context: RequestContext): Promise<MembershipRow[]> | null {
    return may(context, 'Coordinator.members', { coordinatorId: id }) ? membersOf(context, id) : null;
  }
}

@Resolver(() => Signatory)
export class SignatoryMembersResolver {
  @FieldResolver(() => [Membership], {
    nullable: true,
    description: `${WHO}, and while coordinators cannot be reached. (members of the signatory or Office)`,
  })
  @CappedField(MAX_MEMBERS)
  members(@Root() { id }: Signatory, @Ctx() context: RequestContext): Promise<MembershipRow[]> | null {
    return may(context, 'Signatory.members', { signatoryId: id }) ? membersOf(context, id) : null;
  }
}

async function membersOf(context: RequestContext, bodyId: string): Promise<MembershipRow[]> {
  return ((await membershipsByBodyId(context).load(bodyId)) ?? []).slice(0, MAX_MEMBERS);
}
