/** Accepts an invitation. This needs its secret and a sign-in as the person to whom it was sent. */
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { ArgsType, Field } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import type { Reads } from '../../../../platform/acts/act.ts';
import { revise } from '../../../../platform/acts/revision.ts';
import { lockRows } from '../../../../platform/database/lock-rows.ts';
import { Refusal } from '../../../../platform/refusals/refusal.ts';
import { digestOf, mustBeInTime, mustNotRest } from '../invitation.rules.ts';
import { tellOfLeaving } from '../membership.changes.ts';
import { MEMBERSHIP_COLUMNS, type MembershipRow } from '../membership.entity.ts';
import { mustBeBody } from '../membership.rules.ts';
import { membershipPayload } from '../person.payload.ts';

@ArgsType()
class AcceptArguments {
  @Field(() => String, { description: 'The token in the letter.' })
  token: string;
}

export const acceptInvitation = act({
  name: 'acceptInvitation',
  description: 'Accepts an invitation that was sent to your address. A repeated request gives the same answer.',
  args: AcceptArguments,
  payload: membershipPayload,
  rightFirst: true,
  async find(from, { context, args }) {
    const membership = await invitedBy(from, args.token);
    if (membership && membership.personId === context.identity.personId) return membership;
    throw Refusal.notFound(
      ['token'],
      'No invitation to you has this token. Sign in with the address to which the invitation was sent.',
    );
  },
  /** Returns the accepted membership; null if it was accepted before, or by a concurrent request. */
  async rules({ transaction, args, thing }) {
    await lockRows(transaction, rawSql`membership`, [thing.id]);
    const membership = await invitedBy(transaction, args.token);
    if (membership?.state !== 'INVITED') return null;
    mustBeInTime(membership);
    await mustNotRest(transaction, membership.personId);
    await mustBeBody(transaction, membership.bodyId);
    return membership;
  },
  isDone: ({ decision: invited }) => invited === null,
  async write({ transaction, context: { today }, decision: invited }) {
    if (!invited) return;
    const set = { state: 'ACTIVE', startsOn: today, invitationEmail: null };
    await revise(transaction, rawSql`membership`, invited, { expectedRevision: invited.revision, set });
  },
  trail: () => ({ before: { state: 'INVITED' }, after: { state: 'ACTIVE' } }),
  changes: ({ transaction, thing }) => tellOfLeaving(transaction, thing),
});

async function invitedBy(from: Reads, token: string): Promise<MembershipRow | undefined> {
  const rows = await from.select<MembershipRow>(
    rawSql`SELECT ${MEMBERSHIP_COLUMNS} FROM membership WHERE invitationDigest = ?`,
    [digestOf(token)],
  );
  return rows[0];
}
