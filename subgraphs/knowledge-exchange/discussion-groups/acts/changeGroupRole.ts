/** Changes the role of a member of a group. */
import { ArgsType, Field, ID, Int } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { GroupRole } from '../../../../covenant/rights/group-role.ts';
import type { Reads } from '../../../../platform/acts/act.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { Refusal } from '../../../../platform/refusals/refusal.ts';
import { inForce } from '../../visibility/group-visibility.ts';
import { mustTakePart } from '../../visibility/taking-part.ts';
import { tellByLetter } from '../group-letters.ts';
import { groupPayload } from '../group.payload.ts';
import { belongingOf, bodyOf, lockGroupOf } from '../group.rules.ts';
import { membershipForAct, type KeptMembership } from '../membership.rules.ts';

@ArgsType()
class RoleArguments {
  @Field(() => ID, { description: 'The membership.' })
  membershipId: string;

  @Field(() => Int, { description: 'Revision that was read.' })
  expectedRevision: number;

  @Field(() => GroupRole, { description: 'The new role.' })
  role: GroupRole;
}

export const changeGroupRole = act({
  name: 'changeGroupRole',
  description:
    'Makes a member an owner, a moderator or a plain member. The last owner must name another owner first, or leave.',
  args: RoleArguments,
  payload: groupPayload,
  lock: (transaction, { args: { membershipId } }) => lockGroupOf(transaction, rawSql`group_membership`, membershipId),
  find: (from, { context, args: { membershipId } }) => membershipForAct(from, context, membershipId),
  belongingTo: ({ group }) => belongingOf(group),
  revises: { table: rawSql`group_membership` },
  async rules({ transaction, context, thing: membership, args: { role } }) {
    await mustTakePart({ transaction, context }, bodyOf(membership.group));
    if (membership.role === 'OWNER' && role !== 'OWNER') await mustLeaveOwner(transaction, membership, context.today);
  },
  isDone: ({ thing, args: { role } }) => thing.role === role,
  set: ({ args: { role } }) => ({ role }),
  trail: ({ thing: { id, groupId, role: before, group }, args: { role } }) => ({
    subjectId: groupId,
    onBehalfOfId: bodyOf(group),
    before: { membershipId: id, role: before },
    after: { membershipId: id, role },
  }),
  async letters({ transaction, context, thing: { group, personId }, args: { role } }) {
    if (role !== 'OWNER') return;
    await tellByLetter(transaction, group, context, [{ kind: 'BECAME_OWNER', personId }]);
  },
  result: ({ id, thing: { groupId } }) => ({ groupId, membershipId: id }),
});

async function mustLeaveOwner(from: Reads, { id, groupId }: KeptMembership, today: string): Promise<void> {
  const current = inForce(rawSql`m`, today);
  const others = await from.select(
    rawSql`SELECT m.id FROM group_membership m WHERE m.groupId = ? AND m.id <> ? AND m.role = 'OWNER' AND ${current.sql} LIMIT 1`,
    [groupId, id, ...current.parameters],
  );
  if (others.length > 0) return;
  throw Refusal.invalid(['role'], 'keepsOwner', 'The group would have no owner; name another one first, or leave.', [
    'OWNER',
  ]);
}
