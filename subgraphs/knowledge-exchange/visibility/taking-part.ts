/** Who may write in groups: people in the name of a body that is active in the Covenant, or in their own name. */
import { coordinatorStatusOf } from '../../../covenant/bodies/coordinator-status-copy.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';

/** People of a coordinator on hold can only read. People may always act for a signatory or in their own name. */
export async function mustTakePart(transaction: Transaction, bodyId: string | null): Promise<void> {
  if (!bodyId?.startsWith('crd_')) return;
  // The copy may not have a new coordinator yet; the session already proves that the person acts for it.
  const status = (await coordinatorStatusOf(transaction, bodyId)) ?? 'ACTIVE';
  if (status === 'ACTIVE') return;
  throw Refusal.wrongState(`The coordinator is ${status}; its people read groups and do nothing else in them.`, {
    state: status,
    allowed: [],
  });
}
