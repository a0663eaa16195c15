/** The people of a coordinator, for those who act for it and for the Office. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { CappedField } from '../../../platform/graph/page.ts';
import { may } from '../../../covenant/rights/may.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Coordinator, type CoordinatorRow } from '../coordinator/coordinator.entity.ts';
import { Membership, type MembershipRow } from './membership.entity.ts';
import { MAX_MEMBERS } from './membership.rules.ts';
import { membersOf } from './membership.loaders.ts';

@Resolver(() => Coordinator)
export class CoordinatorMembersExtension {
  @FieldResolver(() => [Membership], {
    nullable: true,
    description: `People acting for it and open invitations, at most ${String(MAX_MEMBERS)}; null if you may not see them. (members of the coordinator or Office)`,
  })
  @CappedField(MAX_MEMBERS)
  members(@Root() { id }: CoordinatorRow, @Ctx() context: RequestContext): Promise<MembershipRow[]> | null {
    return may(context, 'Coordinator.members', { coordinatorId: id }) ? membersOf(context, id) : null;
  }
}
