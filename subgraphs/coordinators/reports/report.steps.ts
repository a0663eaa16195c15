/** The life of a report: the state machine for the acts and the queue of the Office. */
import { enumType } from '../../../platform/base/enum-type.ts';
import type { Act } from '../../../covenant/rights/rights.ts';
import { StateMachine } from '../../../platform/acts/state-machine.ts';

export const ReportState = enumType('ReportState', 'State of a report.', {
  DRAFT: 'In writing; the members of the coordinator and the Office can see it.',
  SUBMITTED: 'Submitted; the Office reviews it.',
  CHANGES_REQUESTED: 'Returned to its authors, with notes of the Office.',
  ACCEPTED: 'Accepted and public; it never changes again.',
});
export type ReportState = keyof typeof ReportState;

export const reportSteps = new StateMachine<ReportState, Act>([
  { act: 'writeReport', from: ['DRAFT', 'CHANGES_REQUESTED'] },
  { act: 'submitReport', from: ['DRAFT', 'CHANGES_REQUESTED'], to: 'SUBMITTED' },
  { act: 'decideReport', from: ['SUBMITTED'], to: 'ACCEPTED', when: 'accepted' },
  { act: 'decideReport', from: ['SUBMITTED'], to: 'CHANGES_REQUESTED', when: 'not accepted' },
]);
