/**
 * Names the first decider of the Office of an installation, who invites all others. It works only
 * once, as the Office then names its deciders itself.
 */
import { dayOf } from '../../../platform/base/days.ts';
import { recordAct } from '../../../platform/acts/audit-trail.ts';
import type { Database } from '../../../platform/database/database.ts';
import { newId } from '../../../covenant/ids.ts';
import { addInvitedPerson, personWith } from './invitation.rules.ts';
import { holdersOf } from './memberships-today.ts';
import { insertRows } from '../../../platform/database/rows.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

/** Returns false if the Office has a decider already. The person signs in with this verified mailbox. */
export function nameFirstDecider(database: Database, mailbox: string): Promise<boolean> {
  return database.write(async (transaction) => {
    const now = new Date().toISOString();
    const today = dayOf(new Date(now));
    if ((await holdersOf(transaction, 'DECIDER', { bodyId: null, today })).length > 0) return false;
    const known = await personWith(transaction, mailbox);
    const personId = known ?? newId('Person');
    if (known === null) await addInvitedPerson(transaction, { id: personId, email: mailbox });
    const id = newId('Membership');
    await insertRows(transaction, rawSql`membership`, [
      {
        id,
        personId,
        bodyId: null,
        roles: 'DECIDER',
        state: 'ACTIVE',
        startsOn: today,
        endsOn: null,
        invitationDigest: null,
        invitationUntil: null,
        revision: 1,
        updatedAt: now,
      },
    ]);
    await recordAct(transaction, 'system', { act: 'nameFirstDecider', subjectId: id, after: { roles: 'DECIDER' } });
    return true;
  });
}
