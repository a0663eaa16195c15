/** Adds threads and their posts to the search index, and removes what is not shown. */
import type { Transaction } from '../../../platform/database/database.ts';
import type { Wording } from '../../../platform/graph/localized-text.ts';
import { indexPublications } from './publication-index.ts';
import { readWordings, textsOf } from './search-hit.ts';
import type { SearchDocument } from './search-document.ts';
import { addDocuments, indexDocuments } from './search-index.ts';

export interface SpokenText {
  readonly id: string;
  readonly threadId: string;
  readonly number: number;
  /** Plain text, original first. */
  readonly text: readonly Wording[];
  /** Title of the thread. */
  readonly title: Wording;
}

export interface IndexedPost extends SpokenText {
  readonly isShown: boolean;
}

/** A thread is found by its title and its first post, while that is shown; every other post by its own text. */
export function indexTalk(transaction: Transaction, posts: readonly IndexedPost[]): Promise<void> {
  return indexPublications(
    transaction,
    posts.map(({ isShown, ...post }) =>
      post.number === 1
        ? { ...documentOf({ ...post, text: isShown ? post.text : [] }), isListed: true }
        : { ...documentOf(post), isListed: isShown },
    ),
  );
}

/** A post that is shown and not in the index. */
export async function addTalk(transaction: Transaction, post: SpokenText): Promise<void> {
  await addDocuments(transaction, [documentOf(post)]);
}

function documentOf({ id, threadId, number, text, title }: SpokenText): SearchDocument {
  return number === 1
    ? { id: threadId, kind: 'THREAD', title: [title], text, threadId }
    : { id, kind: 'POST', title: [], text, threadId, postNumber: number };
}

/** Gives a thread another title; its text stays as it is indexed. */
export async function indexTitle(transaction: Transaction, threadId: string, title: Wording): Promise<void> {
  const rows = (await readWordings(transaction, [threadId])).get(threadId) ?? [];
  await indexDocuments(transaction, [{ id: threadId, kind: 'THREAD', title: [title], text: textsOf(rows), threadId }]);
}
