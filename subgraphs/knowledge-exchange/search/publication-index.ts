/** Adds listed publications to the search index and removes all others. */
import type { Transaction } from '../../../platform/database/database.ts';
import type { SearchDocument } from './search-document.ts';
import { indexDocuments, removeDocuments } from './search-index.ts';

export interface IndexedPublication extends SearchDocument {
  /** True if published: neither a draft nor archived. */
  readonly isListed: boolean;
}

export async function indexPublications(
  transaction: Transaction,
  publications: readonly IndexedPublication[],
): Promise<void> {
  const listed = publications.filter(({ isListed }) => isListed);
  const others = publications.filter(({ isListed }) => !isListed);
  await indexDocuments(transaction, listed);
  await removeDocuments(
    transaction,
    others.map(({ id }) => id),
  );
}
