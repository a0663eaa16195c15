/** The life of a report: the table that the acts and the queue of the Office follow. */
import type { Act } from '../../../covenant/rights/rights.ts';
import { registerEnumType } from 'type-graphql';
import { StateMachine } from '../../../platform/acts/state-machine.ts';

export const ReportState = {
  DRAFT: 'DRAFT',
  SUBMITTED: 'SUBMITTED',
  CHANGES_REQUESTED: 'CHANGES_REQUESTED',
  ACCEPTED: 'ACCEPTED',
} as const;
export type ReportState = keyof typeof ReportState;

registerEnumType(ReportState, {
  name: 'ReportState',
  description: 'How far a report has come.',
  valuesConfig: {
    DRAFT: { description: 'Being written; seen by the members of the coordinator and the Office.' },
    SUBMITTED: { description: 'Handed in; the Office reads it.' },
    CHANGES_REQUESTED: { description: 'Back with its authors, with notes of the Office.' },
    ACCEPTED: { description: 'Accepted and public; it never changes again.' },
  },
});

export const reportSteps = new StateMachine<ReportState, Act>([
  { act: 'writeReport', from: ['DRAFT', 'CHANGES_REQUESTED'] },
  { act: 'submitReport', from: ['DRAFT', 'CHANGES_REQUESTED'], to: 'SUBMITTED' },
  { act: 'decideReport', from: ['SUBMITTED'], to: 'ACCEPTED', when: 'accepted' },
  { act: 'decideReport', from: ['SUBMITTED'], to: 'CHANGES_REQUESTED', when: 'not accepted' },
]);
