/** Formats, modes and states of workshops, and the part a coordinator had in one. */
import { enumType } from '../../../platform/base/enum-type.ts';

export const WorkshopFormat = enumType('WorkshopFormat', 'What kind of meeting it is.', {
  WORKSHOP: 'Working together on a question.',
  WEBINAR: 'A talk to be followed from anywhere.',
  TRAINING: 'A course.',
  STUDY_VISIT: 'Seeing how others do it, on the spot.',
  CEREMONY: 'Ceremony of the Covenant.',
  SATELLITE_EVENT: 'Event of a member of the community, registered with the Covenant.',
  PEER_LEARNING: 'Exchange of matched peers.',
});
export type WorkshopFormat = keyof typeof WorkshopFormat;

export const WorkshopMode = enumType('WorkshopMode', 'Where people take part.', {
  IN_PERSON: 'In one place.',
  ONLINE: 'By a connection.',
  HYBRID: 'Both.',
});
export type WorkshopMode = keyof typeof WorkshopMode;

export const WorkshopState = enumType('WorkshopState', 'Where a workshop stands.', {
  DRAFT: 'Being prepared; not public.',
  ANNOUNCED: 'In the agenda.',
  CANCELLED: 'Called off; in the agenda only when `filter.state` asks for it. Its address still answers.',
  HELD: 'It took place; attendance and outcomes can follow.',
});
export type WorkshopState = keyof typeof WorkshopState;

export const WorkshopRole = enumType('WorkshopRole', 'Part a coordinator had in a workshop.', {
  HOST: 'It was one of the hosts.',
  SPEAKER: 'Somebody spoke in its name.',
  PARTICIPANT: 'Somebody took part in its name; known once the workshop was held.',
});
export type WorkshopRole = keyof typeof WorkshopRole;

export const RegistrationState = enumType(
  'RegistrationState',
  'WAITING, then OFFERED when a seat is free, then CONFIRMED.',
  {
    CONFIRMED: 'Has a seat.',
    WAITING: 'On the waiting list.',
    OFFERED: 'A seat is kept until `offerEndsAt`.',
    WITHDRAWN: 'Will not come.',
    ATTENDED: 'Came.',
    NO_SHOW: 'Had a seat and did not come.',
  },
);
export type RegistrationState = keyof typeof RegistrationState;
