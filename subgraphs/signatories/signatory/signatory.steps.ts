/** Membership of a signatory and the life of an action plan, as the tables that decisions of the Office follow. */
import { Refusal } from '../../../platform/refusals/refusal.ts';
import { StateMachine } from '../../../platform/acts/state-machine.ts';
import type { Act } from '../../../covenant/rights/rights.ts';
import type { ActionPlanStatus } from '../action-plans/action-plan.entity.ts';
import type { SignatoryStatus } from './signatory.enums.ts';

/** A plan or a report that comes in restores the membership too; that is no act of anybody, but follows from one. */
export const signatorySteps = new StateMachine<SignatoryStatus, Act>([
  { act: 'decideSignatoryStatus', from: ['PUBLISHED'], to: 'ON_HOLD' },
  { act: 'decideSignatoryStatus', from: ['ON_HOLD'], to: 'PUBLISHED' },
]);

export const actionPlanSteps = new StateMachine<ActionPlanStatus, Act>([
  { act: 'decideActionPlan', from: ['SUBMITTED'], to: 'UNDER_ASSESSMENT' },
  { act: 'decideActionPlan', from: ['UNDER_ASSESSMENT'], to: 'ACCEPTED' },
  { act: 'submitMonitoringReport', from: ['SUBMITTED', 'UNDER_ASSESSMENT', 'ACCEPTED'] },
]);

interface Decision<State> {
  readonly act: Act;
  readonly from: State;
  readonly to: State;
}

/** For decisions that name the new state: refuses one that the table does not lead to, and says to which it does. */
export function mustLeadTo<State extends string>(
  machine: StateMachine<State>,
  { act, from, to }: Decision<State>,
): void {
  machine.mustAllow(act, from);
  const possible = machine.steps.flatMap((step) =>
    step.act === act && step.from.includes(from) && step.to !== undefined ? [step.to] : [],
  );
  if (possible.includes(to)) return;
  throw Refusal.wrongState(`It is ${from}; from there it comes to ${possible.join(' or ')}, not to ${to}.`, {
    state: from,
    allowed: machine.actsIn(from),
  });
}
