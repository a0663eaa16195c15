/**
 * Ends memberships in groups with the membership in the body in whose name the person joined. Coordinators owns memberships in
 * bodies and publishes who left one. It is safe to apply an event twice: nothing is left to end.
 */
import { BODY_LEFT, type BodyLeftFacts } from '../../../covenant/personal-data/body-left.feed.ts';
import { recordAct } from '../../../platform/acts/audit-trail.ts';
import { today as dayOfToday } from '../../../platform/base/days.ts';
import type { Projection } from '../../../platform/changes/projections.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { inForce } from '../visibility/group-visibility.ts';
import { recordGroupActivity } from './discussion-group-activity.ts';
import type { GroupMembership } from './group-membership.entity.ts';
import { lockGroup, type KeptGroup } from './group.rules.ts';
import { findNextOwner } from './succession.ts';

/** Kept as the reason of the end; the person and the moderators read it. */
export const LEFT_THE_BODY = 'No longer acts for the body in whose name they joined.';

export const leftBodies: Projection = {
  source: 'coordinators',
  kinds: [BODY_LEFT],
  async apply(transaction, events) {
    for (const { removed, facts } of events) {
      if (!removed) await endMembershipsInName(transaction, JSON.parse(facts) as BodyLeftFacts);
    }
  },
};

type Ending = Pick<GroupMembership, 'id' | 'groupId' | 'role'> & Pick<KeptGroup, 'name'>;

async function endMembershipsInName(transaction: Transaction, whose: BodyLeftFacts): Promise<void> {
  const { personId, bodyId } = whose;
  const now = new Date().toISOString();
  const today = dayOfToday();
  await transaction.execute(
    rawSql`UPDATE group_join_request SET state = 'WITHDRAWN', decidedAt = ?, revision = revision + 1, updatedAt = ?
     WHERE personId = ? AND onBehalfOfId = ? AND state = 'WAITING'`,
    [now, now, personId, bodyId],
  );
  await lockGroup(transaction, ...(await membershipsInName(transaction, whose, today)).map(({ groupId }) => groupId));
  const endings = await membershipsInName(transaction, whose, today);
  if (endings.length === 0) return;
  const these = isOneOf(
    rawSql`id`,
    endings.map(({ id }) => id),
  );
  await transaction.execute(
    rawSql`UPDATE group_membership SET endsOn = ?, endReason = ?, revision = revision + 1, updatedAt = ? WHERE ${these.sql}`,
    [today, LEFT_THE_BODY, now, ...these.parameters],
  );
  for (const { id, groupId, role, name } of endings) {
    await recordAct(transaction, 'system', {
      act: 'endMembershipOfLeftBody',
      subjectId: groupId,
      onBehalfOfId: bodyId,
      before: { membershipId: id, role },
      after: { membershipId: id, role: null },
    });
    if (role === 'OWNER') await findNextOwner(transaction, { id: groupId, name }, { today, hubUrl: null });
  }
  await recordGroupActivity(
    transaction,
    endings.map(({ groupId }) => groupId),
  );
}

function membershipsInName(
  transaction: Transaction,
  { personId, bodyId }: BodyLeftFacts,
  today: string,
): Promise<Ending[]> {
  const current = inForce(rawSql`m`, today);
  return transaction.select<Ending>(
    rawSql`SELECT m.id, m.groupId, m.role, g.name FROM group_membership m JOIN discussion_group g ON g.id = m.groupId
     WHERE m.personId = ? AND m.onBehalfOfId = ? AND ${current.sql} ORDER BY m.groupId, m.id`,
    [personId, bodyId, ...current.parameters],
  );
}
