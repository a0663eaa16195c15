/** A moderator ends somebody's membership. */
import { ArgsType, Field, ID, Int } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { Checks } from '../../../../platform/acts/checks.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { Refusal } from '../../../../platform/refusals/refusal.ts';
import { mustTakePart } from '../../visibility/taking-part.ts';
import { recordGroupActivity } from '../discussion-group-activity.ts';
import { tellByLetter } from '../group-letters.ts';
import { groupPayload } from '../group.payload.ts';
import { belongingOf, bodyOf, lockGroupOf, MAX_REASON } from '../group.rules.ts';
import { membershipForAct, type KeptMembership } from '../membership.rules.ts';
import { findNextOwner } from '../succession.ts';

@ArgsType()
class RemovalArguments {
  @Field(() => ID, { description: 'The membership that ends.' })
  membershipId: string;

  @Field(() => Int, { description: 'Revision that was read.' })
  expectedRevision: number;

  @Field(() => String, {
    description: 'Reason, at most 500 characters; the removed person and the moderators read it.',
  })
  reason: string;
}

export const removeFromGroup = act({
  name: 'removeFromGroup',
  description:
    'Removes a member from a group; a letter tells the person why. Moderators can remove members; owners and the Office can remove anybody.',
  args: RemovalArguments,
  payload: groupPayload,
  check({ reason }) {
    const checks = new Checks();
    const checked = { reason: checks.line(['reason'], reason, MAX_REASON) };
    checks.mustHold();
    return checked;
  },
  lock: (transaction, { args: { membershipId } }) => lockGroupOf(transaction, rawSql`group_membership`, membershipId),
  find: (from, { context, args: { membershipId } }) => membershipForAct(from, context, membershipId),
  belongingTo: ({ group }) => belongingOf(group),
  revises: { table: rawSql`group_membership` },
  async rules(call) {
    mustOutrank(call.thing);
    await mustTakePart(call, bodyOf(call.thing.group));
  },
  set: ({ context: { today, identity }, checked: { reason } }) => ({
    endsOn: today,
    endedById: identity.personId,
    endReason: reason,
  }),
  write: ({ transaction, thing: { groupId } }) => recordGroupActivity(transaction, [groupId]),
  // The reason is personal data: only the membership stores it, so that it is erased with the person.
  trail: ({ thing: { id, groupId, role, group } }) => ({
    subjectId: groupId,
    onBehalfOfId: bodyOf(group),
    before: { membershipId: id, role },
    after: { membershipId: id, role: null },
  }),
  async letters({ transaction, context, thing: { group, personId, role }, checked: { reason } }) {
    await tellByLetter(transaction, group, context, [{ kind: 'REMOVED', personId, words: reason }]);
    if (role === 'OWNER') await findNextOwner(transaction, group, context);
  },
  result: ({ id, thing: { groupId } }) => ({ groupId, membershipId: id }),
});

function mustOutrank({ role, group: { own } }: KeptMembership): void {
  if (own?.role !== 'MODERATOR' || role === 'MEMBER') return;
  throw Refusal.notAllowed(
    'Moderators remove members; another moderator or an owner is removed by owners.',
    'removeFromGroup',
  );
}
