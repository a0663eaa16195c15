/** The frame of every act on a coordinator: found, allowed, unchanged since it was read, and possible in its status. */
import type { Transaction } from '../../../platform/database/database.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import { mustBeRevision } from '../../../platform/acts/revision.ts';
import { may, mustBeAllowed } from '../../../covenant/rights/may.ts';
import type { Act } from '../../../covenant/rights/rights.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { coordinatorFacts, type CoordinatorFacts } from './coordinator-status.change.ts';
import { coordinatorLife } from './coordinator.life.ts';
import { carryOutDueEndings } from './due-endings.ts';

export interface CoordinatorAddress {
  readonly coordinatorId: string;
  readonly expectedRevision: number;
}

export async function actOnCoordinator(
  context: RequestContext,
  act: Act,
  { coordinatorId, expectedRevision }: CoordinatorAddress,
  work: (transaction: Transaction, coordinator: CoordinatorFacts) => Promise<void>,
): Promise<string> {
  await carryOutDueEndings(context.database, context.today);
  return context.database.write(async (transaction) => {
    const coordinator = await coordinatorFacts(transaction, coordinatorId);
    if (!coordinator) throw Refusal.notFound(['coordinatorId'], 'No coordinator has this id.');
    mustBeAllowed(context, act, { coordinatorId });
    mustBeRevision(coordinator, expectedRevision);
    coordinatorLife.mustAllow(act, coordinator.status);
    await work(transaction, coordinator);
    return coordinatorId;
  });
}

/** An act that the status allows and something else does not: the answer says what is possible instead. */
export function notNow(act: Act, { status }: CoordinatorFacts, message: string): Refusal {
  return Refusal.wrongState(message, {
    state: status,
    allowed: coordinatorLife.actsIn(status).filter((one) => one !== act),
  });
}

/** In whose name somebody acts who may do it: that of the coordinator where a role there allows it, else the Office's. */
export function inTheNameOf(context: RequestContext, act: Act, coordinatorId: string): string | null {
  const { personId, memberships } = context.identity;
  const ofCoordinator = memberships.filter(({ bodyId }) => bodyId === coordinatorId);
  return may({ identity: { personId, memberships: ofCoordinator } }, act, { coordinatorId }) ? coordinatorId : null;
}
