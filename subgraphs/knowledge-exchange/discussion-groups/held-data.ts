/** What discussion groups hold of a person, by id: the groups the person is or was in. */
import { deletedFrom, heldBy, type HeldData } from '../../../covenant/personal-data/held-data.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { recordGroupActivity } from './discussion-group-activity.ts';

export const heldData: readonly HeldData[] = [
  heldBy('personId', {
    table: 'group_membership',
    columns: 'groupId, onBehalfOfId, isModerator, startsOn, endsOn',
    isGiven: true,
    erase: leaveGroups,
  }),
];

async function leaveGroups(transaction: Transaction, personId: string): Promise<void> {
  const groups = await transaction.select<{ groupId: string }>(
    'SELECT DISTINCT groupId FROM group_membership WHERE personId = ?',
    [personId],
  );
  await deletedFrom('group_membership', 'personId')(transaction, personId);
  if (groups.length === 0) return;
  await recordGroupActivity(
    transaction,
    groups.map(({ groupId }) => groupId),
  );
}
