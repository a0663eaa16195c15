/** What coordinators holds of a person: the name and the address, and everything that is found by them. */
import { heldBy, heldEverywhere, type HeldData } from '../../../covenant/personal-data/held-data.ts';
import {
  endMembershipsOf,
  eraseApplicationsOf,
  eraseHelpRequestsOf,
  eraseLettersOf,
  erasePerson,
  forgetArchivesOf,
  ofAddress,
  ownHelpRequests,
} from './erasure.ts';

/** In the order in which it is erased: the person last, as the others are found by the address. */
export const heldData: readonly HeldData[] = [
  {
    table: 'letter',
    of: (personId) => ofAddress('recipient', personId),
    // Their words may hold the secret of an invitation.
    columns: 'kind, subject, writtenAt, sentAt',
    isGiven: false,
    erase: eraseLettersOf,
  },
  {
    table: 'help_message',
    of: (personId) => {
      const requests = ownHelpRequests(personId);
      return {
        sql: `requestId IN (SELECT id FROM help_request WHERE ${requests.sql})`,
        parameters: requests.parameters,
      };
    },
    columns: 'requestId, sequence, at, writtenBy, text',
    isGiven: true,
  },
  {
    table: 'help_request',
    of: ownHelpRequests,
    columns: 'id, subject, state, language, coordinatorId, email, createdAt',
    isGiven: true,
    erase: eraseHelpRequestsOf,
  },
  heldBy('personId', {
    table: 'membership',
    columns: 'id, bodyId, roles, state, startsOn, endsOn',
    isGiven: false,
    erase: endMembershipsOf,
  }),
  {
    table: 'planned_ending',
    of: (personId) => ({ sql: '(proposedById = ? OR secondDeciderId = ?)', parameters: [personId, personId] }),
    columns: 'coordinatorId, stage, endsOn, plannedAt',
    isGiven: false,
  },
  heldBy('applicantId', {
    table: 'coordinator_application',
    columns: 'id, organisationName, contactEmail, motivation, state, registeredAt',
    isGiven: true,
    erase: eraseApplicationsOf,
  }),
  heldBy('personId', {
    table: 'data_request',
    columns: 'id, kind, state, requestedAt, completedAt, liftedAt',
    isGiven: false,
    erase: forgetArchivesOf,
  }),
  ...heldEverywhere,
  heldBy('id', {
    table: 'person',
    columns: 'id, displayName, languages, email, issuer, subject, updatedAt',
    isGiven: true,
    erase: erasePerson,
  }),
];
