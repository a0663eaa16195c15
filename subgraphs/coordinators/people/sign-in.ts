/**
 * Finds the person who signs in: by issuer and subject, or by the verified address of an invitation, or creates one.
 * An unverified address finds nobody and is not stored.
 */
import { isUniqueViolation } from '../../../platform/database/unique-violation.ts';
import { mailboxOf } from '../../../platform/base/mailbox.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import { lineOf } from '../../../platform/text/plain-text.ts';
import type { Database } from '../../../platform/database/database.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { membershipsToday } from './memberships-today.ts';
import type { Session, SignInArguments } from './session.ts';
import { bindApplications, knownPerson, personSigningIn, type SigningIn } from './signing-in.ts';

/** A concurrent request of the same person may create the row; the next attempt finds it. */
const MAX_ATTEMPTS = 5;
const MAX_NAME = 200;

export async function signIn(context: RequestContext, args: SignInArguments): Promise<Session> {
  const who = signingInOf(args);
  const person = await knownPerson(context.database, who);
  const personId =
    person && !(await hasNews(context.database, who, person.email)) ? person.id : await write(context, who);
  return { personId, memberships: await membershipsToday(context, personId) };
}

/** Normalises the input: cuts long names, and drops an address that is no verified mailbox. */
function signingInOf({ issuer, subject, email, emailVerified, displayName }: SignInArguments): SigningIn {
  const mailbox = emailVerified ? mailboxOf(email ?? '') : null;
  const name = lineOf(displayName ?? '').slice(0, MAX_NAME);
  return { issuer, subject, email: mailbox, displayName: name === '' ? null : name };
}

/** Avoids a write, as most sign-ins change nothing. */
async function hasNews(database: Database, { email }: SigningIn, emailHere: string | null): Promise<boolean> {
  if (email === null) return false;
  const rows = await database.select<{ holders: number; applications: number }>(
    rawSql`SELECT (SELECT COUNT(*) FROM person WHERE email = ?) AS holders,
       (SELECT COUNT(*) FROM coordinator_application WHERE contactEmail = ? AND applicantId IS NULL) AS applications`,
    [email, email],
  );
  const { holders = 0, applications = 0 } = rows[0] ?? {};
  return Number(applications) > 0 || (email !== emailHere && Number(holders) === 0);
}

async function write(context: RequestContext, who: SigningIn): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await context.database.write(async (transaction) => {
        const personId = await personSigningIn(transaction, who);
        await bindApplications(transaction, personId, who.email);
        return personId;
      });
    } catch (error) {
      if (attempt === MAX_ATTEMPTS || !isOvertaken(error)) throw error;
    }
  }
}

function isOvertaken(error: unknown): boolean {
  if (error instanceof Refusal) return error.errors.every(({ code }) => code === 'STALE_REVISION');
  return isUniqueViolation(error, 'person');
}
