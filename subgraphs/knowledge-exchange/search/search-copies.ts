/** Fills the index from the change feeds of other subgraphs. Search leaves out a signatory while it is on hold. */
import type { Transaction } from '../../../platform/database/database.ts';
import type { ChangeEvent } from '../../../platform/changes/change-feed.ts';
import type { BodyFacts } from '../../../covenant/bodies/covenant-bodies.ts';
import type { Projection } from '../../../platform/changes/projections.ts';
import type { Wording } from '../../../platform/graph/localized-text.ts';
import type { SearchDocument } from './search-document.ts';
import { indexDocuments, removeDocuments } from './search-index.ts';
import { isSearchKind } from './search-kind.ts';
import { PROPER_NAME } from './search-labels.ts';

interface DocumentFacts {
  readonly kind: string;
  readonly title: readonly Wording[];
  readonly text: readonly Wording[];
  readonly country?: string | null;
  readonly regionCodes?: readonly string[];
  readonly topics?: readonly string[];
  readonly bodyKinds?: readonly string[];
  readonly commitments?: readonly string[];
}

interface SignatoryFacts extends BodyFacts {
  readonly regionCode: string | null;
  readonly status: string;
}

type DocumentOf = (id: string, facts: string) => SearchDocument | null;

const publishedDocument: DocumentOf = (id, facts) => {
  const { kind, ...content } = JSON.parse(facts) as DocumentFacts;
  // Ignores kinds that a newer version of the other subgraph publishes and this version does not know.
  return isSearchKind(kind) && content.title.length > 0 ? { id, kind, ...content } : null;
};

const signatoryDocument: DocumentOf = (id, facts) => {
  const { name, country, regionCode, status } = JSON.parse(facts) as SignatoryFacts;
  if (status === 'ON_HOLD') return null;
  return {
    id,
    kind: 'SIGNATORY',
    title: [{ language: PROPER_NAME, text: name }],
    text: [],
    country,
    regionCodes: regionCode === null ? [] : [regionCode],
  };
};

export const searchProjections: readonly Projection[] = [
  {
    source: 'coordinators',
    kinds: ['SEARCH_DOCUMENT'],
    apply: (transaction, events) => applyEvents(transaction, events, publishedDocument),
  },
  {
    source: 'support-actions',
    kinds: ['SEARCH_DOCUMENT'],
    apply: (transaction, events) => applyEvents(transaction, events, publishedDocument),
  },
  {
    source: 'signatories',
    kinds: ['SIGNATORY'],
    apply: (transaction, events) => applyEvents(transaction, events, signatoryDocument),
  },
];

async function applyEvents(
  transaction: Transaction,
  events: readonly ChangeEvent[],
  documentOf: DocumentOf,
): Promise<void> {
  const newest = new Map(events.map((event) => [event.entityId, event]));
  const present: SearchDocument[] = [];
  const removedIds: string[] = [];
  for (const { entityId, removed, facts } of newest.values()) {
    const document = removed ? null : documentOf(entityId, facts);
    if (document) present.push(document);
    else removedIds.push(entityId);
  }
  await indexDocuments(transaction, present);
  await removeDocuments(transaction, removedIds);
}
