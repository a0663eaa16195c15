/** Accepts an invitation: whoever has its secret can do so only as the person to whom it was sent. */
import { ArgsType, Field } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import type { Transaction } from '../../../../platform/database/database.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { Refusal } from '../../../../platform/refusals/refusal.ts';
import { digestOf, mustBeInTime, mustNotRest } from '../invitation.rules.ts';
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
  description: 'Accepts an invitation that was sent to the own address; again, it gives the same answer.',
  args: AcceptArguments,
  payload: membershipPayload,
  rightFirst: true,
  async find(from, { context, args }) {
    const [membership] = await from.select<MembershipRow>(
      rawSql`SELECT ${MEMBERSHIP_COLUMNS} FROM membership WHERE invitationDigest = ?`,
      [digestOf(args.token)],
    );
    if (membership && membership.personId === context.identity.personId) return membership;
    throw Refusal.notFound(
      ['token'],
      'No invitation to you has this token. Sign in with the address to which the invitation was sent.',
    );
  },
  /** Answers whether it is accepted now; false where it was before. */
  async rules({ transaction, context, thing: membership }) {
    if (membership.state !== 'INVITED') return false;
    mustBeInTime(membership);
    await mustNotRest(transaction, membership.personId);
    await mustBeBody(transaction, membership.bodyId);
    return isAcceptedNow(transaction, membership, context.today);
  },
  isDone: ({ decision: isNew }) => !isNew,
  trail: () => ({ before: { state: 'INVITED' }, after: { state: 'ACTIVE' } }),
});

/**
 * When two accept at once, one changes the row; the other waits, finds it changed and gives the same answer.
 * So the change itself decides whether there is something to write.
 */
async function isAcceptedNow(transaction: Transaction, { id }: MembershipRow, today: string): Promise<boolean> {
  const changed = await transaction.execute(
    rawSql`UPDATE membership SET state = 'ACTIVE', startsOn = ?, invitationEmail = NULL, revision = revision + 1, updatedAt = ?
     WHERE id = ? AND state = 'INVITED'`,
    [today, new Date().toISOString(), id],
  );
  return changed === 1;
}
