/** In whose name a plan or a report is handed in: by the signatory's own people, or by a coordinator it has permitted to. */
import type { Transaction } from '../../../platform/database/database.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import { bodiesOf, may } from '../../../covenant/rights/may.ts';
import { markOf, type Act } from '../../../covenant/rights/rights.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';

/**
 * The coordinator that acts, null when the signatory acts itself. Whoever asks holds the signatory's turn, so that a
 * permission that is taken back at the same moment counts either before or after, and never in between.
 */
export async function mustActFor(
  transaction: Pick<Transaction, 'select'>,
  context: RequestContext,
  act: Act,
  signatoryId: string,
): Promise<string | null> {
  if (may(context, act, { signatoryId })) return null;
  const bodies = bodiesOf(context, 'crd').filter((coordinatorId) => may(context, act, { coordinatorId }));
  const where = isOneOf('coordinatorId', bodies);
  const [permitted] = await transaction.select<{ coordinatorId: string }>(
    `SELECT coordinatorId FROM support_link WHERE signatoryId = ? AND state = 'CONFIRMED' AND mayActForSignatory = 1
       AND activeFrom <= ? AND activeUntil >= ? AND ${where.sql} ORDER BY activeFrom, id LIMIT 1`,
    [signatoryId, context.today, context.today, ...where.parameters],
  );
  if (permitted) return permitted.coordinatorId;
  throw Refusal.notAllowed(
    `${act} is for ${markOf(act).slice(1, -1)}, of coordinators only those the signatory lets act in its name today.`,
    act,
  );
}
