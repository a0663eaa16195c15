/** What discussion groups hold of a person, by id: the groups the person is or was in. */
import { deletedFrom, heldBy, type HeldData } from '../../../covenant/personal-data/held-data.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { recordGroupActivity } from './discussion-group-activity.ts';

export const heldData: readonly HeldData[] = [
  heldBy(rawSql`personId`, {
    table: rawSql`group_membership`,
    columns: rawSql`groupId, onBehalfOfId, role, startsOn, endsOn`,
    isGiven: true,
    erase: leaveGroups,
  }),
];

async function leaveGroups(transaction: Transaction, personId: string): Promise<void> {
  const groups = await transaction.select<{ groupId: string }>(
    rawSql`SELECT DISTINCT groupId FROM group_membership WHERE personId = ?`,
    [personId],
  );
  await deletedFrom(rawSql`group_membership`, rawSql`personId`)(transaction, personId);
  if (groups.length === 0) return;
  await recordGroupActivity(
    transaction,
    groups.map(({ groupId }) => groupId),
  );
}
