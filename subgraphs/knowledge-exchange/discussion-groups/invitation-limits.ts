/**
 * Limits invitations into groups: how many a person and a body send, and how many letters go to one mailbox, from whatever
 * groups and people. Addresses and people are counted apart, so that nobody learns by a refusal whose an address is.
 */
import { createHash } from 'node:crypto';
import { LETTERS_PER_DAY } from '../../../platform/acts/mailbox-limit.ts';
import { DAY_MS } from '../../../platform/base/days.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { lockRows } from '../../../platform/database/lock-rows.ts';
import { insertRows } from '../../../platform/database/rows.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import { lockHasteOf } from '../haste/haste-lock.ts';
import { INVITATIONS, inWords, mustNotWait, SECOND_MS, waitInDay } from '../haste/haste.ts';
import { latestMoments, momentBefore, momentsOf } from '../haste/past-moments.ts';
import type { InvitedMailbox } from './invited-mailbox.entity.ts';

type Count = Pick<InvitedMailbox, 'id' | 'letters' | 'since'>;

/** Refuses mailboxes that got all letters of a day; returns the counts to write if the act goes on. */
export async function countedLetters(
  transaction: Transaction,
  { personIds, addresses }: { readonly personIds: readonly string[]; readonly addresses: readonly string[] },
): Promise<Count[]> {
  const now = Date.now();
  const whom = [
    ...personIds.map((id, index) => ({ id, said: 'This person', path: ['personIds', String(index)] })),
    ...addresses.map((address, index) => ({
      id: createHash('sha256').update(address).digest('hex'),
      said: 'This address',
      path: ['addresses', String(index)],
    })),
  ];
  const before = await lockedCounts(
    transaction,
    whom.map(({ id }) => id),
  );
  const errors = whom.flatMap(({ id, said, path }) => {
    const count = before.get(id);
    const until = count ? Date.parse(count.since) + DAY_MS : now;
    if (!count || until <= now || count.letters < LETTERS_PER_DAY) return [];
    const message = `${said} was invited into groups ${String(LETTERS_PER_DAY)} times within 24 hours. It is possible again in ${inWords(Math.ceil((until - now) / SECOND_MS))}.`;
    return Refusal.full(path, 'lettersOfMailbox', message).errors;
  });
  if (errors.length > 0) throw new Refusal(errors);
  return whom.map(({ id }) => {
    const count = before.get(id);
    return count && Date.parse(count.since) + DAY_MS > now
      ? { ...count, letters: count.letters + 1 }
      : { id, letters: 1, since: new Date(now).toISOString() };
  });
}

async function lockedCounts(transaction: Transaction, ids: readonly string[]): Promise<Map<string, Count>> {
  await lockRows(transaction, rawSql`invited_mailbox`, [...ids].sort());
  const these = isOneOf(rawSql`id`, ids);
  const rows = await transaction.select<Count>(
    rawSql`SELECT id, letters, since FROM invited_mailbox WHERE ${these.sql}`,
    these.parameters,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export async function writeLetterCounts(transaction: Transaction, counts: readonly Count[]): Promise<void> {
  const these = isOneOf(
    rawSql`id`,
    counts.map(({ id }) => id),
  );
  await transaction.execute(rawSql`DELETE FROM invited_mailbox WHERE ${these.sql}`, these.parameters);
  await insertRows(
    transaction,
    rawSql`invited_mailbox`,
    counts.map((count) => ({ ...count, revision: 1 })),
  );
}

interface Inviting {
  readonly personId: string;
  readonly onBehalfOfId: string | null;
  /** How many people are to be invited now. */
  readonly more: number;
}

/** Refuses a person who, or whose body, invited too many people today. */
export async function mustNotHurryInvitations(
  transaction: Transaction,
  { personId, onBehalfOfId, more }: Inviting,
): Promise<void> {
  await lockHasteOf(transaction, personId);
  const now = Date.now();
  const dayAgo = momentBefore(now, DAY_MS);
  const [own = [], ofBody = []] = await momentsOf(transaction, [
    latestMoments(
      rawSql`createdAt AS moment FROM group_invitation WHERE invitedById = ? AND createdAt > ?`,
      [personId, dayAgo],
      INVITATIONS.most,
    ),
    latestMoments(
      rawSql`createdAt AS moment FROM group_invitation WHERE onBehalfOfId = ? AND createdAt > ?`,
      [onBehalfOfId, dayAgo],
      INVITATIONS.ofBody,
    ),
  ]);
  mustNotWait(waitInDay(INVITATIONS, { own, ofBody, more }, now));
}
