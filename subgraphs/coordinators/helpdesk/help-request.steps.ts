/** The states of a question to the helpdesk and the acts that each allows. */
import { enumType } from '../../../platform/base/enum-type.ts';
import type { Act } from '../../../covenant/rights/rights.ts';
import { StateMachine } from '../../../platform/acts/state-machine.ts';

export const HelpRequestState = enumType('HelpRequestState', 'State of a question to the helpdesk.', {
  OPEN: 'It waits for the Office.',
  ANSWERED: 'The Office has answered; the author may ask again.',
  CLOSED: 'It takes no more messages; a new matter needs a new question.',
});
export type HelpRequestState = keyof typeof HelpRequestState;

export const helpRequestSteps = new StateMachine<HelpRequestState, Act>([
  { act: 'replyToHelpRequest', from: ['OPEN', 'ANSWERED'], to: 'ANSWERED', when: 'by the Office' },
  { act: 'replyToHelpRequest', from: ['OPEN', 'ANSWERED'], to: 'OPEN', when: 'by its author' },
  { act: 'replyToHelpRequest', from: ['OPEN', 'ANSWERED'], to: 'CLOSED', when: 'with `close`' },
]);
