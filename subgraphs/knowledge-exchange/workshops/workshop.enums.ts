/** Formats, modes and states of workshops and registrations, and the roles of coordinators. */
import { enumType } from '../../../platform/base/enum-type.ts';

export const WorkshopFormat = enumType('WorkshopFormat', 'Kind of meeting.', {
  WORKSHOP: 'Participants work together on a question.',
  WEBINAR: 'Online talk.',
  TRAINING: 'Course.',
  STUDY_VISIT: 'Visit to a place to see how others do it.',
  CEREMONY: 'Ceremony of the Covenant.',
  SATELLITE_EVENT: 'Event by a member of the community, registered with the Covenant.',
  PEER_LEARNING: 'Exchange between matched peers.',
});
export type WorkshopFormat = keyof typeof WorkshopFormat;

export const WorkshopMode = enumType('WorkshopMode', 'Attendance in person, online or both.', {
  IN_PERSON: 'At a venue.',
  ONLINE: 'Over the internet.',
  HYBRID: 'At a venue and over the internet.',
});
export type WorkshopMode = keyof typeof WorkshopMode;

export const WorkshopState = enumType('WorkshopState', 'State of a workshop.', {
  DRAFT: 'In preparation; not public.',
  ANNOUNCED: 'Announced in the agenda.',
  CANCELLED: 'Cancelled; in the agenda only if `filter.state` includes it. `workshop` still returns it.',
  HELD: 'Took place; attendance and outcomes can be added.',
});
export type WorkshopState = keyof typeof WorkshopState;

export const WorkshopRole = enumType('WorkshopRole', 'Role of a coordinator in a workshop.', {
  HOST: 'The coordinator was a host.',
  SPEAKER: 'Somebody spoke in the name of the coordinator.',
  PARTICIPANT: 'Somebody attended in the name of the coordinator; recorded only after the workshop was held.',
});
export type WorkshopRole = keyof typeof WorkshopRole;

export const RegistrationState = enumType(
  'RegistrationState',
  'State of a registration. WAITING becomes OFFERED when a seat is free, then CONFIRMED.',
  {
    CONFIRMED: 'The person has a seat.',
    WAITING: 'The person is on the waiting list.',
    OFFERED: 'A seat is reserved until `offerEndsAt`.',
    WITHDRAWN: 'The person withdrew.',
    ATTENDED: 'The person attended.',
    NO_SHOW: 'The person had a seat and did not attend.',
  },
);
export type RegistrationState = keyof typeof RegistrationState;
