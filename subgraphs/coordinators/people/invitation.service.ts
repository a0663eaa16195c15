/**
 * Inviting somebody to act for a body, and accepting. The secret of an invitation is in its letter only; the table has its
 * digest. Whoever holds it can do nothing with it but as the person it was sent to.
 */
import { hearNews } from '../../../covenant/hear-news.ts';
import { createHash, randomBytes } from 'node:crypto';
import { QueryFailedError } from 'typeorm';
import { recordAct } from '../../../platform/acts/audit-trail.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { newId } from '../../../covenant/ids.ts';
import { insertRows } from '../../../platform/database/rows.ts';
import { writeLetter } from '../../../platform/letters/letters.ts';
import { Checks } from '../../../platform/acts/checks.ts';
import { createOnce } from '../../../platform/acts/idempotency.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import { mustBeAllowed } from '../../../covenant/rights/may.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { mustNotRest } from '../data-requests/restriction.ts';
import { MEMBERSHIP_COLUMNS, type MembershipRow } from './membership.entity.ts';
import { membershipLetters } from './membership.letters.ts';
import { belongingOfBody, bodyActedFor } from './membership.rights.ts';
import { checkedRoles, lockPeopleOf, mustBeBody, mustHaveRoom, ofBody } from './membership.rules.ts';
import type { InvitationArguments } from './people.inputs.ts';

const DAYS_TO_ACCEPT = 14;
const DAY_MS = 86_400_000;
const SECRET_BYTES = 32;

export async function inviteMember(context: RequestContext, given: InvitationArguments): Promise<string> {
  await hearNews(context);
  const bodyId = given.bodyId ?? null;
  mustBeAllowed(context, 'inviteMember', belongingOfBody(bodyId));
  const checks = new Checks();
  const roles = checkedRoles(checks, given.roles, bodyId);
  checks.mustHold();
  const { email } = given;
  const creation = {
    act: 'inviteMember',
    idempotencyKey: given.idempotencyKey,
    given: { bodyId, email, roles },
    id: newId('Membership'),
  } as const;
  return createOnce(context, creation, async (transaction, id) => {
    const body = await mustBeBody(transaction, bodyId);
    const personId = await personOf(transaction, email);
    await lockPeopleOf(transaction, bodyId);
    await mustNotBelong(transaction, { bodyId, personId });
    await mustHaveRoom(transaction, { bodyId, personId });
    const token = randomBytes(SECRET_BYTES).toString('base64url');
    const now = new Date();
    const until = new Date(now.getTime() + DAYS_TO_ACCEPT * DAY_MS).toISOString();
    await insertRows(transaction, 'membership', [
      {
        id,
        personId,
        bodyId,
        roles: roles.join(','),
        state: 'INVITED',
        startsOn: context.today,
        endsOn: null,
        invitationDigest: digestOf(token),
        invitationUntil: until,
        invitationEmail: email,
        revision: 1,
        updatedAt: now.toISOString(),
      },
    ]);
    await recordAct(transaction, context, {
      act: 'inviteMember',
      subjectId: id,
      onBehalfOfId: bodyActedFor(context, bodyId),
      after: { state: 'INVITED', roles: roles.join(',') },
    });
    await writeLetter(
      transaction,
      membershipLetters.invitation({ recipient: email, body, roles, token, until }, context.hubUrl),
    );
  });
}

export function acceptInvitation(context: RequestContext, token: string): Promise<string> {
  mustBeAllowed(context, 'acceptInvitation');
  const { personId } = context.identity;
  return context.database.write(async (transaction) => {
    const rows = await transaction.select<MembershipRow>(
      `SELECT ${MEMBERSHIP_COLUMNS} FROM membership WHERE invitationDigest = ?`,
      [digestOf(token)],
    );
    const membership = rows[0];
    if (!membership || membership.personId !== personId) {
      throw Refusal.notFound(
        ['token'],
        'No invitation to you has this token. Sign in with the address to which the invitation was sent.',
      );
    }
    if (membership.state !== 'INVITED') return membership.id;
    mustBeInTime(membership);
    await mustNotRest(transaction, membership.personId);
    await mustBeBody(transaction, membership.bodyId);
    await accept(transaction, context, membership);
    return membership.id;
  });
}

