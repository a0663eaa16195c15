/** Tells the search of posts, with the change that others read: the text without Markdown, or that it is not shown. */
import { batches } from '../../../platform/base/batches.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { isOneOf, type Condition } from '../../../platform/graph/keyset-page.ts';
import { wordingsOf } from '../../../platform/graph/localized-text.ts';
import { addTalk, indexTalk } from '../search/talk-index.ts';
import { PostState } from './post.enums.ts';
import { plainTextOf } from './post-markdown.ts';

interface SpokenPost {
  readonly id: string;
  readonly threadId: string;
  readonly number: number;
  readonly body: string;
  readonly state: PostState;
  readonly title: string;
  readonly language: string;
}

const THREADS_PER_STATEMENT = 100;

/** Call this when the text or the state of posts changes. */
export function indexPosts(transaction: Transaction, postIds: readonly string[]): Promise<void> {
  return indexWhere(transaction, isOneOf(rawSql`p.id`, postIds));
}

/** A post that is not in the index yet; the first post of a thread brings the thread. */
export interface NewlyIndexed extends Pick<SpokenPost, 'id' | 'threadId' | 'number' | 'title' | 'language'> {
  readonly text: string;
}

export function indexNewPost(
  transaction: Transaction,
  { id, threadId, number, title, language, text }: NewlyIndexed,
): Promise<void> {
  return addTalk(transaction, {
    id,
    threadId,
    number,
    text: [{ language, text: plainTextOf(text) }],
    title: { language, text: title },
  });
}

/** Indexes threads with all their posts. */
export async function indexThreads(transaction: Transaction, threadIds: readonly string[]): Promise<void> {
  for (const some of batches(threadIds, THREADS_PER_STATEMENT)) {
    await indexWhere(transaction, isOneOf(rawSql`p.threadId`, some));
  }
}

async function indexWhere(transaction: Transaction, { sql, parameters }: Condition): Promise<void> {
  const posts = await transaction.select<SpokenPost>(
    rawSql`SELECT p.id, p.threadId, p.number, p.body, p.state, t.title, t.language
     FROM post p JOIN thread t ON t.id = p.threadId WHERE ${sql}`,
    parameters,
  );
  await indexTalk(
    transaction,
    posts.map(({ id, threadId, number, body, state, title, language }) => ({
      id,
      threadId,
      number,
      isShown: state === PostState.VISIBLE,
      text: wordingsOf(body).map((wording) => ({ language: wording.language, text: plainTextOf(wording.text) })),
      title: { language, text: title },
    })),
  );
}
