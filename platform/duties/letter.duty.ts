/** Delivers the letters of a subgraph; in the manifest of every subgraph that writes letters. */
import type { Duty } from './duty.ts';
import { deliverLetters } from '../letters/letters.ts';

export const letterDuty: Duty = {
  name: 'deliver letters',
  everyMs: 2_000,
  run: ({ database, mail, log }) => deliverLetters(database, mail, log),
};
