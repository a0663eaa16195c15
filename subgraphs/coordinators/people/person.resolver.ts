/** Fields of a person: the public ones, and those for the person and the Office. */
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { listOfColumn } from '../../../platform/database/list-column.ts';
import { CappedField } from '../../../platform/graph/page.ts';
import { EmailAddressScalar, LanguageCodeScalar } from '../../../platform/graph/scalars.ts';
import { may } from '../../../covenant/rights/may.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Membership, type MembershipRow } from './membership.entity.ts';
import { membershipsByPersonId } from './membership.loaders.ts';
import { Person, personById, type PersonRow } from './person.ts';

const MAX_MEMBERSHIPS = 20;

@Resolver(() => Person)
export class PersonResolver {
  @Query(() => Person, { nullable: true, description: 'Your own record; null if you are not signed in. (public)' })
  viewer(@Ctx() context: RequestContext): Promise<PersonRow | null> | null {
    const { personId } = context.identity;
    return personId === null ? null : personById(context).load(personId);
  }

  @FieldResolver(() => [LanguageCodeScalar], {
    description: 'Languages the person works in; empty if the person was erased.',
  })
  languages(@Root() { languages }: PersonRow): string[] {
    return listOfColumn(languages);
  }

  @FieldResolver(() => EmailAddressScalar, {
    nullable: true,
    description:
      'Address of the sign-in, which receives notices; null if the person was erased or you may not see it. (oneself or Office)',
  })
  email(@Root() { id, email }: PersonRow, @Ctx() context: RequestContext): string | null {
    return may(context, 'Person.email', { personId: id }) ? email : null;
  }

  @FieldResolver(() => [Membership], {
    nullable: true,
    description: `Memberships and open invitations of the person, at most ${String(MAX_MEMBERSHIPS)}; null if you may not see them. (oneself or Office)`,
  })
  @CappedField(MAX_MEMBERSHIPS)
  async memberships(@Root() { id }: PersonRow, @Ctx() context: RequestContext): Promise<MembershipRow[] | null> {
    if (!may(context, 'Person.memberships', { personId: id })) return null;
    return ((await membershipsByPersonId(context).load(id)) ?? []).slice(0, MAX_MEMBERSHIPS);
  }
}
