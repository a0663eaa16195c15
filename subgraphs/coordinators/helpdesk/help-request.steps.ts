/** Where a question to the helpdesk stands, and what can be done with it there. */
import type { Act } from '../../../covenant/rights/rights.ts';
import { registerEnumType } from 'type-graphql';
import { StateMachine } from '../../../platform/acts/state-machine.ts';

export const HelpRequestState = { OPEN: 'OPEN', ANSWERED: 'ANSWERED', CLOSED: 'CLOSED' } as const;
export type HelpRequestState = keyof typeof HelpRequestState;

registerEnumType(HelpRequestState, {
  name: 'HelpRequestState',
  description: 'Where a question to the helpdesk stands.',
  valuesConfig: {
    OPEN: { description: 'It waits for the Office.' },
    ANSWERED: { description: 'The Office has answered; whoever asked may ask on.' },
    CLOSED: { description: 'Nothing more is said; another matter is a new question.' },
  },
});

export const helpRequestSteps = new StateMachine<HelpRequestState, Act>([
  { act: 'replyToHelpRequest', from: ['OPEN', 'ANSWERED'], to: 'ANSWERED', when: 'by the Office' },
  { act: 'replyToHelpRequest', from: ['OPEN', 'ANSWERED'], to: 'OPEN', when: 'by whoever asked' },
  { act: 'replyToHelpRequest', from: ['OPEN', 'ANSWERED'], to: 'CLOSED', when: 'with `close`' },
]);
