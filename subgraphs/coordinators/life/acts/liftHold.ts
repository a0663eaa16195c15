/** The Office lifts the hold of a coordinator: a decision of people, never of a timer. */
import { act } from '../../../../covenant/act.ts';
import { decisionFor } from '../coordinator-act.ts';

export const liftHold = act({
  ...decisionFor('ACTIVE', 'COORDINATOR_HOLD_LIFTED'),
  name: 'liftHold',
  description:
    'Reactivates a coordinator that has submitted its report. The reason is public. A letter notifies the coordinator.',
});
