/** The membership of a signatory, as the table that decisions of the Office follow. */
import { StateMachine } from '../../../platform/acts/state-machine.ts';
import type { Act } from '../../../covenant/rights/rights.ts';
import type { SignatoryStatus } from './signatory.enums.ts';

/** A plan or a report that comes in restores the membership too; that is no act of anybody, but follows from one. */
export const signatorySteps = new StateMachine<SignatoryStatus, Act>([
  { act: 'decideSignatoryStatus', from: ['PUBLISHED'], to: 'ON_HOLD' },
  { act: 'decideSignatoryStatus', from: ['ON_HOLD'], to: 'PUBLISHED' },
]);
