/**
 * Writes the letters of knowledge-exchange, which stores no addresses: it publishes the facts of each letter. The letter is
 * written once, in the transaction that reads these facts; afterwards both change feeds drop them.
 */
import { newId } from '../../../covenant/ids.ts';
import type {
  AddressedFacts,
  LetterEvents,
  LetterTakenFacts,
} from '../../../covenant/personal-data/exchange-letter.feed.ts';
import { EXPERT_LETTERS, type ExpertLetterFacts } from '../../../covenant/personal-data/expert-letter.feed.ts';
import { GROUP_LETTERS, type GroupLetterFacts } from '../../../covenant/personal-data/group-letter.feed.ts';
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

export const groupLetters = lettersOf<GroupLetterFacts>(GROUP_LETTERS, (transaction, readers, letter) =>
  writeTo(transaction, readers, `GROUP_${letter.kind}`, letter),
);

export const expertLetters = lettersOf<ExpertLetterFacts>(EXPERT_LETTERS, (transaction, readers, letter) =>
  writeTo(transaction, readers, 'EXPERT_INVITED', letter),
);

type Write<Facts> = (transaction: Transaction, readers: readonly Reader[], letter: Facts) => Promise<void>;

function lettersOf<Facts extends AddressedFacts>(events: LetterEvents, write: Write<Facts>): Projection {
  return {
    source: 'knowledge-exchange',
    kinds: [events.told],
    async apply(transaction, told) {
      for (const event of told) await take(transaction, event, { taken: events.taken, write });
    },
  };
}

async function take<Facts extends AddressedFacts>(
  transaction: Transaction,
  { entityId, removed, facts }: ChangeEvent,
  { taken, write }: { readonly taken: string; readonly write: Write<Facts> },
): Promise<void> {
  if (removed) return publishChanges(transaction, [{ kind: taken, entityId, removed: true, facts: {} }]);
  if (await isTaken(transaction, entityId, taken)) return;
  const letter = JSON.parse(facts) as Facts;
  const personId = letter.address === null ? letter.personId : await personOf(transaction, letter.address);
  await write(transaction, await readersOf(transaction, personId), letter);
  const answer = { invitationId: letter.invitationId, personId } satisfies LetterTakenFacts;
  await publishChanges(transaction, [{ kind: taken, entityId, facts: answer }]);
}

/** A feed that is read again from its start contains letters that were written before. */
async function isTaken(transaction: Transaction, entityId: string, taken: string): Promise<boolean> {
  const rows = await transaction.select(rawSql`SELECT entityId FROM change_feed WHERE entityId = ? AND kind = ?`, [
    entityId,
    taken,
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
