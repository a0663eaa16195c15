/** Invites a person to act for a body or for the Office, by a letter with a secret. */
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { lockRows } from '../../../../platform/database/lock-rows.ts';
import { ArgsType, Field, ID } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { newId } from '../../../../covenant/ids.ts';
import { MembershipRole } from '../../../../covenant/rights/membership-role.ts';
import { Checks } from '../../../../platform/acts/checks.ts';
import { insertRows } from '../../../../platform/database/rows.ts';
import { EmailAddressScalar } from '../../../../platform/graph/scalars.ts';
import { readersOfPerson } from '../../letters/readers.ts';
import { writeTo } from '../../letters/write-to.ts';
import {
  addInvitedPerson,
  digestOf,
  endInvitations,
  mustNotBelong,
  newInvitation,
  personWith,
} from '../invitation.rules.ts';
import { belongingOfBody, bodyActedFor } from '../membership-rights.ts';
import { checkedRoles, lockPeopleOf, mustBeBody, mustHaveRoom } from '../membership.rules.ts';
import { membershipPayload } from '../person.payload.ts';

@ArgsType()
class InviteArguments {
  @Field(() => String, { description: 'A repeated request with the same key invites nobody twice.' })
  idempotencyKey: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Coordinator or signatory that the person will act for; omit it for the Office.',
  })
  bodyId?: string | null;

  @Field(() => EmailAddressScalar, {
    description: 'Address of the invitation; only a person who signs in with it can accept.',
  })
  email: string;

  @Field(() => [MembershipRole], {
    description: 'Roles of the person: DECIDER and MODERATOR for the Office, the others for a body.',
  })
  roles: MembershipRole[];
}

export const inviteMember = act({
  name: 'inviteMember',
  description:
    'Invites a person to act for a body or the Office. The letter holds a secret that only this person can use, for 14 days. A body has at most 50 people.',
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
    const invitee = await personWith(transaction, email);
    // Locks the person, so that concurrent requests cannot invite twice.
    if (invitee !== null) await lockRows(transaction, rawSql`person`, [invitee]);
    await lockPeopleOf(transaction, bodyId);
    const over = invitee === null ? [] : await mustNotBelong(transaction, { bodyId, personId: invitee });
    await mustHaveRoom(transaction, { bodyId, personId: invitee, leaving: over.length });
    return { body, personId: invitee ?? newId('Person'), isNew: invitee === null, over, ...newInvitation() };
  },
  async write({ transaction, id, context, args: { email }, checked: { bodyId, roles }, decision }) {
    const { personId, isNew, over, token, until } = decision;
    await endInvitations(transaction, over);
    if (isNew) await addInvitedPerson(transaction, { id: personId, email });
    await insertRows(transaction, rawSql`membership`, [
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
        invitationEmail: email,
        revision: 1,
        updatedAt: new Date().toISOString(),
      },
    ]);
  },
  trail: ({ context, checked: { bodyId, roles } }) => ({
    onBehalfOfId: bodyActedFor(context, bodyId),
    after: { state: 'INVITED', roles: roles.join(',') },
  }),
  async letters({ transaction, context: { hubUrl }, checked: { roles }, decision: { personId, body, token, until } }) {
    const readers = await readersOfPerson(transaction, personId);
    await writeTo(transaction, readers, 'MEMBER_INVITED', { body, roles, token, until, hubUrl });
  },
  // A concurrent request has added the person with this address; the second attempt finds that row.
  retriedOn: 'person',
});
