/** What must hold on which line of Node. A check gets the program of that Node and rejects when something does not hold. */
import { hubOpensAnswersAndEnds } from './hub-opens-answers-and-ends.ts';
import { journeysPass } from './journeys-pass.ts';

export interface Check {
  readonly name: string;
  run(node: string): Promise<void>;
}

/** The oldest release that the hub takes, and the lines in support. */
export const lines: readonly string[] = ['20.19', '22', '24', '26'];

export const checks: readonly Check[] = [
  { name: 'the hub opens, answers and ends', run: hubOpensAnswersAndEnds },
  { name: 'the journeys and the tests of SQLite pass', run: journeysPass },
];
