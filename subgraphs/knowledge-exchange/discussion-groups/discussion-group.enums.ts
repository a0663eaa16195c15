/** Scope and state of a group, and how people join it. */
import { enumType } from '../../../platform/base/enum-type.ts';

export const GroupScope = enumType('GroupScope', 'How far a group reaches.', {
  EUROPEAN: 'All countries of the Covenant.',
  NATIONAL: 'One country.',
  CROSS_REGIONAL: 'Regions on both sides of a border, or with the same problem.',
});
export type GroupScope = keyof typeof GroupScope;

export const GroupState = enumType('GroupState', 'State of a group.', {
  OPEN: 'Reading and writing.',
  CLOSED: 'Reading only.',
  ARCHIVED: 'Reading only; no longer in lists.',
});
export type GroupState = keyof typeof GroupState;

export const GroupJoining = enumType('GroupJoining', 'How people join a group.', {
  AT_ONCE: 'Everybody who may read it can join.',
  ON_REQUEST: 'Everybody who may read it can request to join; a moderator decides.',
  BY_INVITATION: 'A moderator invites.',
});
export type GroupJoining = keyof typeof GroupJoining;

export const GroupRequestState = enumType('GroupRequestState', 'Life of a request to join a group.', {
  WAITING: 'A moderator has not decided yet.',
  GRANTED: 'The person is in the group.',
  REFUSED: 'A moderator said no; `reason` says why.',
  WITHDRAWN: 'The person took it back.',
});
export type GroupRequestState = keyof typeof GroupRequestState;

export const GroupInvitationState = enumType('GroupInvitationState', 'Life of an invitation into a group.', {
  OPEN: 'It can be accepted.',
  ACCEPTED: 'The person is in the group.',
  DECLINED: 'The person said no.',
  WITHDRAWN: 'A moderator took it back.',
  EXPIRED: 'Nobody answered in time.',
});
export type GroupInvitationState = keyof typeof GroupInvitationState;

export const GroupRequestDecision = enumType('GroupRequestDecision', 'Answer to a request to join a group.', {
  GRANT: 'The person comes in.',
  REFUSE: 'The person does not.',
});
export type GroupRequestDecision = keyof typeof GroupRequestDecision;
