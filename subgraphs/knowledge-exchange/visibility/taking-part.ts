/**
 * Who may act in groups and in talk about publications: people who act for the body in whose name they do it, if it is active in
 * the Covenant, and people in their own name. Every act in groups and talk asks here, but for those by which people leave, take
 * something back or keep something for themselves.
 */
import { coordinatorStatusOf } from '../../../covenant/bodies/coordinator-status-copy.ts';
import { bodiesOf } from '../../../covenant/rights/may.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import type { OwnMembership } from './role-in-group.ts';
import type { VoiceInFeedback } from './voice-in-feedback.ts';

interface InTransaction {
  readonly transaction: Transaction;
  readonly context: RequestContext;
}

/** The session is newer than the copy of memberships that have ended, so a person who left a body is refused at once. */
export async function mustTakePart({ transaction, context }: InTransaction, bodyId: string | null): Promise<void> {
  if (bodyId === null) return;
  if (!context.identity.memberships.some((one) => one.bodyId === bodyId)) {
    throw Refusal.wrongState('You no longer act for the body in whose name you would do this.', {
      state: 'ENDED',
      allowed: [],
    });
  }
  await mustBeActive(transaction, bodyId);
}

/** People of a coordinator on hold can only read. People may always act for a signatory or in their own name. */
export async function mustBeActive(transaction: Transaction, bodyId: string | null): Promise<void> {
  if (!bodyId?.startsWith('crd_')) return;
  // The copy may not have a new coordinator yet; the session already proves that the person acts for it.
  const status = (await coordinatorStatusOf(transaction, bodyId)) ?? 'ACTIVE';
  if (status !== 'ACTIVE') throw onlyReads(status);
}

interface Venue {
  readonly groupId: string | null;
  readonly membership: OwnMembership | null;
  readonly voice: VoiceInFeedback | null;
}

/**
 * For acts that name no body: in a group that of the membership decides, and for experts that of their invitation; elsewhere one
 * active body of the caller is enough.
 */
export async function mustTakePartIn(call: InTransaction, { groupId, membership, voice }: Venue): Promise<void> {
  if (groupId !== null) return mustTakePart(call, membership?.onBehalfOfId ?? null);
  if (voice) return mustTakePart(call, voice.onBehalfOfId);
  const coordinators = bodiesOf(call.context, 'crd');
  if (coordinators.length === 0 || bodiesOf(call.context, 'sig').length > 0) return;
  const these = isOneOf(rawSql`coordinatorId`, coordinators);
  const resting = await call.transaction.select<{ status: string }>(
    rawSql`SELECT status FROM coordinator_standing WHERE ${these.sql} AND status <> 'ACTIVE'`,
    these.parameters,
  );
  if (resting[0] && resting.length === coordinators.length) throw onlyReads(resting[0].status);
}

function onlyReads(status: string): Refusal {
  const message = `The coordinator is ${status}; its people read groups and do nothing else in them.`;
  return Refusal.wrongState(message, { state: status, allowed: [] });
}
