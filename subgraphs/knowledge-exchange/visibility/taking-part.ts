/** Whose people take part in groups: they do so in the name of a body that takes part in the Covenant, or in their own. */
import { coordinatorStatusOf } from '../../../covenant/bodies/coordinator-status-copy.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';

/** People of a coordinator on hold read only. The name of a signatory, and one's own, can always be used. */
export async function mustTakePart(transaction: Transaction, bodyId: string | null): Promise<void> {
  if (!bodyId?.startsWith('crd_')) return;
  // The copy may not have heard of a new coordinator yet; that it acts at all, the session says.
  const status = (await coordinatorStatusOf(transaction, bodyId)) ?? 'ACTIVE';
  if (status === 'ACTIVE') return;
  throw Refusal.wrongState(`The coordinator is ${status}; its people read groups and do nothing else in them.`, {
    state: status,
    allowed: [],
  });
}
