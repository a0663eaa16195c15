/** Shared by the acts on a coordinator: how they find it, to whom it belongs, when they are possible, and what they return. */
import type { Call, DecidedCall, Reads } from '../../../platform/acts/act.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { coordinatorPayload } from '../coordinator/coordinator.payload.ts';
import { contactReaders } from '../letters/readers.ts';
import { writeTo } from '../letters/write-to.ts';
import { publishCoordinators } from '../coordinator/coordinator.changes.ts';
import type { CoordinatorStatus } from '../coordinator/coordinator.enums.ts';
import { coordinatorFacts, enterStatus, type CoordinatorFacts } from './coordinator-status.ts';
import { coordinatorLife } from './coordinator-life.ts';
import { carryOutDueEndings } from './due-endings.ts';
import { DecisionArguments, type CoordinatorArguments } from './life.inputs.ts';
import { checkedDecision, originalOf } from './reason.ts';

async function coordinatorForAct(from: Reads, { args }: Call<CoordinatorArguments>): Promise<CoordinatorFacts> {
  const coordinator = await coordinatorFacts(from, args.coordinatorId);
  if (coordinator) return coordinator;
  throw Refusal.notFound(['coordinatorId'], 'No coordinator has this id.');
}

/** Carries out due endings first, so that nobody acts for a coordinator whose last day has passed. */
export function endWhatIsDue({ context }: { readonly context: RequestContext }): Promise<void> {
  return carryOutDueEndings(context.database, context.today);
}

export const onCoordinator = {
  payload: coordinatorPayload,
  prepare: endWhatIsDue,
  find: coordinatorForAct,
  belongingTo: ({ id }: CoordinatorFacts) => ({ coordinatorId: id }),
  revises: { table: rawSql`coordinator` },
  states: { machine: coordinatorLife, of: ({ status }: CoordinatorFacts) => status },
};

type StatusDecision = DecidedCall<DecisionArguments, { readonly reason: string }, void, CoordinatorFacts, undefined>;

/** Shared by the decisions of the Office that change the status today and need only a reason. */
export function decisionFor(status: CoordinatorStatus, letter: 'COORDINATOR_ON_HOLD' | 'COORDINATOR_HOLD_LIFTED') {
  return {
    ...onCoordinator,
    args: DecisionArguments,
    check: checkedDecision,
    set: () => ({ status }),
    write: ({ transaction, context, id, checked: { reason } }: StatusDecision) =>
      enterStatus(transaction, id, { status, startsOn: context.today, reason }),
    trail: ({ thing: before, checked: { reason } }: StatusDecision) => ({
      reason: originalOf(reason),
      before: { status: before.status },
      after: { status },
    }),
    changes: ({ transaction, id }: StatusDecision) => publishCoordinators(transaction, [id]),
    letters: ({ transaction, thing: coordinator, checked: { reason } }: StatusDecision) =>
      writeTo(transaction, contactReaders(coordinator.contact), letter, { coordinator, reason }),
  };
}
