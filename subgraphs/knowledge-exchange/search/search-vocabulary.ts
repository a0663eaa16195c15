/**
 * The words of documents that everybody may find, for proposals of another spelling. Groups and talk teach no words: not everybody
 * may read all of them. A word is deleted with its last document, so that search never proposes words of removed documents.
 * Search still finds a word that is missing here, but never proposes it.
 */
import { batches } from '../../../platform/base/batches.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { insertRows } from '../../../platform/database/rows.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { KINDS_BY_READER } from './search-kind.ts';

export interface BroughtWord {
  readonly term: string;
  readonly broughtBy: string;
  readonly spelling: string;
}

const WORDS_PER_STATEMENT = 500;
const SPELLING_LENGTH = 200;

/** Shorter words and numbers have so many neighbours that proposing one would be a guess. */
export function isTeachable(term: string): boolean {
  return term.length >= 3 && /^[a-z]+$/.test(term);
}

export async function learnWords(transaction: Transaction, words: ReadonlyMap<string, BroughtWord>): Promise<void> {
  for (const chunk of batches([...words.values()], WORDS_PER_STATEMENT)) {
    const these = isOneOf(
      rawSql`term`,
      chunk.map(({ term }) => term),
    );
    const rows = await transaction.select<{ term: string }>(
      rawSql`SELECT term FROM search_word WHERE ${these.sql}`,
      these.parameters,
    );
    const storedTerms = new Set(rows.map(({ term }) => term));
    await insertRows(
      transaction,
      rawSql`search_word`,
      chunk
        .filter(({ term }) => !storedTerms.has(term))
        .map(({ term, broughtBy, spelling }) => ({
          term,
          broughtBy,
          spelling: spelling.slice(0, SPELLING_LENGTH),
          wordLength: term.length,
        })),
    );
  }
}

/** Deletes the words that no document contains any more, groups and talk aside. */
export async function forgetWords(transaction: Transaction, terms: readonly string[]): Promise<void> {
  for (const some of batches(terms, WORDS_PER_STATEMENT)) {
    const these = isOneOf(rawSql`term`, some);
    const byReader = isOneOf(rawSql`d.kind`, KINDS_BY_READER);
    await transaction.execute(
      rawSql`DELETE FROM search_word WHERE ${these.sql}
       AND NOT EXISTS (SELECT 1 FROM search_term t JOIN search_document d ON d.id = t.documentId
         WHERE t.term = search_word.term AND NOT (${byReader.sql}))`,
      [...these.parameters, ...byReader.parameters],
    );
  }
}
