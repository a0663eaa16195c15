/** Where a question to the helpdesk stands, and what can be done with it there. */
import { enumType } from '../../../platform/base/enum-type.ts';
import type { Act } from '../../../covenant/rights/rights.ts';
import { StateMachine } from '../../../platform/acts/state-machine.ts';

export const HelpRequestState = enumType('HelpRequestState', 'Where a question to the helpdesk stands.', {
  OPEN: 'It waits for the Office.',
  ANSWERED: 'The Office has answered; whoever asked may ask on.',
  CLOSED: 'Nothing more is said; another matter is a new question.',
});
export type HelpRequestState = keyof typeof HelpRequestState;

export const helpRequestSteps = new StateMachine<HelpRequestState, Act>([
  { act: 'replyToHelpRequest', from: ['OPEN', 'ANSWERED'], to: 'ANSWERED', when: 'by the Office' },
  { act: 'replyToHelpRequest', from: ['OPEN', 'ANSWERED'], to: 'OPEN', when: 'by whoever asked' },
  { act: 'replyToHelpRequest', from: ['OPEN', 'ANSWERED'], to: 'CLOSED', when: 'with `close`' },
]);
