/**
 * Example people. They are invented, and their names say so. They are the authors of the example posts of other subgraphs,
 * and the built-in sign-in offers some of them.
 */
import type { Database } from '../../../platform/database/database.ts';
import { idOfSource } from '../../../covenant/ids.ts';
import { mergeRows, type RowValues } from '../../../platform/database/rows.ts';
import { rawSql, type SqlText } from '../../../platform/database/sql-text.ts';
import type { MembershipRole } from '../../../covenant/rights/membership-role.ts';
import { BUILT_IN_ISSUER, exampleAccounts } from '../../../covenant/example-accounts.ts';
import { MembershipState } from './membership.entity.ts';

/** Languages of Example Person A, B, C and so on. */
const LANGUAGES = [
  'sv,en',
  'de,en',
  'fr',
  'it,en',
  'es',
  'el,en',
  'bg,en',
  'en',
  'pt,es',
  'nl,fr,en',
  'uk,en',
  'fi,sv',
];

/** Invented people whose names say in their own language that they are examples. */
const NAMED: readonly (readonly [displayName: string, languages: string])[] = [
  ['Exempel Karin Lindqvist', 'sv,en'],
  ['Exempel Johan Åström', 'sv,fi'],
  ['Exemple Camille Fontaine', 'fr,en'],
  ['Exemple Étienne Marchand', 'fr'],
  ['Παράδειγμα Ελένη Μαρκάκη', 'el,en'],
  ['Παράδειγμα Νίκος Παππάς', 'el'],
  ['Example Alice Walker', 'en,fr'],
  ['Example Peter Byrne', 'en'],
];

const PROVINCE = idOfSource('Coordinator', 'province-of-barcelona');
const COUNTY = idOfSource('Coordinator', 'county-council-of-norrbotten');
/** Badia del Vallès, which names the province as its coordinator. */
const MUNICIPALITY = idOfSource('Signatory', '11636');
const OFFICE = null;

const MEMBERSHIPS: readonly { subject: string; bodyId: string | null; role: MembershipRole }[] = [
  { subject: 'coordinator-admin', bodyId: PROVINCE, role: 'ADMIN' },
  { subject: 'coordinator-reporter', bodyId: PROVINCE, role: 'REPORTER' },
  { subject: 'organiser', bodyId: PROVINCE, role: 'ORGANISER' },
  { subject: 'coordinator-abroad', bodyId: COUNTY, role: 'MEMBER' },
  { subject: 'signatory-admin', bodyId: MUNICIPALITY, role: 'ADMIN' },
  { subject: 'office-decider', bodyId: OFFICE, role: 'DECIDER' },
  { subject: 'office-decider-2', bodyId: OFFICE, role: 'DECIDER' },
  { subject: 'office-moderator', bodyId: OFFICE, role: 'MODERATOR' },
  { subject: 'office-moderator-2', bodyId: OFFICE, role: 'MODERATOR' },
];
const MEMBERS_SINCE = '2024-01-01';

export function examplePersonId(subject: string): string {
  return idOfSource('Person', `example-${subject}`);
}

export async function loadExamplePeople(database: Database): Promise<void> {
  const lettered = LANGUAGES.map(
    (languages, index) => [`Example Person ${String.fromCharCode('A'.charCodeAt(0) + index)}`, languages] as const,
  );
  const posting = [...lettered, ...NAMED].map(([displayName, languages], index) => ({
    id: examplePersonId(String(index + 1)),
    displayName,
    languages,
    email: null,
    issuer: null,
    subject: null,
  }));
  const signingIn = exampleAccounts.map(({ subject, displayName, email }) => ({
    id: examplePersonId(subject),
    displayName,
    languages: 'en',
    email,
    issuer: BUILT_IN_ISSUER,
    subject,
  }));
  const people = [...posting, ...signingIn].map((person) => ({ ...person, isErased: 0 }));
  const memberships = MEMBERSHIPS.map(({ subject, bodyId, role }) => ({
    id: idOfSource('Membership', `example-${subject}`),
    personId: examplePersonId(subject),
    bodyId,
    roles: role,
    state: MembershipState.ACTIVE,
    startsOn: MEMBERS_SINCE,
    endsOn: null,
    invitationDigest: null,
    invitationUntil: null,
  }));
  await add(database, rawSql`person`, people);
  await add(database, rawSql`membership`, memberships);
}

/** Leaves rows alone that a person has changed since or had erased. */
async function add(
  database: Database,
  table: SqlText,
  rows: readonly (RowValues & { readonly id: string })[],
): Promise<void> {
  const byId = new Map<unknown, RowValues>(rows.map((row) => [row.id, row]));
  const now = new Date().toISOString();
  await database.write((transaction) =>
    mergeRows(
      transaction,
      { table, key: rawSql`id`, onlyWhenAdded: ({ id }) => ({ ...byId.get(id), revision: 1, updatedAt: now }) },
      rows.map(({ id }) => ({ id })),
    ),
  );
}
