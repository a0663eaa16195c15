/** Invites somebody to act for a body or for the Office, by a letter with a secret. */
import { lockRows } from '../../../../platform/database/lock-rows.ts';
import { ArgsType, Field, ID } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { newId } from '../../../../covenant/ids.ts';
import { MembershipRole } from '../../../../covenant/rights/membership-role.ts';
import { Checks } from '../../../../platform/acts/checks.ts';
import type { Transaction } from '../../../../platform/database/database.ts';
import { insertRows } from '../../../../platform/database/rows.ts';
import { isUniqueViolation } from '../../../../platform/database/unique-violation.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { EmailAddressScalar } from '../../../../platform/graph/scalars.ts';
import { writeLetter } from '../../../../platform/letters/letters.ts';
import { digestOf, mustNotBelong, newInvitation } from '../invitation.rules.ts';
import { membershipLetters } from '../membership.letters.ts';
import { belongingOfBody, bodyActedFor } from '../membership-rights.ts';
import { checkedRoles, lockPeopleOf, mustBeBody, mustHaveRoom } from '../membership.rules.ts';
import { membershipPayload } from '../person.payload.ts';

@ArgsType()
class InviteArguments {
  @Field(() => String, { description: 'Sent again with the same key, nobody is invited twice.' })
  idempotencyKey: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Coordinator or signatory the person is to act for; left out for the Office.',
  })
  bodyId?: string | null;

  @Field(() => EmailAddressScalar, {
    description: 'Where the invitation goes; only whoever signs in with this address can accept it.',
  })
  email: string;

  @Field(() => [MembershipRole], {
    description: 'What the person may do: DECIDER and MODERATOR for the Office, the others for a body.',
  })
  roles: MembershipRole[];
}

export const inviteMember = act({
  name: 'inviteMember',
  description:
    'Invites somebody to act for a body or the Office, by a letter with a secret that only that person can use, for 14 days. At most 50 people per body.',
  args: InviteArguments,
  payload: membershipPayload,
  belongingTo: (_, { args: { bodyId = null } }) => belongingOfBody(bodyId),
  check({ roles, bodyId = null }) {
    const checks = new Checks();
    const checked = { bodyId, roles: checkedRoles(checks, roles, bodyId) };
    checks.mustHold();
    return checked;
  },
  needsCopies: 'reachable',
  creates: {
    newId: () => newId('Membership'),
    keyedBy: ({ args: { email }, checked: { bodyId, roles } }) => ({ bodyId, email, roles }),
  },
  async rules({ transaction, args: { email }, checked: { bodyId } }) {
    const body = await mustBeBody(transaction, bodyId);
    // Somebody new is added before the other rules, which ask about the person by id.
    const personId = await personOf(transaction, email);
    await lockPeopleOf(transaction, bodyId);
    await mustNotBelong(transaction, { bodyId, personId });
    await mustHaveRoom(transaction, { bodyId, personId });
    return { body, personId, ...newInvitation() };
  },
  write: ({ transaction, id, context, args, checked: { bodyId, roles }, decision: { personId, token, until } }) =>
    insertRows(transaction, rawSql`membership`, [
      {
        id,
        personId,
        bodyId,
        roles: roles.join(','),
        state: 'INVITED',
        startsOn: context.today,
        endsOn: null,
        invitationDigest: digestOf(token),
        invitationUntil: until,
        invitationEmail: args.email,
        revision: 1,
        updatedAt: new Date().toISOString(),
      },
    ]),
  trail: ({ context, checked: { bodyId, roles } }) => ({
    onBehalfOfId: bodyActedFor(context, bodyId),
    after: { state: 'INVITED', roles: roles.join(',') },
  }),
  letters: ({ transaction, context, args: { email: recipient }, checked: { roles }, decision }) =>
    writeLetter(transaction, membershipLetters.invitation({ recipient, roles, ...decision }, context.hubUrl)),
});

/** Whoever signs in with this address later is this person. The row is held, so that nobody is invited twice at once. */
async function personOf(transaction: Transaction, email: string): Promise<string> {
  const known = await personWith(transaction, email);
  const id = known ?? (await addedPerson(transaction, email));
  await lockRows(transaction, rawSql`person`, [id]);
  return id;
}

async function personWith(transaction: Transaction, email: string): Promise<string | null> {
  const rows = await transaction.select<{ id: string }>(rawSql`SELECT id FROM person WHERE email = ?`, [email]);
  return rows[0]?.id ?? null;
}

async function addedPerson(transaction: Transaction, email: string): Promise<string> {
  const id = newId('Person');
  const now = new Date().toISOString();
  const person = { id, displayName: null, languages: '', isErased: 0, email, revision: 1, updatedAt: now };
  try {
    await insertRows(transaction, rawSql`person`, [person]);
    return id;
  } catch (error) {
    // Somebody else has invited or signed in the same address in between.
    const added = isUniqueViolation(error, 'person') ? await personWith(transaction, email) : null;
    if (added === null) throw error;
    return added;
  }
}
