/** What the acts on a coordinator have in common: how it is found, whose it is, when it is possible, and what they answer. */
import type { Call, Reads } from '../../../platform/acts/act.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { coordinatorPayload } from '../coordinator/coordinator.payload.ts';
import { coordinatorFacts, type CoordinatorFacts } from './coordinator-status.ts';
import { coordinatorLife } from './coordinator-life.ts';
import { carryOutDueEndings } from './due-endings.ts';
import type { CoordinatorArguments } from './life.inputs.ts';

async function coordinatorForAct(from: Reads, { args }: Call<CoordinatorArguments>): Promise<CoordinatorFacts> {
  const coordinator = await coordinatorFacts(from, args.coordinatorId);
  if (coordinator) return coordinator;
  throw Refusal.notFound(['coordinatorId'], 'No coordinator has this id.');
}

/** So that nothing is done in the name of a coordinator whose last day is over. */
export function endWhatIsDue({ context }: { readonly context: RequestContext }): Promise<void> {
  return carryOutDueEndings(context.database, context.today);
}

export const onCoordinator = {
  payload: coordinatorPayload,
  prepare: endWhatIsDue,
  find: coordinatorForAct,
  belongingTo: ({ id }: CoordinatorFacts) => ({ coordinatorId: id }),
  revises: { table: 'coordinator' },
  states: { machine: coordinatorLife, of: ({ status }: CoordinatorFacts) => status },
};