/** Of two who accept at once one changes the row; the other one waits for it, finds it changed and says the same. */
async function accept(transaction: Transaction, context: RequestContext, { id }: MembershipRow): Promise<void> {
  const changed = await transaction.execute(
    `UPDATE membership SET state = 'ACTIVE', startsOn = ?, invitationEmail = NULL, revision = revision + 1, updatedAt = ?
     WHERE id = ? AND state = 'INVITED'`,
    [context.today, new Date().toISOString(), id],
  );
  if (changed === 0) return;
  await recordAct(transaction, context, {
    act: 'acceptInvitation',
    subjectId: id,
    before: { state: 'INVITED' },
    after: { state: 'ACTIVE' },
  });
}

function mustBeInTime({ invitationUntil }: MembershipRow): void {
  if (invitationUntil !== null && invitationUntil >= new Date().toISOString()) return;
  throw Refusal.invalid(['token'], 'invitationInTime', 'This invitation is over; ask for a new one.', [
    `within ${String(DAYS_TO_ACCEPT)} days`,
  ]);
}

/** Whoever signs in with this address later is this person. The row is held, so that nobody is invited twice at once. */
async function personOf(transaction: Transaction, email: string): Promise<string> {
  const known = await personWith(transaction, email);
  const id = known ?? (await addedPerson(transaction, email));
  await transaction.execute('UPDATE person SET updatedAt = updatedAt WHERE id = ?', [id]);
  return id;
}

async function personWith(transaction: Transaction, email: string): Promise<string | null> {
  const rows = await transaction.select<{ id: string }>('SELECT id FROM person WHERE email = ?', [email]);
  return rows[0]?.id ?? null;
}

async function addedPerson(transaction: Transaction, email: string): Promise<string> {
  const id = newId('Person');
  const now = new Date().toISOString();
  const person = { id, displayName: null, languages: '', isErased: 0, email, revision: 1, updatedAt: now };
  try {
    await insertRows(transaction, 'person', [person]);
    return id;
  } catch (error) {
    // Somebody else has invited or signed in the same address in between.
    const added = error instanceof QueryFailedError ? await personWith(transaction, email) : null;
    if (added === null) throw error;
    return added;
  }
}

/** Who is invited already, or is a member, is not invited again; an invitation that is over makes room for a new one. */
async function mustNotBelong(
  transaction: Transaction,
  { bodyId, personId }: Pick<MembershipRow, 'bodyId' | 'personId'>,
): Promise<void> {
  const body = ofBody(bodyId);
  const rows = await transaction.select<MembershipRow>(
    `SELECT ${MEMBERSHIP_COLUMNS} FROM membership WHERE ${body.sql} AND personId = ? AND state <> 'ENDED'`,
    [...body.parameters, personId],
  );
  const now = new Date().toISOString();
  for (const { id, state, invitationUntil } of rows) {
    const isOver = state === 'INVITED' && (invitationUntil ?? '') < now;
    if (!isOver) {
      const found = state === 'INVITED' ? 'This address is invited already.' : 'This person acts for the body already.';
      throw Refusal.duplicate(['email'], found, id);
    }
    await transaction.execute(
      `UPDATE membership SET state = 'ENDED', endsOn = ?, invitationDigest = NULL, invitationEmail = NULL,
       revision = revision + 1, updatedAt = ? WHERE id = ?`,
      [now.slice(0, 10), now, id],
    );
    await recordAct(transaction, 'system', { act: 'endMemberships', subjectId: id, after: { state: 'ENDED' } });
  }
}

function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
