/** Joining in five steps: the table that the acts, the queue of the Office and the drawing of a coordinator's life follow. */
import type { Act } from '../../../covenant/rights/rights.ts';
import { registerEnumType } from 'type-graphql';
import { StateMachine } from '../../../platform/acts/state-machine.ts';

export const ApplicationState = {
  REGISTERED: 'REGISTERED',
  ELIGIBLE: 'ELIGIBLE',
  REJECTED: 'REJECTED',
  STATEMENT_SENT: 'STATEMENT_SENT',
  STATEMENT_SIGNED: 'STATEMENT_SIGNED',
  PROFILE_PUBLISHED: 'PROFILE_PUBLISHED',
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type ApplicationState = keyof typeof ApplicationState;

registerEnumType(ApplicationState, {
  name: 'ApplicationState',
  description: 'How far an authority has come on its way to being a coordinator.',
  valuesConfig: {
    REGISTERED: { description: 'The registration form is in.' },
    ELIGIBLE: { description: 'The Office has confirmed that the authority may become a coordinator.' },
    REJECTED: { description: 'It has not; the authority may register again.' },
    STATEMENT_SENT: { description: 'The authority has the statement, for its council to approve and sign.' },
    STATEMENT_SIGNED: { description: 'The signed statement is back.' },
    PROFILE_PUBLISHED: { description: 'The authority is a coordinator.' },
    WITHDRAWN: { description: 'The applicant has stepped back.' },
  },
});

export const applicationSteps = new StateMachine<ApplicationState, Act>([
  { act: 'decideEligibility', from: ['REGISTERED'], to: 'ELIGIBLE', when: 'eligible' },
  { act: 'decideEligibility', from: ['REGISTERED'], to: 'REJECTED', when: 'not eligible' },
  { act: 'sendStatement', from: ['ELIGIBLE'], to: 'STATEMENT_SENT' },
  { act: 'returnSignedStatement', from: ['STATEMENT_SENT'], to: 'STATEMENT_SIGNED' },
  { act: 'refuseStatement', from: ['STATEMENT_SIGNED'], to: 'STATEMENT_SENT' },
  { act: 'publishProfile', from: ['STATEMENT_SIGNED'], to: 'PROFILE_PUBLISHED' },
  {
    act: 'withdrawApplication',
    from: ['REGISTERED', 'ELIGIBLE', 'STATEMENT_SENT', 'STATEMENT_SIGNED'],
    to: 'WITHDRAWN',
  },
]);
