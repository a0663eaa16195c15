/** The steps of a sign-in that write, all in the transaction of sign-in.ts. */
import { recordAct } from '../../../platform/acts/audit-trail.ts';
import type { Database, Transaction } from '../../../platform/database/database.ts';
import { newId } from '../../../covenant/ids.ts';
import { insertRows } from '../../../platform/database/rows.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { revise } from '../../../platform/acts/revision.ts';

export interface SigningIn {
  readonly issuer: string;
  readonly subject: string;
  /** The verified mailbox; null if it is not verified. */
  readonly email: string | null;
  readonly displayName: string | null;
}

interface KnownPerson {
  readonly id: string;
  readonly email: string | null;
  readonly displayName: string | null;
  readonly revision: number;
}

const KNOWN = rawSql`SELECT id, email, displayName, revision FROM person`;
const ACT = 'signIn';

/** Does not find an erased person, who becomes a new person. */
export async function knownPerson(
  database: Pick<Database, 'select'>,
  { issuer, subject }: SigningIn,
): Promise<KnownPerson | undefined> {
  const rows = await database.select<KnownPerson>(rawSql`${KNOWN} WHERE issuer = ? AND subject = ? AND isErased = 0`, [
    issuer,
    subject,
  ]);
  return rows[0];
}

export async function personSigningIn(transaction: Transaction, who: SigningIn): Promise<string> {
  const person = await knownPerson(transaction, who);
  if (person) {
    await followAddress(transaction, person, who.email);
    return person.id;
  }
  const invited = await invitedPerson(transaction, who.email);
  return invited ? bindPerson(transaction, invited, who) : createPerson(transaction, who);
}

/** Stores the address of the sign-in for notices, unless another person has it. */
async function followAddress(transaction: Transaction, person: KnownPerson, email: string | null): Promise<void> {
  if (email === null || email === person.email || (await isHeld(transaction, email))) return;
  await revise(transaction, rawSql`person`, person, { expectedRevision: person.revision, set: { email } });
}

async function isHeld(transaction: Transaction, email: string): Promise<boolean> {
  return (await transaction.select(rawSql`SELECT id FROM person WHERE email = ?`, [email])).length > 0;
}

/** A person who was invited and has not signed in yet. */
async function invitedPerson(transaction: Transaction, email: string | null): Promise<KnownPerson | undefined> {
  if (email === null) return undefined;
  const rows = await transaction.select<KnownPerson>(
    rawSql`${KNOWN} WHERE email = ? AND subject IS NULL AND isErased = 0`,
    [email],
  );
  return rows[0];
}

async function bindPerson(transaction: Transaction, invited: KnownPerson, who: SigningIn): Promise<string> {
  const { issuer, subject } = who;
  await revise(transaction, rawSql`person`, invited, {
    expectedRevision: invited.revision,
    set: { issuer, subject, displayName: invited.displayName ?? who.displayName },
  });
  await recordAct(transaction, actorOf(invited.id), { act: ACT, subjectId: invited.id });
  return invited.id;
}

async function createPerson(
  transaction: Transaction,
  { issuer, subject, email, displayName }: SigningIn,
): Promise<string> {
  // Erasure leaves only the id.
  await transaction.execute(
    rawSql`UPDATE person SET issuer = NULL, subject = NULL, email = NULL
     WHERE isErased = 1 AND ((issuer = ? AND subject = ?) OR email = ?)`,
    [issuer, subject, email],
  );
  const id = newId('Person');
  const isTaken = email !== null && (await isHeld(transaction, email));
  const row = { id, displayName, languages: '', isErased: 0, email: isTaken ? null : email, issuer, subject };
  await insertRows(transaction, rawSql`person`, [{ ...row, revision: 1, updatedAt: new Date().toISOString() }]);
  await recordAct(transaction, actorOf(id), { act: ACT, subjectId: id });
  return id;
}

/** Assigns applications that were sent from the mailbox before anybody signed in with it. */
export async function bindApplications(
  transaction: Transaction,
  personId: string,
  email: string | null,
): Promise<void> {
  if (email === null) return;
  const applications = await transaction.select<{ id: string; revision: number }>(
    rawSql`SELECT id, revision FROM coordinator_application WHERE contactEmail = ? AND applicantId IS NULL ORDER BY id`,
    [email],
  );
  for (const application of applications) {
    await revise(transaction, rawSql`coordinator_application`, application, {
      expectedRevision: application.revision,
      set: { applicantId: personId },
    });
    await recordAct(transaction, actorOf(personId), {
      act: ACT,
      subjectId: application.id,
      before: { applicantId: null },
      after: { applicantId: personId },
    });
  }
}

function actorOf(personId: string): Parameters<typeof recordAct>[1] {
  return { identity: { personId, memberships: [] } };
}
