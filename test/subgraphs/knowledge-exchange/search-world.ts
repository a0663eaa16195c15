/** An opened knowledge-exchange whose index a test fills as the owners do: by their feeds, or in its own transaction. */
import type { ChangeEvent } from '../../../platform/changes/change-feed.ts';
import type { SubgraphName } from '../../../covenant/subgraph-name.ts';
import type { SearchDocument } from '../../../subgraphs/knowledge-exchange/search/search-document.ts';
import { indexDocuments, removeDocuments } from '../../../subgraphs/knowledge-exchange/search/search-index.ts';
import { knowledgeExchange } from '../../../subgraphs/knowledge-exchange/subgraph.ts';
import { openTestSubgraph, type TestSubgraph } from '../../world/open-test-subgraph.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

export interface SearchEdge {
  cursor: string;
  kind: string;
  title: string;
  snippet: string;
  language: string;
  url: string;
}

export interface SearchAnswer {
  edges: SearchEdge[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  totalCount: number;
  facets: { name: string; value: string; count: number }[];
  didYouMean: string | null;
  ignoredWords: string[];
}

export const SEARCH = `query Search($text: String!, $kinds: [SearchKind!], $languages: [LanguageCode!],
    $regionWithin: ID, $topics: [Topic!], $first: Int = 20, $after: String) {
  search(text: $text, kinds: $kinds, languages: $languages, regionWithin: $regionWithin, topics: $topics,
    first: $first, after: $after) {
    totalCount
    didYouMean
    ignoredWords
    facets { name value count }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor kind title snippet language url }
  }
}`;

export interface SearchWorld extends TestSubgraph {
  /** The whole answer of a search. */
  search(text: string, variables?: Record<string, unknown>, languages?: readonly string[]): Promise<SearchAnswer>;
  /** The titles found, best first. */
  titles(text: string, variables?: Record<string, unknown>): Promise<string[]>;
  /** Why a search was refused. */
  refused(text: string, variables?: Record<string, unknown>): Promise<{ code: unknown; message: string }>;
  index(...documents: SearchDocument[]): Promise<void>;
  remove(...ids: string[]): Promise<void>;
  /** Takes everything out. */
  empty(): Promise<void>;
  /** Delivers one page of a feed. */
  deliver(source: SubgraphName, events: readonly Partial<ChangeEvent>[]): Promise<void>;
}

export async function openSearchWorld(): Promise<SearchWorld> {
  const subgraph = await openTestSubgraph(knowledgeExchange);
  const { database, projections } = subgraph.running;
  let position = 0;
  const search = async (
    text: string,
    variables: Record<string, unknown> = {},
    languages: readonly string[] = [],
  ): Promise<SearchAnswer> => {
    const answer = await subgraph.ask<{ search: SearchAnswer }>(SEARCH, { text, ...variables }, { languages });
    return answer.search;
  };
  return {
    ...subgraph,
    search,
    titles: async (text, variables) => (await search(text, variables)).edges.map(({ title }) => title),
    async refused(text, variables) {
      const [error] = await subgraph.refusal(SEARCH, { text, ...variables });
      return { code: error?.extensions['code'], message: error?.message ?? '' };
    },
    index: (...documents) => database.write((transaction) => indexDocuments(transaction, documents)),
    remove: (...ids) => database.write((transaction) => removeDocuments(transaction, ids)),
    async empty() {
      const rows = await database.select<{ id: string }>(rawSql`SELECT id FROM search_document`);
      await database.write((transaction) =>
        removeDocuments(
          transaction,
          rows.map(({ id }) => id),
        ),
      );
    },
    async deliver(source, events) {
      const page = events.map((event) => {
        position += 1;
        return {
          cursor: String(position),
          kind: 'SEARCH_DOCUMENT',
          entityId: '',
          removed: false,
          facts: '{}',
          ...event,
        };
      });
      await projections.catchUp((asked) => Promise.resolve(asked === source ? page : []));
    },
  };
}

let documents = 0;

/** A signatory unless the test says otherwise: a proper name without text. */
export function aDocument(name: string, facts: Partial<SearchDocument> = {}): SearchDocument {
  documents += 1;
  const id = `sig_${String(documents).padStart(26, '0')}`;
  return { id, kind: 'SIGNATORY', title: [{ language: 'und', text: name }], text: [], ...facts };
}
