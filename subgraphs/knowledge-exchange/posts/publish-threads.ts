/**
 * The one way threads are written together with their posts, in the transaction of the caller: rows, what lists are
 * ordered by, and what accepted answers prove.
 */
import type { Transaction } from '../../../platform/database/database.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import type { Wording } from '../../../platform/graph/localized-text.ts';
import { insertRows, mergeRows, type RowValues } from '../../../platform/database/rows.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { recordAnswers } from '../participation/accepted-answers.ts';
import { recountThreads, writeThreads, type ThreadContent } from '../threads/write-threads.ts';
import type { FeedbackAspect, PostState, Reaction } from './post.enums.ts';

export interface PostContent {
  readonly id: string;
  readonly authorId: string | null;
  readonly onBehalfOfId: string | null;
  readonly body: readonly Wording[];
  readonly aspect?: FeedbackAspect;
  readonly asExpert?: boolean;
  readonly replyToId?: string;
  readonly createdAt: string;
  readonly editedAt?: string;
  readonly state: PostState;
  readonly reactions?: readonly { readonly reaction: Reaction; readonly personId: string }[];
}

export interface ThreadWithPosts extends ThreadContent {
  /** All its posts; a post that is left out stays as it was. */
  readonly posts: readonly PostContent[];
}

/** Adds or changes threads with their posts; what is as it was stays untouched. */
export async function publishThreads(transaction: Transaction, threads: readonly ThreadWithPosts[]): Promise<void> {
  if (threads.length === 0) return;
  const ids = threads.map(({ id }) => id);
  const posts = threads.flatMap((thread) => thread.posts);
  await writeThreads(transaction, threads);
  await mergeRows(
    transaction,
    { table: rawSql`post`, key: rawSql`id`, isRevised: true },
    threads.flatMap(({ id, posts: ofThread }) => ofThread.map((post) => postRow(id, post))),
  );
  const ofPosts = isOneOf(
    rawSql`postId`,
    posts.map(({ id }) => id),
  );
  await transaction.execute(rawSql`DELETE FROM post_reaction WHERE ${ofPosts.sql}`, ofPosts.parameters);
  await insertRows(
    transaction,
    rawSql`post_reaction`,
    posts.flatMap(({ id, reactions = [] }) => reactions.map((reaction) => ({ postId: id, ...reaction }))),
  );
  await recountThreads(transaction, ids);
  await recordAnswers(transaction, ids);
}

function postRow(
  threadId: string,
  { id, authorId, onBehalfOfId, body, createdAt, state, ...post }: PostContent,
): RowValues {
  return {
    id,
    threadId,
    authorId,
    onBehalfOfId,
    body: JSON.stringify(body),
    aspect: post.aspect ?? null,
    asExpert: post.asExpert ? 1 : 0,
    replyToId: post.replyToId ?? null,
    createdAt,
    editedAt: post.editedAt ?? null,
    state,
  };
}
