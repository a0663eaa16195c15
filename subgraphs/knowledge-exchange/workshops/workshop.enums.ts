/** Formats, modes and states of workshops, and the part a coordinator had in one. */
import { registerEnumType } from 'type-graphql';

export const WorkshopFormat = {
  WORKSHOP: 'WORKSHOP',
  WEBINAR: 'WEBINAR',
  TRAINING: 'TRAINING',
  STUDY_VISIT: 'STUDY_VISIT',
  CEREMONY: 'CEREMONY',
  SATELLITE_EVENT: 'SATELLITE_EVENT',
  PEER_LEARNING: 'PEER_LEARNING',
} as const;
export type WorkshopFormat = keyof typeof WorkshopFormat;

registerEnumType(WorkshopFormat, {
  name: 'WorkshopFormat',
  description: 'What kind of meeting it is.',
  valuesConfig: {
    WORKSHOP: { description: 'Working together on a question.' },
    WEBINAR: { description: 'A talk to be followed from anywhere.' },
    TRAINING: { description: 'A course.' },
    STUDY_VISIT: { description: 'Seeing how others do it, on the spot.' },
    CEREMONY: { description: 'Ceremony of the Covenant.' },
    SATELLITE_EVENT: { description: 'Event of a member of the community, registered with the Covenant.' },
    PEER_LEARNING: { description: 'Exchange of matched peers.' },
  },
});

export const WorkshopMode = { IN_PERSON: 'IN_PERSON', ONLINE: 'ONLINE', HYBRID: 'HYBRID' } as const;
export type WorkshopMode = keyof typeof WorkshopMode;

registerEnumType(WorkshopMode, {
  name: 'WorkshopMode',
  description: 'Where people take part.',
  valuesConfig: {
    IN_PERSON: { description: 'In one place.' },
    ONLINE: { description: 'By a connection.' },
    HYBRID: { description: 'Both.' },
  },
});

export const WorkshopState = { DRAFT: 'DRAFT', ANNOUNCED: 'ANNOUNCED', CANCELLED: 'CANCELLED', HELD: 'HELD' } as const;
export type WorkshopState = keyof typeof WorkshopState;

registerEnumType(WorkshopState, {
  name: 'WorkshopState',
  description: 'Where a workshop stands.',
  valuesConfig: {
    DRAFT: { description: 'Being prepared; not public.' },
    ANNOUNCED: { description: 'In the agenda.' },
    CANCELLED: {
      description: 'Called off; in the agenda only when `filter.state` asks for it. Its address still answers.',
    },
    HELD: { description: 'It took place; attendance and outcomes can follow.' },
  },
});

export const WorkshopRole = { HOST: 'HOST', SPEAKER: 'SPEAKER', PARTICIPANT: 'PARTICIPANT' } as const;
export type WorkshopRole = keyof typeof WorkshopRole;

registerEnumType(WorkshopRole, {
  name: 'WorkshopRole',
  description: 'Part a coordinator had in a workshop.',
  valuesConfig: {
    HOST: { description: 'It was one of the hosts.' },
    SPEAKER: { description: 'Somebody spoke in its name.' },
    PARTICIPANT: { description: 'Somebody took part in its name; known once the workshop was held.' },
  },
});

export const RegistrationState = {
  CONFIRMED: 'CONFIRMED',
  WAITING: 'WAITING',
  OFFERED: 'OFFERED',
  WITHDRAWN: 'WITHDRAWN',
  ATTENDED: 'ATTENDED',
  NO_SHOW: 'NO_SHOW',
} as const;
export type RegistrationState = keyof typeof RegistrationState;

registerEnumType(RegistrationState, {
  name: 'RegistrationState',
  description: 'WAITING, then OFFERED when a seat is free, then CONFIRMED.',
  valuesConfig: {
    CONFIRMED: { description: 'Has a seat.' },
    WAITING: { description: 'On the waiting list.' },
    OFFERED: { description: 'A seat is kept until `offerEndsAt`.' },
    WITHDRAWN: { description: 'Will not come.' },
    ATTENDED: { description: 'Came.' },
    NO_SHOW: { description: 'Had a seat and did not come.' },
  },
});
