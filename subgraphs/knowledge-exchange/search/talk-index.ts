/** Adds threads and their posts to the search index, and removes what is not shown. */
import type { Transaction } from '../../../platform/database/database.ts';
import type { Wording } from '../../../platform/graph/localized-text.ts';
import { indexPublications } from './publication-index.ts';
import { readWordings, textsOf } from './search-hit.ts';
import { indexDocuments } from './search-index.ts';

export interface IndexedPost {
  readonly id: string;
  readonly threadId: string;
  readonly number: number;
  readonly isShown: boolean;
  /** Plain text, original first. */
  readonly text: readonly Wording[];
  /** Title of the thread. */
  readonly title: Wording;
}

/** A thread is found by its title and its first post, while that is shown; every other post by its own text. */
export function indexTalk(transaction: Transaction, posts: readonly IndexedPost[]): Promise<void> {
  return indexPublications(
    transaction,
    posts.map(({ id, threadId, number, isShown, text, title }) =>
      number === 1
        ? { id: threadId, kind: 'THREAD', title: [title], text: isShown ? text : [], threadId, isListed: true }
        : { id, kind: 'POST', title: [], text, threadId, postNumber: number, isListed: isShown },
    ),
  );
}

/** Gives a thread another title; its text stays as it is indexed. */
export async function indexTitle(transaction: Transaction, threadId: string, title: Wording): Promise<void> {
  const rows = (await readWordings(transaction, [threadId])).get(threadId) ?? [];
  await indexDocuments(transaction, [{ id: threadId, kind: 'THREAD', title: [title], text: textsOf(rows), threadId }]);
}
