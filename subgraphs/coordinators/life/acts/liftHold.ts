/** The Office lifts the hold of a coordinator: a decision of people, never of a timer. */
import { act } from '../../../../covenant/act.ts';
import { decisionFor } from '../coordinator-act.ts';

export const liftHold = act({
  ...decisionFor('ACTIVE', 'COORDINATOR_HOLD_LIFTED'),
  name: 'liftHold',
  description: 'The report is in: active again. Everybody can read the reason. A letter tells it.',
});
