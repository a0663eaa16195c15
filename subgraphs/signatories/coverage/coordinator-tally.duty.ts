/** Recounts tallies on days on which a link begins or ends by an earlier agreement. */
import type { Duty } from '../../../platform/duties/duty.ts';
import { recountOutdated } from './recount-tallies.ts';

export const tallyDuty: Duty = {
  name: 'recount coordinators',
  everyMs: 600_000,
  run: ({ database, today }) => database.write((transaction) => recountOutdated(transaction, today)),
};
