/** Whether a coordinator takes part in the Covenant, so that a link to it may begin. */
import type { Transaction } from '../../../platform/database/database.ts';
import { standingOf } from '../../../covenant/bodies/coordinator-standing.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';

/** One that has left gets no new link, and one on hold begins none itself. */
export async function mustTakePart(
  transaction: Transaction,
  coordinatorId: string,
  { begins }: { readonly begins: boolean },
): Promise<void> {
  const status = await standingOf(transaction, coordinatorId);
  if (status === null) throw Refusal.notFound(['coordinatorId'], 'No coordinator has this id.');
  if (status === 'ACTIVE' || (status === 'ON_HOLD' && !begins)) return;
  const message =
    status === 'ON_HOLD'
      ? 'A coordinator on hold proposes no new links; the signatory may propose one to it.'
      : `The coordinator is ${status} and gets no new links.`;
  throw Refusal.wrongState(message, { state: status, allowed: [] });
}
