/**
 * Writes to the side of a support link that has not acted. Signatories, where links live, knows no address of anybody;
 * so it tells of the act, and the letter is written here, in the transaction that takes the news in.
 */
import { DAY_MS, today as dayOfToday } from '../../../platform/base/days.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { rawSql, wholeNumber } from '../../../platform/database/sql-text.ts';
import { LINK_NOTICE, type LinkNoticeFacts } from '../../../covenant/bodies/link-notice.ts';
import type { Projection } from '../../../platform/changes/projections.ts';
import { writeLetter } from '../../../platform/letters/letters.ts';
import type { ContactPoint } from '../coordinator/contact-point.ts';
import { linkNoticeLetter } from './link-notice.letters.ts';

/** News of a database that is filled anew, or was away for long, are no news to anybody. */
const NEWS_FOR_MS = 7 * DAY_MS;
const MAX_RECIPIENTS = 20;

export const linkNotices: Projection = {
  source: 'signatories',
  kinds: [LINK_NOTICE],
  async apply(transaction, events) {
    for (const { entityId, facts } of events) {
      const notice = JSON.parse(facts) as LinkNoticeFacts;
      if (Date.now() - Date.parse(notice.at) < NEWS_FOR_MS) await write(transaction, entityId, notice);
    }
  },
};

async function write(transaction: Transaction, linkId: string, notice: LinkNoticeFacts): Promise<void> {
  const { coordinatorId, signatoryId, byId } = notice;
  const [coordinator] = await transaction.select<{ name: string; contact: string | null }>(
    rawSql`SELECT name, contact FROM coordinator WHERE id = ?`,
    [coordinatorId],
  );
  const [signatory] = await transaction.select<{ name: string }>(rawSql`SELECT name FROM covenant_body WHERE id = ?`, [
    signatoryId,
  ]);
  if (!coordinator || !signatory) return;
  const recipients: string[] = [];
  if (byId !== signatoryId) recipients.push(...(await addressesOf(transaction, signatoryId)));
  if (byId !== coordinatorId) {
    const mailbox = coordinator.contact === null ? null : (JSON.parse(coordinator.contact) as ContactPoint).email;
    recipients.push(...(mailbox === null ? await addressesOf(transaction, coordinatorId) : [mailbox]));
  }
  const sides = { coordinator: coordinator.name, signatory: signatory.name };
  for (const recipient of new Set(recipients)) {
    await writeLetter(transaction, linkNoticeLetter(recipient, linkId, sides, notice));
  }
}

/** Addresses of the people who can answer for a body that has no mailbox of its own here. */
async function addressesOf(transaction: Transaction, bodyId: string): Promise<string[]> {
  const today = dayOfToday();
  const rows = await transaction.select<{ email: string }>(
    rawSql`SELECT DISTINCT p.email FROM membership m JOIN person p ON p.id = m.personId
     WHERE m.bodyId = ? AND m.state = 'ACTIVE' AND m.startsOn <= ? AND (m.endsOn IS NULL OR m.endsOn >= ?)
       AND m.roles LIKE '%ADMIN%' AND p.email IS NOT NULL ORDER BY p.email LIMIT ${wholeNumber(MAX_RECIPIENTS)}`,
    [bodyId, today, today],
  );
  return rows.map(({ email }) => email);
}
