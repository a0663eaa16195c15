/**
 * Ids of the hub: a typed prefix and a ULID (`sig_01HMB…`), opaque to callers.
 * A record that comes from an open data set gets the same id in every installation, so that links between
 * installations and persistent addresses agree.
 */
import { createHash } from 'node:crypto';
import { encodeTime, ulid } from 'ulid';

export const idPrefixes = {
  Coordinator: 'crd',
  DeclarationTemplate: 'dtp',
  Declaration: 'dcl',
  Commitment: 'cmt',
  Person: 'per',
  Signatory: 'sig',
  SupportLink: 'lnk',
  ActionPlan: 'pln',
  MonitoringReport: 'mon',
  SupportAction: 'act',
  CaseStudy: 'cas',
  Workshop: 'wrk',
  DiscussionGroup: 'grp',
  Thread: 'thr',
  Post: 'pst',
  Resource: 'res',
  NewsItem: 'nws',
  NewsletterIssue: 'nli',
  CoordinatorApplication: 'apl',
  CoordinatorReport: 'rep',
  Membership: 'mem',
  HelpRequest: 'hlp',
  HelpMessage: 'hms',
  DataRequest: 'dat',
  Document: 'doc',
  AuditEntry: 'aud',
  Letter: 'let',
} as const;

export type IdType = keyof typeof idPrefixes;

const CROCKFORD_BASE32 = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RANDOM_CHARACTERS = 16;
/** The time part of ids of open data: the day of the fifth JRC release, the first data the hub carried. */
const OPEN_DATA_TIME = encodeTime(Date.UTC(2024, 0, 1), 10);

export function newId(type: IdType): string {
  return `${idPrefixes[type]}_${ulid()}`;
}

/** The id of a record known by its key in a public source: a ULID whose random part is a digest of that key. */
export function idOfSource(type: IdType, sourceKey: string): string {
  const digest = createHash('sha256').update(`${type}\0${sourceKey}`).digest();
  let random = '';
  for (let index = 0; index < RANDOM_CHARACTERS; index += 1) {
    random += CROCKFORD_BASE32.charAt((digest[index] ?? 0) % 32);
  }
  return `${idPrefixes[type]}_${OPEN_DATA_TIME}${random}`;
}

const ID_PATTERN = /^([a-z]{3})_[0-7][0-9A-HJKMNP-TV-Z]{25}$/;
const typeByPrefix = new Map<string, IdType>(
  Object.entries(idPrefixes).map(([type, prefix]) => [prefix, type as IdType]),
);

/** The type an id belongs to, or null for text that is no id of the hub. */
export function typeOfId(id: string): IdType | null {
  const prefix = ID_PATTERN.exec(id)?.[1];
  return (prefix !== undefined && typeByPrefix.get(prefix)) || null;
}
