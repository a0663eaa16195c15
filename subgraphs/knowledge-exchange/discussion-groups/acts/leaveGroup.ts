/** A member leaves a group. */
import { ArgsType, Field, ID } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { recordGroupActivity } from '../discussion-group-activity.ts';
import { groupPayload } from '../group.payload.ts';
import { belongingOf, bodyOf, groupForAct, lockGroup } from '../group.rules.ts';
import { findNextOwner } from '../succession.ts';

@ArgsType()
class LeavingArguments {
  @Field(() => ID, { description: 'The group.' })
  groupId: string;
}

export const leaveGroup = act({
  name: 'leaveGroup',
  description:
    'Ends the membership of the caller, whose posts stay. When the last owner leaves, the moderator with the longest membership becomes owner; if there is none, the Office moderates the group.',
  args: LeavingArguments,
  payload: groupPayload,
  lock: (transaction, { args: { groupId } }) => lockGroup(transaction, groupId),
  find: (from, { context, args: { groupId } }) => groupForAct(from, context, groupId),
  belongingTo: belongingOf,
  async write({ transaction, context, thing: group }) {
    await transaction.execute(
      rawSql`UPDATE group_membership SET endsOn = ?, endedById = personId, revision = revision + 1, updatedAt = ? WHERE id = ?`,
      [context.today, new Date().toISOString(), group.own?.id ?? null],
    );
    await recordGroupActivity(transaction, [group.id]);
  },
  trail: ({ thing: group }) => ({
    onBehalfOfId: bodyOf(group),
    before: { role: group.own?.role ?? null },
    after: { role: null },
  }),
  async letters({ transaction, context, thing: group }) {
    if (group.own?.role === 'OWNER') await findNextOwner(transaction, group, context);
  },
  result: ({ id, thing: group }) => ({ groupId: id, membershipId: group.own?.id }),
});
