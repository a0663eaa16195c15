/** Personal data of discussion groups, by id of the person: memberships, requests to join, and invitations. */
import { deletedFrom, heldBy, type HeldData } from '../../../covenant/personal-data/held-data.ts';
import { today } from '../../../platform/base/days.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { recordGroupActivity } from './discussion-group-activity.ts';
import { lockGroup, type KeptGroup } from './group.rules.ts';
import { findNextOwner } from './succession.ts';

export const heldData: readonly HeldData[] = [
  heldBy(rawSql`personId`, {
    table: rawSql`group_membership`,
    columns: rawSql`groupId, onBehalfOfId, role, startsOn, endsOn, endReason`,
    isGiven: true,
    erase: leaveGroups,
  }),
  // The row belongs to another person, so it keeps the id, which names nobody after the erasure; so do the rows below.
  heldBy(rawSql`endedById`, {
    table: rawSql`group_membership`,
    columns: rawSql`groupId, endsOn, endReason`,
    isGiven: false,
  }),
  heldBy(rawSql`personId`, {
    table: rawSql`group_join_request`,
    columns: rawSql`groupId, onBehalfOfId, note, state, reason, createdAt, decidedAt`,
    isGiven: true,
    erase: deletedFrom(rawSql`group_join_request`, rawSql`personId`),
  }),
  heldBy(rawSql`decidedById`, {
    table: rawSql`group_join_request`,
    columns: rawSql`groupId, state, reason, decidedAt`,
    isGiven: false,
  }),
  heldBy(rawSql`personId`, {
    table: rawSql`group_invitation`,
    columns: rawSql`groupId, note, state, createdAt`,
    isGiven: false,
    erase: deletedFrom(rawSql`group_invitation`, rawSql`personId`),
  }),
  heldBy(rawSql`invitedById`, {
    table: rawSql`group_invitation`,
    columns: rawSql`groupId, note, state, createdAt`,
    isGiven: true,
    erase: deletedFrom(rawSql`group_invitation`, rawSql`invitedById`),
  }),
  heldBy(rawSql`id`, {
    table: rawSql`invited_mailbox`,
    columns: rawSql`letters, since`,
    isGiven: false,
    erase: deletedFrom(rawSql`invited_mailbox`, rawSql`id`),
  }),
];

/** A group that the person owned gets another owner. */
async function leaveGroups(transaction: Transaction, personId: string): Promise<void> {
  const groups = await transaction.select<Pick<KeptGroup, 'id' | 'name'> & { readonly role: string }>(
    rawSql`SELECT g.id, g.name, MAX(CASE WHEN m.role = 'OWNER' AND m.endsOn IS NULL THEN 'OWNER' ELSE 'MEMBER' END) AS role
     FROM group_membership m JOIN discussion_group g ON g.id = m.groupId WHERE m.personId = ? GROUP BY g.id, g.name`,
    [personId],
  );
  await lockGroup(transaction, ...groups.map(({ id }) => id));
  await deletedFrom(rawSql`group_membership`, rawSql`personId`)(transaction, personId);
  if (groups.length === 0) return;
  for (const group of groups) {
    if (group.role === 'OWNER') await findNextOwner(transaction, group, { today: today(), hubUrl: null });
  }
  await recordGroupActivity(
    transaction,
    groups.map(({ id }) => id),
  );
}
