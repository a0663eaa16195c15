/** The people of a signatory, for those who act for it and for the Office. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { CappedField } from '../../../platform/graph/page.ts';
import { may } from '../../../covenant/rights/may.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Signatory } from '../extends/signatory.ts';
import { Membership, type MembershipRow } from './membership.entity.ts';
import { MAX_MEMBERS } from './membership.rules.ts';
import { membersOf } from './membership.loaders.ts';

@Resolver(() => Signatory)
export class SignatoryMembersExtension {
  @FieldResolver(() => [Membership], {
    nullable: true,
    description: `People acting for it and open invitations, at most ${String(MAX_MEMBERS)}; null if you may not see them, or while coordinators cannot be reached. (members of the signatory or Office)`,
  })
  @CappedField(MAX_MEMBERS)
  members(@Root() { id }: Signatory, @Ctx() context: RequestContext): Promise<MembershipRow[]> | null {
    return may(context, 'Signatory.members', { signatoryId: id }) ? membersOf(context, id) : null;
  }
}
