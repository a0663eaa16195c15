/**
 * Writes to the side of a support link that has not acted. Signatories, which owns links, knows no addresses. It
 * publishes the act, and this file writes the letter in the transaction that reads the change.
 */
import { DAY_MS, today as dayOfToday } from '../../../platform/base/days.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { LINK_NOTICE, type LinkNoticeFacts } from '../../../covenant/bodies/link-notice.ts';
import type { Projection } from '../../../platform/changes/projections.ts';
import type { Reader } from '../../../platform/letters/letter-writer.ts';
import { contactReaders, personReaders } from '../letters/readers.ts';
import { holdersOf } from './memberships-today.ts';
import { writeTo } from '../letters/write-to.ts';

/** Older changes get no letter, for instance after a database was refilled or was unreachable for long. */
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
  const { coordinatorId, signatoryId, byId, turn, startsOn, endsOn } = notice;
  const [coordinator] = await transaction.select<{ name: string; contact: string | null }>(
    rawSql`SELECT name, contact FROM coordinator WHERE id = ?`,
    [coordinatorId],
  );
  const [signatory] = await transaction.select<{ name: string }>(rawSql`SELECT name FROM covenant_body WHERE id = ?`, [
    signatoryId,
  ]);
  if (!coordinator || !signatory) return;
  const readers: Reader[] = [];
  if (byId !== signatoryId) readers.push(...(await peopleWhoAnswer(transaction, signatoryId)));
  if (byId !== coordinatorId) {
    const mailbox = contactReaders(coordinator.contact);
    readers.push(...(mailbox.length > 0 ? mailbox : await peopleWhoAnswer(transaction, coordinatorId)));
  }
  const each = [...new Map(readers.map((reader) => [reader.address, reader])).values()];
  const facts = { linkId, coordinator: coordinator.name, signatory: signatory.name, startsOn, endsOn };
  await writeTo(transaction, each, `SUPPORT_LINK_${turn}`, facts);
}

/** The people who can answer for a body without a functional mailbox. */
async function peopleWhoAnswer(transaction: Transaction, bodyId: string): Promise<Reader[]> {
  const admins = await holdersOf(transaction, 'ADMIN', { bodyId, today: dayOfToday() });
  return personReaders(admins).slice(0, MAX_RECIPIENTS);
}
