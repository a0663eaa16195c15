/** In whose name a plan or a report is handed in: by the signatory's own people, or by a coordinator it has permitted to. */
import type { Reads } from '../../../platform/acts/act.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import { bodiesOf, may } from '../../../covenant/rights/may.ts';
import { markOf, type Act } from '../../../covenant/rights/rights.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';

/** The body that hands in: one of the two. */
export interface ActingBody {
  readonly signatoryId: string | null;
  readonly coordinatorId: string | null;
}

/**
 * The body in whose name the caller may do this for a signatory. An act that writes locks the signatory before, so that
 * a permission that is taken back at the same moment counts either before or after, and never in between.
 */
export async function mustActFor(
  from: Reads,
  context: RequestContext,
  act: Act,
  signatoryId: string,
): Promise<ActingBody> {
  if (may(context, act, { signatoryId })) return { signatoryId, coordinatorId: null };
  const bodies = bodiesOf(context, 'crd').filter((coordinatorId) => may(context, act, { coordinatorId }));
  const where = isOneOf('coordinatorId', bodies);
  const [permitted] = await from.select<{ coordinatorId: string }>(
    `SELECT coordinatorId FROM support_link WHERE signatoryId = ? AND state = 'CONFIRMED' AND mayActForSignatory = 1
       AND activeFrom <= ? AND activeUntil >= ? AND ${where.sql} ORDER BY activeFrom, id LIMIT 1`,
    [signatoryId, context.today, context.today, ...where.parameters],
  );
  if (permitted) return { signatoryId: null, coordinatorId: permitted.coordinatorId };
  throw Refusal.notAllowed(
    `${act} is for ${markOf(act).slice(1, -1)}, of coordinators only those the signatory lets act in its name today.`,
    act,
  );
}

/** What the trail of the signatory, which tells who acted, says of the coordinator that did so in its name. */
export function handedInBy({ coordinatorId }: ActingBody): { readonly handedInByCoordinator?: string } {
  return coordinatorId === null ? {} : { handedInByCoordinator: coordinatorId };
}
