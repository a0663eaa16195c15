/**
 * Writes threads together with their posts, in the transaction of the caller: the rows, the columns that order lists, the
 * evidence of accepted answers, and how they are found.
 */
import type { Transaction } from '../../../platform/database/database.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import type { Wording } from '../../../platform/graph/localized-text.ts';
import { insertRows, mergeRows, type RowValues } from '../../../platform/database/rows.ts';
import { rawSql, type SqlText } from '../../../platform/database/sql-text.ts';
import { recordAnswers } from '../participation/accepted-answers.ts';
import { recountThreads, writeThreads, type ThreadContent } from '../threads/write-threads.ts';
import { indexThreads } from './index-posts.ts';
import { mentionsIn } from './post-markdown.ts';
import type { FeedbackAspect, PostState, Reaction } from './post.enums.ts';

export interface PostContent {
  readonly id: string;
  readonly authorId: string | null;
  readonly onBehalfOfId: string | null;
  readonly body: readonly Wording[];
  readonly aspect?: FeedbackAspect;
  readonly asExpert?: boolean;
  readonly replyToId?: string;
  readonly quote?: string;
  readonly createdAt: string;
  readonly editedAt?: string;
  readonly state: PostState;
  readonly hiddenById?: string;
  readonly hiddenReason?: string;
  /** Text before the edit. */
  readonly earlier?: readonly Wording[];
  readonly reactions?: readonly { readonly reaction: Reaction; readonly personId: string }[];
}

export interface ThreadWithPosts extends ThreadContent {
  /** Its posts; an omitted post stays as it is. */
  readonly posts: readonly PostContent[];
}

/** Adds or changes threads with their posts; unchanged rows are not written. */
export async function publishThreads(transaction: Transaction, threads: readonly ThreadWithPosts[]): Promise<void> {
  if (threads.length === 0) return;
  const ids = threads.map(({ id }) => id);
  const posts = threads.flatMap((thread) => thread.posts);
  await writeThreads(transaction, threads.map(withStarter));
  await mergeRows(
    transaction,
    { table: rawSql`post`, key: rawSql`id`, isRevised: true },
    await numbered(
      transaction,
      threads.flatMap(({ id, posts: ofThread }) => ofThread.map((post) => postRow(id, post))),
    ),
  );
  const ofPosts = isOneOf(
    rawSql`postId`,
    posts.map(({ id }) => id),
  );
  const parts: readonly (readonly [SqlText, readonly RowValues[]])[] = [
    [
      rawSql`post_reaction`,
      posts.flatMap(({ id, reactions = [] }) => reactions.map((reaction) => ({ postId: id, ...reaction }))),
    ],
    [rawSql`post_mention`, posts.flatMap(mentionRows)],
    [rawSql`post_revision`, posts.flatMap(revisionRows)],
  ];
  for (const [table, rows] of parts) {
    await transaction.execute(rawSql`DELETE FROM ${table} WHERE ${ofPosts.sql}`, ofPosts.parameters);
    await insertRows(transaction, table, rows);
  }
  await recountThreads(transaction, ids);
  await recordAnswers(transaction, ids);
  await indexThreads(transaction, ids);
}

function mentionRows({ id, body }: PostContent): RowValues[] {
  return mentionsIn(body[0]?.text ?? '').map((personId) => ({ postId: id, personId }));
}

function revisionRows({ id, authorId, earlier, createdAt, editedAt }: PostContent): RowValues[] {
  if (!earlier) return [];
  const replacedAt = editedAt ?? createdAt;
  return [{ postId: id, number: 1, body: JSON.stringify(earlier), replacedAt, replacedById: authorId }];
}

function withStarter({ posts, ...thread }: ThreadWithPosts): ThreadContent {
  const [first] = [...posts].sort(byAge);
  return { createdById: first?.authorId ?? null, startedOnBehalfOfId: first?.onBehalfOfId ?? null, ...thread };
}

/** A stored post keeps its number; new posts follow the last number of their thread, oldest first. */
async function numbered(transaction: Transaction, rows: readonly RowValues[]): Promise<RowValues[]> {
  const ofThreads = isOneOf(rawSql`threadId`, [...new Set(rows.map(({ threadId }) => threadId ?? null))]);
  const stored = await transaction.select<{ id: string; threadId: string; number: number }>(
    rawSql`SELECT id, threadId, number FROM post WHERE ${ofThreads.sql} ORDER BY number`,
    ofThreads.parameters,
  );
  const numbers = new Map(stored.map(({ id, number }) => [id, number]));
  const last = new Map(stored.map(({ threadId, number }) => [threadId, number]));
  for (const { id, threadId } of [...rows].sort(byAge)) {
    if (numbers.has(String(id))) continue;
    const number = (last.get(String(threadId)) ?? 0) + 1;
    last.set(String(threadId), number);
    numbers.set(String(id), number);
  }
  return rows.map((row) => ({ ...row, number: numbers.get(String(row['id'])) ?? null }));
}

function byAge(one: Aged, other: Aged): number {
  return keyOf(one) < keyOf(other) ? -1 : 1;
}

interface Aged {
  readonly id?: RowValues[string];
  readonly createdAt?: RowValues[string];
}

const keyOf = ({ createdAt, id }: Aged): string => `${String(createdAt)} ${String(id)}`;

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
    quote: post.quote ?? null,
    hiddenById: post.hiddenById ?? null,
    hiddenReason: post.hiddenReason ?? null,
    createdAt,
    editedAt: post.editedAt ?? null,
    state,
  };
}
