/** The Office puts a coordinator on hold: a decision of people, never of a timer. */
import { act } from '../../../../covenant/act.ts';
import { decisionFor } from '../coordinator-act.ts';

export const putOnHold = act({
  ...decisionFor('ON_HOLD', 'COORDINATOR_ON_HOLD'),
  name: 'putOnHold',
  description:
    'Puts a coordinator on hold if a report is missing after written notice: the directory and the search no longer list it. A letter notifies the coordinator.',
});
