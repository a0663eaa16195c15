/** Ends memberships after their last day, and expired invitations, whose address it deletes. */
import { recordAct } from '../../../platform/acts/audit-trail.ts';
import type { Database } from '../../../platform/database/database.ts';
import { rawSql, wholeNumber } from '../../../platform/database/sql-text.ts';
import type { Duty } from '../../../platform/duties/duty.ts';
import { tellOfLeaving } from './membership.changes.ts';
import type { MembershipRow } from './membership.entity.ts';

const PER_ROUND = 200;

type Over = Pick<MembershipRow, 'id' | 'personId' | 'bodyId' | 'state' | 'endsOn'>;

export const endMemberships: Duty = {
  name: 'end memberships',
  everyMs: 600_000,
  run: ({ database, today }) => endThoseOver(database, today),
};

async function endThoseOver(database: Database, today: string): Promise<void> {
  const now = new Date().toISOString();
  const over = await database.select<Over>(
    rawSql`SELECT id, personId, bodyId, state, endsOn FROM membership
     WHERE state <> 'ENDED' AND (endsOn < ? OR (state = 'INVITED' AND invitationUntil < ?)) ORDER BY id LIMIT ${wholeNumber(PER_ROUND)}`,
    [today, now],
  );
  for (const { id, state, endsOn, ...pair } of over) {
    await database.write(async (transaction) => {
      const changed = await transaction.execute(
        rawSql`UPDATE membership SET state = 'ENDED', endsOn = ?, invitationDigest = NULL, invitationEmail = NULL,
         revision = revision + 1, updatedAt = ? WHERE id = ? AND state = ?`,
        [endsOn ?? today, now, id, state],
      );
      if (changed === 0) return;
      await recordAct(transaction, 'system', {
        act: 'endMemberships',
        subjectId: id,
        before: { state },
        after: { state: 'ENDED' },
      });
      await tellOfLeaving(transaction, pair);
    });
  }
}
