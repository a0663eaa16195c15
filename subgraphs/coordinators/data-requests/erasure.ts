/** Erases a person in coordinators. Each step leaves ids and no data that names the person. */
import { recordAct } from '../../../platform/acts/audit-trail.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { rawSql, type SqlText } from '../../../platform/database/sql-text.ts';
import { isOneOf, type Condition } from '../../../platform/graph/keyset-page.ts';
import { tellOfLeaving } from '../people/membership.changes.ts';
import { MEMBERSHIP_COLUMNS, type MembershipRow } from '../people/membership.entity.ts';
import { tellOfficeIfLastLead } from '../people/last-lead.ts';
import { lockPeopleOf } from '../people/membership.rules.ts';

const ADDRESS = rawSql`(SELECT email FROM person WHERE id = ?)`;

/** Rows with the address of a person. */
export function ofAddress(column: SqlText, personId: string): Condition {
  return { sql: rawSql`${column} = ${ADDRESS}`, parameters: [personId] };
}

/** Questions asked by the signed-in person, or from their mailbox before they signed in. */
export function ownHelpRequests(personId: string): Condition {
  return { sql: rawSql`askedById = ? OR (askedById IS NULL AND email = ${ADDRESS})`, parameters: [personId, personId] };
}

/** All letters to the person's address, and letters about their questions to other mailboxes. */
export async function eraseLettersOf(transaction: Transaction, personId: string): Promise<void> {
  const own = ofAddress(rawSql`recipient`, personId);
  const questions = ownHelpRequests(personId);
  const mailboxes = await transaction.select<{ email: string }>(
    rawSql`SELECT DISTINCT email FROM help_request WHERE email IS NOT NULL AND (${questions.sql})`,
    questions.parameters,
  );
  await transaction.execute(rawSql`DELETE FROM letter WHERE ${own.sql}`, own.parameters);
  const others = isOneOf(
    rawSql`recipient`,
    mailboxes.map(({ email }) => email),
  );
  await transaction.execute(
    rawSql`DELETE FROM letter WHERE kind IN ('HELP_REQUEST_RECEIVED', 'HELP_REQUEST_ANSWERED') AND ${others.sql}`,
    others.parameters,
  );
}

/** Deletes the private text of questions; the rows stay and show that a question was asked and answered. */
export async function eraseHelpRequestsOf(transaction: Transaction, personId: string): Promise<void> {
  const own = ownHelpRequests(personId);
  const requests = await transaction.select<{ id: string }>(
    rawSql`SELECT id FROM help_request WHERE ${own.sql}`,
    own.parameters,
  );
  const ids = requests.map(({ id }) => id);
  const messages = isOneOf(rawSql`requestId`, ids);
  await transaction.execute(rawSql`UPDATE help_message SET text = '' WHERE ${messages.sql}`, messages.parameters);
  const these = isOneOf(rawSql`id`, ids);
  await transaction.execute(
    rawSql`UPDATE help_request SET subject = '', email = NULL, state = 'CLOSED', revision = revision + 1, updatedAt = ?
     WHERE ${these.sql}`,
    [new Date().toISOString(), ...these.parameters],
  );
}

/** Notifies the Office if nobody who may invite is left in a body; the erasure continues. */
export async function endMembershipsOf(transaction: Transaction, personId: string): Promise<void> {
  const now = new Date().toISOString();
  const memberships = await transaction.select<MembershipRow>(
    rawSql`SELECT ${MEMBERSHIP_COLUMNS} FROM membership WHERE personId = ? AND state <> 'ENDED'`,
    [personId],
  );
  for (const membership of memberships) {
    await lockPeopleOf(transaction, membership.bodyId);
    await tellOfficeIfLastLead(transaction, membership);
    await transaction.execute(
      rawSql`UPDATE membership SET state = 'ENDED', endsOn = ?, revision = revision + 1, updatedAt = ? WHERE id = ?`,
      [now.slice(0, 10), now, membership.id],
    );
    await recordAct(transaction, actorOf(personId), {
      act: 'requestMyData',
      subjectId: membership.id,
      before: { state: membership.state },
      after: { state: 'ENDED' },
    });
    await tellOfLeaving(transaction, membership);
  }
  await transaction.execute(
    rawSql`UPDATE membership SET invitationDigest = NULL, invitationUntil = NULL, invitationEmail = NULL WHERE personId = ?`,
    [personId],
  );
}

/**
 * The mailbox of an authority belongs to the authority, and an open application needs it. If it is the address of the
 * person and the application is closed, it is deleted.
 */
export async function eraseApplicationsOf(transaction: Transaction, personId: string): Promise<void> {
  const own = ofAddress(rawSql`contactEmail`, personId);
  await transaction.execute(
    rawSql`UPDATE coordinator_application SET contactEmail = ''
     WHERE ${own.sql} AND state IN ('REJECTED', 'WITHDRAWN', 'PROFILE_PUBLISHED')`,
    own.parameters,
  );
}

export async function forgetArchivesOf(transaction: Transaction, personId: string): Promise<void> {
  await transaction.execute(
    rawSql`DELETE FROM data_request_part WHERE requestId IN (SELECT id FROM data_request WHERE personId = ?)`,
    [personId],
  );
}

export async function erasePerson(transaction: Transaction, personId: string): Promise<void> {
  await transaction.execute(
    rawSql`UPDATE person SET displayName = NULL, languages = '', email = NULL, issuer = NULL, subject = NULL, isErased = 1,
     revision = revision + 1, updatedAt = ? WHERE id = ?`,
    [new Date().toISOString(), personId],
  );
}

export function actorOf(personId: string): Parameters<typeof recordAct>[1] {
  return { identity: { personId, memberships: [] } };
}
