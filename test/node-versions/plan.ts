/** What must hold on which line of Node. A check gets the program of that Node and rejects when something does not hold. */
import { hubOpensAnswersAndEnds } from './hub-opens-answers-and-ends.ts';

export interface Check {
  readonly name: string;
  run(node: string): Promise<void>;
}

export interface LineOfNode {
  readonly line: string;
  readonly checks: readonly Check[];
}

const start: Check = { name: 'the hub opens, answers and ends', run: hubOpensAnswersAndEnds };

export const plan: readonly LineOfNode[] = [
  { line: '20', checks: [start] },
  { line: '22', checks: [start] },
  { line: '24', checks: [start] },
  { line: '26', checks: [start] },
];
