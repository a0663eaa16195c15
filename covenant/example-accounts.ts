/**
 * The accounts of the built-in sign-in: people of the example content, for trying out. Their issuer is not a web address, so
 * no configured issuer can issue tokens for them.
 */
export const BUILT_IN_ISSUER = 'urn:covenant-hub:built-in-sign-in';

export interface ExampleAccount {
  /** Subject at the built-in issuer, and name on the command line. */
  readonly subject: string;
  readonly displayName: string;
  readonly email: string;
  /** What one can try as this person. */
  readonly purpose: string;
}

function account(subject: string, displayName: string, purpose: string): ExampleAccount {
  return { subject, displayName, email: `${subject}@example.org`, purpose };
}

export const exampleAccounts: readonly ExampleAccount[] = [
  account('applicant', 'Example Applicant', 'Acts for nobody yet: registers an authority and returns its statement.'),
  account(
    'coordinator-admin',
    'Example Coordinator Admin',
    'ADMIN of the Province of Barcelona, a coordinator; moderates the group about first reports, and is invited to another.',
  ),
  account(
    'coordinator-reporter',
    'Example Coordinator Reporter',
    'REPORTER of the Province of Barcelona; asked in the group about first reports.',
  ),
  account(
    'organiser',
    'Example Organiser',
    'ORGANISER of the Province of Barcelona: opens groups; owns one, where people ask to join, and moderates another.',
  ),
  account(
    'coordinator-abroad',
    'Example Coordinator Abroad',
    'MEMBER of the County Council of Norrbotten, a coordinator in another country; takes part in groups and owns one of invited people.',
  ),
  account(
    'signatory-admin',
    'Example Signatory Admin',
    'ADMIN of Badia del Vallès, a signatory that the province supports; member of one group, and invited to another.',
  ),
  account(
    'office-decider',
    'Example Office Decider',
    'DECIDER of the Covenant Office; member of a group of invited people.',
  ),
  account(
    'office-decider-2',
    'Example Office Decider Two',
    'A second DECIDER, where two must agree; member of the group about first reports.',
  ),
  account(
    'office-moderator',
    'Example Office Moderator',
    'MODERATOR of the Covenant Office; owns the group about first reports.',
  ),
  account(
    'office-moderator-2',
    'Example Office Moderator Two',
    'A second MODERATOR of the Covenant Office; moderates the group about visits.',
  ),
];
