/** The life of a coordinator: the state machine for the acts, the list of allowed acts and the diagram. */
import type { Act } from '../../../covenant/rights/rights.ts';
import { StateMachine } from '../../../platform/acts/state-machine.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import { CoordinatorStatus } from '../coordinator/coordinator.enums.ts';

/** Statuses of participating coordinators. One that has left must apply again. */
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

/** Refuses an act that the status allows but another fact does not, and lists the other possible acts. */
export function notNow(act: Act, status: CoordinatorStatus, message: string): Refusal {
  return Refusal.wrongState(message, {
    state: status,
    allowed: coordinatorLife.actsIn(status).filter((one) => one !== act),
  });
}
