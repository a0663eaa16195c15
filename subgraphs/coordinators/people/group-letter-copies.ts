/**
 * Writes the letters about discussion groups. Knowledge-exchange owns the groups but stores no addresses, so it publishes
 * the facts of each letter. The letter is written once, in the transaction that reads these facts; afterwards both change
 * feeds drop them.
 */
import { newId } from '../../../covenant/ids.ts';
import {
  GROUP_LETTER,
  GROUP_LETTER_TAKEN,
  type GroupLetterFacts,
  type GroupLetterTakenFacts,
} from '../../../covenant/personal-data/group-letter.feed.ts';
import { today } from '../../../platform/base/days.ts';
import { publishChanges, type ChangeEvent } from '../../../platform/changes/change-feed.ts';
import type { Projection } from '../../../platform/changes/projections.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import type { Reader } from '../../../platform/letters/letter-writer.ts';
import { personReaders, readersOfPerson } from '../letters/readers.ts';
import { writeTo } from '../letters/write-to.ts';
import { addInvitedPerson, personWith } from './invitation.rules.ts';
import { holdersOf } from './memberships-today.ts';

export const groupLetters: Projection = {
  source: 'knowledge-exchange',
  kinds: [GROUP_LETTER],
  async apply(transaction, events) {
    for (const event of events) await take(transaction, event);
  },
};

async function take(transaction: Transaction, { entityId, removed, facts }: ChangeEvent): Promise<void> {
  if (removed) {
    return publishChanges(transaction, [{ kind: GROUP_LETTER_TAKEN, entityId, removed: true, facts: {} }]);
  }
  if (await isTaken(transaction, entityId)) return;
  const letter = JSON.parse(facts) as GroupLetterFacts;
  const personId = letter.address === null ? letter.personId : await personOf(transaction, letter.address);
  await writeTo(transaction, await readersOf(transaction, personId), `GROUP_${letter.kind}`, letter);
  const taken = { invitationId: letter.invitationId, personId } satisfies GroupLetterTakenFacts;
  await publishChanges(transaction, [{ kind: GROUP_LETTER_TAKEN, entityId, facts: taken }]);
}

/** A feed that is read again from its start contains letters that were written before. */
async function isTaken(transaction: Transaction, entityId: string): Promise<boolean> {
  const rows = await transaction.select(rawSql`SELECT entityId FROM change_feed WHERE entityId = ? AND kind = ?`, [
    entityId,
    GROUP_LETTER_TAKEN,
  ]);
  return rows.length > 0;
}

/** The person with this address; a new person is added if nobody has it, and gets this account by signing in with it. */
async function personOf(transaction: Transaction, address: string): Promise<string> {
  const known = await personWith(transaction, address);
  if (known !== null) return known;
  const id = newId('Person');
  await addInvitedPerson(transaction, { id, email: address });
  return id;
}

/** A letter without an addressee goes to the moderators of the Office. */
async function readersOf(transaction: Transaction, personId: string | null): Promise<Reader[]> {
  if (personId !== null) return readersOfPerson(transaction, personId);
  return personReaders(await holdersOf(transaction, 'MODERATOR', { bodyId: null, today: today() }));
}
