/** A moderator invites people into a group, also people who are new to the hub. */
import { ArgsType, Field, ID } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { newId } from '../../../../covenant/ids.ts';
import { insertRows } from '../../../../platform/database/rows.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { EmailAddressScalar } from '../../../../platform/graph/scalars.ts';
import { mustTakePart } from '../../visibility/taking-part.ts';
import { tellByLetter } from '../group-letters.ts';
import { groupPayload } from '../group.payload.ts';
import { belongingOf, bodyOf, groupForAct, lockGroup } from '../group.rules.ts';
import { groupSteps } from '../group.steps.ts';
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
  description:
    'Invites people into a group by letter. An invitation is open for 30 days; a group has at most 200 open invitations.',
  args: InvitingArguments,
  payload: groupPayload,
  check: checkedInvited,
  creates: { newId: ({ args: { groupId } }) => groupId, result: (groupId) => ({ groupId }) },
  lock: (transaction, { args: { groupId } }) => lockGroup(transaction, groupId),
  find: (from, { context, args: { groupId } }) => groupForAct(from, context, groupId),
  belongingTo: belongingOf,
  states: { machine: groupSteps, of: ({ state }) => state },
  async rules({ transaction, context: { today }, thing: group, checked }) {
    await mustTakePart(transaction, bodyOf(group));
    await mustBeInvitable(transaction, group, checked, today);
    const people = checked.personIds.map((personId) => ({ personId, address: null }));
    const others = checked.addresses.map((address) => ({ personId: null, address }));
    const until = lastMoment();
    return [...people, ...others].map((whom) => ({ ...whom, id: newId('GroupInvitation'), until }));
  },
  write({ transaction, context: { identity }, thing: group, checked: { note }, decision }) {
    const now = new Date().toISOString();
    return insertRows(
      transaction,
      rawSql`group_invitation`,
      decision.map(({ id, personId, address, until }) => ({
        id,
        groupId: group.id,
        personId,
        isByAddress: Number(address !== null),
        invitedById: identity.personId,
        note,
        state: 'OPEN',
        until,
        createdAt: now,
        revision: 1,
        updatedAt: now,
      })),
    );
  },
  trail: ({ thing: group, decision }) => ({ onBehalfOfId: bodyOf(group), after: { invited: decision.length } }),
  letters: ({ transaction, context, thing: group, checked: { note }, decision }) =>
    tellByLetter(
      transaction,
      group,
      context,
      decision.map(({ id, personId, address, until }) => ({
        kind: 'INVITED',
        invitationId: id,
        personId,
        address,
        until,
        words: note,
      })),
    ),
});
