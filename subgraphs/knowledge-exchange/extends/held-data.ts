/** What knowledge-exchange holds of a person, by id: what the person takes part in, and what the person has published. */
import type { Transaction } from '../../../platform/database/database.ts';
import { deletedFrom, heldBy, type HeldData } from '../../../covenant/personal-data/held-data.ts';
import { recordGroupActivity } from '../discussion-groups/discussion-group-activity.ts';

export const heldData: readonly HeldData[] = [
  heldBy('personId', {
    table: 'workshop_registration',
    columns: 'workshopId, onBehalfOfId, state, registeredAt, satisfaction',
    isGiven: true,
    erase: eraseRegistrations,
  }),
  heldBy('personId', {
    table: 'group_membership',
    columns: 'groupId, onBehalfOfId, isModerator, startsOn, endsOn',
    isGiven: true,
    erase: leaveGroups,
  }),
  // What was published stays under the id: program, posts, reactions to them and case studies are others' to read on.
  heldBy('personId', { table: 'workshop_speaker', columns: 'sessionId, onBehalfOfId', isGiven: false }),
  heldBy('authorId', {
    table: 'post',
    columns: 'id, threadId, onBehalfOfId, body, replyToId, createdAt, editedAt, state',
    isGiven: true,
  }),
  heldBy('personId', { table: 'post_reaction', columns: 'postId, reaction', isGiven: true }),
  {
    table: 'case_study',
    of: (personId) => ({ sql: 'INSTR(authorIds, ?) > 0', parameters: [personId] }),
    columns: 'id, slug, state, publishedAt',
    isGiven: false,
  },
];

/** That somebody came in the name of a body is a proof of that body, and stays. */
async function eraseRegistrations(transaction: Transaction, personId: string): Promise<void> {
  await transaction.execute("DELETE FROM workshop_registration WHERE personId = ? AND state <> 'ATTENDED'", [personId]);
}

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
