/** The data that coordinators holds about a person: name, address and all rows that refer to them. */
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
import { rawSql } from '../../../platform/database/sql-text.ts';

/** In the order of erasure: the person last, as the address finds the other rows. */
export const heldData: readonly HeldData[] = [
  {
    table: rawSql`letter`,
    of: (personId) => ofAddress(rawSql`recipient`, personId),
    // Their text may contain the secret of an invitation.
    columns: rawSql`kind, subject, writtenAt, sentAt`,
    isGiven: false,
    erase: eraseLettersOf,
  },
  {
    table: rawSql`help_message`,
    of: (personId) => {
      const requests = ownHelpRequests(personId);
      return {
        sql: rawSql`requestId IN (SELECT id FROM help_request WHERE ${requests.sql})`,
        parameters: requests.parameters,
      };
    },
    columns: rawSql`requestId, sequence, at, writtenBy, text`,
    isGiven: true,
  },
  {
    table: rawSql`help_request`,
    of: ownHelpRequests,
    columns: rawSql`id, subject, state, language, coordinatorId, email, createdAt`,
    isGiven: true,
    erase: eraseHelpRequestsOf,
  },
  heldBy(rawSql`personId`, {
    table: rawSql`membership`,
    columns: rawSql`id, bodyId, roles, state, startsOn, endsOn`,
    isGiven: false,
    erase: endMembershipsOf,
  }),
  {
    table: rawSql`planned_ending`,
    of: (personId) => ({ sql: rawSql`(proposedById = ? OR secondDeciderId = ?)`, parameters: [personId, personId] }),
    columns: rawSql`coordinatorId, stage, endsOn, plannedAt`,
    isGiven: false,
  },
  heldBy(rawSql`applicantId`, {
    table: rawSql`coordinator_application`,
    columns: rawSql`id, organisationName, contactEmail, motivation, state, registeredAt`,
    isGiven: true,
    erase: eraseApplicationsOf,
  }),
  heldBy(rawSql`personId`, {
    table: rawSql`data_request`,
    columns: rawSql`id, kind, state, requestedAt, completedAt, liftedAt`,
    isGiven: false,
    erase: forgetArchivesOf,
  }),
  ...heldEverywhere,
  heldBy(rawSql`id`, {
    table: rawSql`person`,
    columns: rawSql`id, displayName, languages, email, issuer, subject, updatedAt`,
    isGiven: true,
    erase: erasePerson,
  }),
];
