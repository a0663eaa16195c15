/**
 * Names the first decider of the Office of an installation, who invites all others. It works only
 * once, as the Office then names its deciders itself.
 */
import { recordAct } from '../../../platform/acts/audit-trail.ts';
import type { Database } from '../../../platform/database/database.ts';
import { newId } from '../../../covenant/ids.ts';
import { holdersOf } from './memberships-today.ts';
import { insertRows } from '../../../platform/database/rows.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

/** Returns false if the Office has a decider already. The person signs in with this verified mailbox. */
export function nameFirstDecider(database: Database, mailbox: string): Promise<boolean> {
  return database.write(async (transaction) => {
    const now = new Date().toISOString();
    const today = now.slice(0, 10);
    if ((await holdersOf(transaction, 'DECIDER', { bodyId: null, today })).length > 0) return false;
    const people = await transaction.select<{ id: string }>(rawSql`SELECT id FROM person WHERE email = ?`, [mailbox]);
    const personId = people[0]?.id ?? newId('Person');
    if (!people[0]) {
      await insertRows(transaction, rawSql`person`, [
        {
          id: personId,
          displayName: null,
          languages: '',
          isErased: 0,
          email: mailbox,
          issuer: null,
          subject: null,
          revision: 1,
          updatedAt: now,
        },
      ]);
    }
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
