/** Being a coordinator: the table that the acts, what is on offer and the drawing of a coordinator's life follow. */
import type { Act } from '../../../covenant/rights/rights.ts';
import { StateMachine } from '../../../platform/acts/state-machine.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import { CoordinatorStatus } from '../coordinator/coordinator.enums.ts';

/** Those that take part. One that has left comes back by applying again. */
export const TAKING_PART: readonly CoordinatorStatus[] = [CoordinatorStatus.ACTIVE, CoordinatorStatus.ON_HOLD];

export const coordinatorLife = new StateMachine<CoordinatorStatus, Act>([
  { act: 'updateProfile', from: TAKING_PART },
  { act: 'assessCommitment', from: TAKING_PART },
  { act: 'putOnHold', from: ['ACTIVE'], to: 'ON_HOLD' },
  { act: 'liftHold', from: ['ON_HOLD'], to: 'ACTIVE' },
  { act: 'endParticipation', from: TAKING_PART },
  { act: 'confirmEnding', from: TAKING_PART, to: 'TERMINATED', when: 'on the day it ends' },
  { act: 'withdrawFromCovenant', from: TAKING_PART, to: 'WITHDRAWN', when: 'on the day it ends' },
]);

/** For an act that the status allows and something else does not: the refusal says what is possible instead. */
export function notNow(act: Act, status: CoordinatorStatus, message: string): Refusal {
  return Refusal.wrongState(message, {
    state: status,
    allowed: coordinatorLife.actsIn(status).filter((one) => one !== act),
  });
}
