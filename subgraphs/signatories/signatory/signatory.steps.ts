/** The states of a signatory's membership and the decisions of the Office that change them. */
import { StateMachine } from '../../../platform/acts/state-machine.ts';
import type { Act } from '../../../covenant/rights/rights.ts';
import type { SignatoryStatus } from './signatory.enums.ts';

/** A submitted plan or report also restores the membership; that is an effect and not an act of its own. */
export const signatorySteps = new StateMachine<SignatoryStatus, Act>([
  { act: 'decideSignatoryStatus', from: ['PUBLISHED'], to: 'ON_HOLD' },
  { act: 'decideSignatoryStatus', from: ['ON_HOLD'], to: 'PUBLISHED' },
]);
