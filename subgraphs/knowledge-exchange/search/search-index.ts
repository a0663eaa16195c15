/**
 * Writes the search index. Code that publishes, changes or hides a thing calls it in the same transaction. Callers pass
 * whole documents: each replaces its earlier entry.
 */
import { batches } from '../../../platform/base/batches.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { insertRows, type RowValues } from '../../../platform/database/rows.ts';
import { rawSql, type SqlText } from '../../../platform/database/sql-text.ts';
import type { SearchDocument } from './search-document.ts';
import { KINDS_BY_READER } from './search-kind.ts';
import { labelsOf } from './search-labels.ts';
import { termsOf, type TermSource } from './search-terms.ts';
import { forgetWords, isTeachable, learnWords, type BroughtWord } from './search-vocabulary.ts';
import { plainTitle } from './search-words.ts';
import { wordingRowsOf } from './search-wordings.ts';

const DOCUMENTS_PER_STATEMENT = 100;
const ROWS_PER_STATEMENT = 500;
const SORT_TITLE_LENGTH = 300;
export const MAX_TITLE_LENGTH = 999;

/** Adds or replaces documents. If an id occurs twice, the last document counts. */
export async function indexDocuments(transaction: Transaction, documents: readonly SearchDocument[]): Promise<void> {
  const unique = [...new Map(documents.map((document) => [document.id, document])).values()];
  for (const some of batches(unique, DOCUMENTS_PER_STATEMENT)) {
    await indexChunk(transaction, some);
  }
}

/** Removes documents and ignores unknown ids. */
export async function removeDocuments(transaction: Transaction, ids: readonly string[]): Promise<void> {
  for (const some of batches(ids, DOCUMENTS_PER_STATEMENT)) {
    await forgetWords(transaction, await clear(transaction, some));
  }
}

async function indexChunk(transaction: Transaction, documents: readonly SearchDocument[]): Promise<void> {
  const before = await clear(
    transaction,
    documents.map(({ id }) => id),
  );
  const present = await addDocuments(transaction, documents);
  await forgetWords(
    transaction,
    before.filter((term) => !present.has(term)),
  );
}

/** Adds documents that are not in the index, and returns the words that may be proposed. */
export async function addDocuments(
  transaction: Transaction,
  documents: readonly SearchDocument[],
): Promise<ReadonlyMap<string, BroughtWord>> {
  await insert(transaction, rawSql`search_document`, documents.map(documentRowOf));
  await insert(transaction, rawSql`search_label`, documents.flatMap(labelsOf));
  await insert(transaction, rawSql`search_wording`, documents.flatMap(wordingRowsOf));
  return indexTerms(transaction, documents);
}

/** Adds the terms of documents that have none and returns the words that may be proposed. */
export async function indexTerms(
  transaction: Transaction,
  documents: readonly (TermSource & Pick<SearchDocument, 'id' | 'kind'>)[],
): Promise<ReadonlyMap<string, BroughtWord>> {
  const terms: RowValues[] = [];
  const words = new Map<string, BroughtWord>();
  for (const document of documents) {
    const { terms: documentTerms, spellings } = termsOf(document);
    for (const [term, { weight, spelling }] of documentTerms) {
      terms.push({ term, documentId: document.id, weight, spelling });
    }
    if (KINDS_BY_READER.includes(document.kind)) continue;
    for (const [term, spelling] of spellings) {
      if (isTeachable(term) && !words.has(term)) words.set(term, { term, broughtBy: document.id, spelling });
    }
  }
  await insert(transaction, rawSql`search_term`, terms);
  await learnWords(transaction, words);
  return words;
}

/** A post comes after everything that has a title and the same weight. */
function documentRowOf({ id, kind, title: [original], threadId, postNumber }: SearchDocument): RowValues {
  return {
    id,
    kind,
    sortTitle: plainTitle(original?.text ?? '').slice(0, SORT_TITLE_LENGTH),
    titleLength: Math.min(original?.text.length ?? MAX_TITLE_LENGTH, MAX_TITLE_LENGTH),
    threadId: threadId ?? null,
    postNumber: postNumber ?? null,
  };
}

/** Deletes all rows of documents and returns their former terms. */
async function clear(transaction: Transaction, ids: readonly string[]): Promise<string[]> {
  const ofThese = isOneOf(rawSql`documentId`, ids);
  const terms = await transaction.select<{ term: string }>(
    rawSql`SELECT DISTINCT term FROM search_term WHERE ${ofThese.sql}`,
    ofThese.parameters,
  );
  for (const table of [rawSql`search_term`, rawSql`search_label`, rawSql`search_wording`]) {
    await transaction.execute(rawSql`DELETE FROM ${table} WHERE ${ofThese.sql}`, ofThese.parameters);
  }
  const these = isOneOf(rawSql`id`, ids);
  await transaction.execute(rawSql`DELETE FROM search_document WHERE ${these.sql}`, these.parameters);
  return terms.map(({ term }) => term);
}

async function insert(transaction: Transaction, table: SqlText, rows: readonly RowValues[]): Promise<void> {
  for (const some of batches(rows, ROWS_PER_STATEMENT)) {
    await insertRows(transaction, table, some);
  }
}
