/** The readers of a letter and their languages: functional mailboxes of bodies, and persons with an address. */
import { rawSql } from '../../../platform/database/sql-text.ts';
import type { Reads } from '../../../platform/acts/act.ts';
import { listOfColumn } from '../../../platform/database/list-column.ts';
import type { Reader } from '../../../platform/letters/letter-writer.ts';

/** The fields of a ContactPoint that a letter needs. */
interface Mailbox {
  readonly email: string;
  readonly languages: readonly string[];
}

/** The mailbox of a coordinator, as JSON; coordinators from open data have none. */
export function contactReaders(contact: string | null): Reader[] {
  if (contact === null) return [];
  const { email: address, languages } = JSON.parse(contact) as Mailbox;
  return [{ address, languages }];
}

export interface PersonAddress {
  readonly email: string | null;
  /** Tags, as a list. */
  readonly languages: string;
}

export function personReaders(people: readonly PersonAddress[]): Reader[] {
  return people.flatMap(({ email, languages }) =>
    email === null ? [] : [{ address: email, languages: listOfColumn(languages) }],
  );
}

export async function readersOfPerson(from: Reads, personId: string): Promise<Reader[]> {
  return personReaders(
    await from.select<PersonAddress>(rawSql`SELECT email, languages FROM person WHERE id = ?`, [personId]),
  );
}
