/** The states of an action plan and the acts that change them. */
import type { Act } from '../../../covenant/rights/rights.ts';
import { StateMachine } from '../../../platform/acts/state-machine.ts';
import type { ActionPlanStatus } from './action-plan.entity.ts';

export const actionPlanSteps = new StateMachine<ActionPlanStatus, Act>([
  { act: 'decideActionPlan', from: ['SUBMITTED'], to: 'UNDER_ASSESSMENT' },
  { act: 'decideActionPlan', from: ['UNDER_ASSESSMENT'], to: 'ACCEPTED' },
  { act: 'submitMonitoringReport', from: ['SUBMITTED', 'UNDER_ASSESSMENT', 'ACCEPTED'] },
]);
