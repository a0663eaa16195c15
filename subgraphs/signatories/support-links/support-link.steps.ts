/** The states of a support link and the acts that change them. */
import type { Act } from '../../../covenant/rights/rights.ts';
import { StateMachine } from '../../../platform/acts/state-machine.ts';
import type { SupportLinkState } from './support-link.entity.ts';

export const supportLinkSteps = new StateMachine<SupportLinkState, Act>([
  { act: 'confirmSupportLink', from: ['PROPOSED'], to: 'CONFIRMED' },
  { act: 'declineSupportLink', from: ['PROPOSED'], to: 'DECLINED', when: 'the other side says no' },
  { act: 'declineSupportLink', from: ['PROPOSED'], to: 'DECLINED', when: 'the proposing side takes it back' },
  { act: 'permitActing', from: ['CONFIRMED'] },
  { act: 'endSupportLink', from: ['CONFIRMED'], to: 'ENDED' },
]);
