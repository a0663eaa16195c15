/** States of an invitation of an expert. */
import { enumType } from '../../../platform/base/enum-type.ts';

export const ExpertInvitationState = enumType('ExpertInvitationState', 'Life of an invitation of an expert.', {
  OPEN: 'It can be accepted until the last day for feedback.',
  ACCEPTED: 'The person writes as an expert.',
  DECLINED: 'The person said no.',
  WITHDRAWN: 'It was taken back; the person no longer writes as an expert.',
});
export type ExpertInvitationState = keyof typeof ExpertInvitationState;
