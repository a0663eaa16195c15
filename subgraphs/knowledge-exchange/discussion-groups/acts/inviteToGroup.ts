/** A moderator invites people into a group, also people who are new to the hub. */
import { ArgsType, Field, ID } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { newId } from '../../../../covenant/ids.ts';
import { LETTERS_PER_DAY } from '../../../../platform/acts/mailbox-limit.ts';
import { insertRows } from '../../../../platform/database/rows.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { EmailAddressScalar } from '../../../../platform/graph/scalars.ts';
import { mustTakePart } from '../../visibility/taking-part.ts';
import { tellByLetter } from '../group-letters.ts';
import { groupPayload } from '../group.payload.ts';
import { belongingOf, bodyOf, groupForAct, lockGroup } from '../group.rules.ts';
import { groupSteps } from '../group.steps.ts';
import { countedLetters, mustNotHurryInvitations, writeLetterCounts } from '../invitation-limits.ts';
import { checkedInvited, lastMoment, mustBeInvitable } from '../invitation.rules.ts';

@ArgsType()
class InvitingArguments {
  @Field(() => String, {
    description: 'Key of this request; a repeated request with the same key invites nobody twice.',
  })
  idempotencyKey: string;

  @Field(() => ID, { description: 'The group.' })
  groupId: string;

  @Field(() => [ID], { defaultValue: [], description: 'People of the hub, at most 50.' })
  personIds: string[];

  @Field(() => [EmailAddressScalar], {
    defaultValue: [],
    description:
      'E-mail addresses of other people, at most 50. Only a person who signs in with the address can accept. The hub does not store the address here.',
  })
  addresses: string[];

  @Field(() => String, { nullable: true, description: 'Message to them, at most 2,000 characters.' })
  note?: string | null;
}

export const inviteToGroup = act({
  name: 'inviteToGroup',
  description: `Invites people into a group by letter. An invitation is open for 30 days; a group has at most 200 open invitations. Refused with FULL if somebody got ${String(LETTERS_PER_DAY)} invitations within 24 hours, and with TOO_FAST after too many invitations in a day.`,
  args: InvitingArguments,
  payload: groupPayload,
  check: checkedInvited,
  creates: { newId: ({ args: { groupId } }) => groupId, result: (groupId) => ({ groupId }) },
  lock: (transaction, { args: { groupId } }) => lockGroup(transaction, groupId),
  find: (from, { context, args: { groupId } }) => groupForAct(from, context, groupId),
  belongingTo: belongingOf,
  states: { machine: groupSteps, of: ({ state }) => state },
  async rules({ transaction, context, thing: group, checked }) {
    const onBehalfOfId = bodyOf(group);
    await mustTakePart({ transaction, context }, onBehalfOfId);
    await mustBeInvitable(transaction, group, checked, context.today);
    const more = checked.personIds.length + checked.addresses.length;
    await mustNotHurryInvitations(transaction, { personId: String(context.identity.personId), onBehalfOfId, more });
    const letters = await countedLetters(transaction, checked);
    const people = checked.personIds.map((personId) => ({ personId, address: null }));
    const others = checked.addresses.map((address) => ({ personId: null, address }));
    const until = lastMoment();
    return {
      letters,
      invited: [...people, ...others].map((whom) => ({ ...whom, id: newId('GroupInvitation'), until })),
    };
  },
  async write({ transaction, context: { identity }, thing: group, checked: { note }, decision: { letters, invited } }) {
    const now = new Date().toISOString();
    await writeLetterCounts(transaction, letters);
    await insertRows(
      transaction,
      rawSql`group_invitation`,
      invited.map(({ id, personId, address, until }) => ({
        id,
        groupId: group.id,
        personId,
        isByAddress: Number(address !== null),
        invitedById: identity.personId,
        onBehalfOfId: bodyOf(group),
        note,
        state: 'OPEN',
        until,
        createdAt: now,
        revision: 1,
        updatedAt: now,
      })),
    );
  },
  trail: ({ thing: group, decision: { invited } }) => ({
    onBehalfOfId: bodyOf(group),
    after: { invited: invited.length },
  }),
  letters: ({ transaction, context, thing: group, checked: { note }, decision: { invited } }) =>
    tellByLetter(
      transaction,
      group,
      context,
      invited.map(({ id, personId, address, until }) => ({
        kind: 'INVITED',
        invitationId: id,
        personId,
        address,
        until,
        words: note,
      })),
    ),
  // Two acts may invite a mailbox for the first time at once: the later one counts the letter of the other.
  retriedOn: 'invited_mailbox',
});
