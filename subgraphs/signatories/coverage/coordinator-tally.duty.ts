/** Keeps the tallies true on days on which a link begins or ends that was agreed before. */
import type { Duty } from '../../../platform/duties/duty.ts';
import { recountOutdated } from './recount-tallies.ts';

export const tallyDuty: Duty = {
  name: 'recount coordinators',
  everyMs: 600_000,
  run: ({ database, today }) => database.write((transaction) => recountOutdated(transaction, today)),
};
