/** Rules of invitations: how long one is valid, how its secret is stored, and who is not invited again. */
import { DAY_MS } from '../../../platform/base/days.ts';
import { createHash, randomBytes } from 'node:crypto';
import type { Reads } from '../../../platform/acts/act.ts';
import { recordAct } from '../../../platform/acts/audit-trail.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { insertRows } from '../../../platform/database/rows.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import type { MembershipRow } from './membership.entity.ts';
import { ofBody } from './memberships-today.ts';

const DAYS_TO_ACCEPT = 14;
const SECRET_BYTES = 32;

export interface Invitation {
  /** The secret. Only the letter contains it; the table has its digest. */
  readonly token: string;
  /** Time at which it expires. */
  readonly until: string;
}

export function newInvitation(): Invitation {
  return {
    token: randomBytes(SECRET_BYTES).toString('base64url'),
    until: new Date(Date.now() + DAYS_TO_ACCEPT * DAY_MS).toISOString(),
  };
}

export function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

export function mustBeInTime({ invitationUntil }: MembershipRow): void {
  if (invitationUntil !== null && invitationUntil >= new Date().toISOString()) return;
  throw Refusal.invalid(['token'], 'invitationInTime', 'This invitation is over; ask for a new one.', [
    `within ${String(DAYS_TO_ACCEPT)} days`,
  ]);
}

/** Refuses to invite a member or an invited person again. Returns the expired invitations, which are ended. */
export async function mustNotBelong(
  from: Reads,
  { bodyId, personId }: Pick<MembershipRow, 'bodyId' | 'personId'>,
): Promise<string[]> {
  const body = ofBody(bodyId);
  const rows = await from.select<Pick<MembershipRow, 'id' | 'state' | 'invitationUntil'>>(
    rawSql`SELECT id, state, invitationUntil FROM membership WHERE ${body.sql} AND personId = ? AND state <> 'ENDED'`,
    [...body.parameters, personId],
  );
  const now = new Date().toISOString();
  const open = rows.find(({ state, invitationUntil }) => state !== 'INVITED' || (invitationUntil ?? '') >= now);
  if (!open) return rows.map(({ id }) => id);
  const message =
    open.state === 'INVITED' ? 'This address is invited already.' : 'This person acts for the body already.';
  throw Refusal.duplicate(['email'], message, open.id);
}

/** Ends expired invitations, to make room for a new one. */
export async function endInvitations(transaction: Transaction, ids: readonly string[]): Promise<void> {
  const now = new Date().toISOString();
  for (const id of ids) {
    await transaction.execute(
      rawSql`UPDATE membership SET state = 'ENDED', endsOn = ?, invitationDigest = NULL, invitationEmail = NULL,
       revision = revision + 1, updatedAt = ? WHERE id = ?`,
      [now.slice(0, 10), now, id],
    );
    await recordAct(transaction, 'system', { act: 'endMemberships', subjectId: id, after: { state: 'ENDED' } });
  }
}

/** A person whose data is restricted cannot get new rights. */
export async function mustNotRest(transaction: Transaction, personId: string): Promise<void> {
  const resting = await transaction.select(
    rawSql`SELECT id FROM data_request WHERE personId = ? AND kind = 'RESTRICTION' AND liftedAt IS NULL`,
    [personId],
  );
  if (resting.length === 0) return;
  throw Refusal.wrongState('Your data rests, as you asked; lift that first.', {
    state: 'RESTRICTED',
    allowed: ['liftRestriction'],
  });
}

/** A person who signs in with this address has this id. */
export async function personWith(from: Reads, email: string): Promise<string | null> {
  const rows = await from.select<{ id: string }>(rawSql`SELECT id FROM person WHERE email = ?`, [email]);
  return rows[0]?.id ?? null;
}

/** Adds a person who has not signed in yet. */
export function addInvitedPerson(
  transaction: Transaction,
  person: { readonly id: string; readonly email: string },
): Promise<void> {
  const updatedAt = new Date().toISOString();
  const unknown = { displayName: null, languages: '', isErased: 0 };
  return insertRows(transaction, rawSql`person`, [{ ...person, ...unknown, revision: 1, updatedAt }]);
}
