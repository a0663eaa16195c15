/**
 * The one way threads and posts are written, in the transaction of the caller: rows, what lists are ordered by, and
 * what accepted answers prove. A publication that is not public must not get a thread.
 */
import type { Transaction } from '../../../platform/database/database.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import type { Wording } from '../../../platform/graph/localized-text.ts';
import { insertRows, mergeRows, type RowValues } from '../../../platform/database/rows.ts';
import type { FeedbackAspect, PostState, Reaction } from './post.enums.ts';
import { recordAnswers } from './thread-activity.ts';
import type { ThreadKind } from './thread.enums.ts';

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

export interface ThreadContent {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly kind: ThreadKind;
  readonly groupId: string | null;
  readonly aboutId?: string;
  readonly acceptedPostId?: string;
  readonly isLocked?: boolean;
  readonly createdAt: string;
  /** All its posts; a post that is left out stays as it was. */
  readonly posts: readonly PostContent[];
}

/** Adds or changes threads with their posts; what is as it was stays untouched. */
export async function publishThreads(transaction: Transaction, threads: readonly ThreadContent[]): Promise<void> {
  if (threads.length === 0) return;
  const ids = threads.map(({ id }) => id);
  const posts = threads.flatMap((thread) => thread.posts);
  const uncounted = { awaitsAnswer: 0, participantCount: 0, usefulCount: 0 };
  await mergeRows(
    transaction,
    {
      table: 'thread',
      key: 'id',
      isRevised: true,
      onlyWhenAdded: ({ createdAt }) => ({ ...uncounted, lastPostAt: createdAt ?? null }),
    },
    threads.map(threadRow),
  );
  await mergeRows(
    transaction,
    { table: 'post', key: 'id', isRevised: true },
    threads.flatMap(({ id, posts: ofThread }) => ofThread.map((post) => postRow(id, post))),
  );
  const ofPosts = isOneOf(
    'postId',
    posts.map(({ id }) => id),
  );
  await transaction.execute(`DELETE FROM post_reaction WHERE ${ofPosts.sql}`, ofPosts.parameters);
  await insertRows(
    transaction,
    'post_reaction',
    posts.flatMap(({ id, reactions = [] }) => reactions.map((reaction) => ({ postId: id, ...reaction }))),
  );
  await recountThreads(transaction, ids);
  await recordAnswers(transaction, ids);
}

function threadRow({ id, title, language, kind, groupId, createdAt, ...thread }: ThreadContent): RowValues {
  return {
    id,
    title,
    language,
    kind,
    groupId,
    aboutId: thread.aboutId ?? null,
    acceptedPostId: thread.acceptedPostId ?? null,
    isLocked: thread.isLocked ? 1 : 0,
    createdAt,
  };
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

/** What lists of threads are ordered by, counted when posts change and not when somebody looks. */
async function recountThreads(transaction: Transaction, ids: readonly string[]): Promise<void> {
  const these = isOneOf('id', ids);
  const shown = "p.threadId = thread.id AND p.state = 'VISIBLE'";
  await transaction.execute(
    `UPDATE thread SET
       participantCount = (SELECT COUNT(DISTINCT p.authorId) FROM post p WHERE ${shown}),
       usefulCount = (SELECT COUNT(*) FROM post_reaction r JOIN post p ON p.id = r.postId WHERE ${shown} AND r.reaction = 'USEFUL'),
       lastPostAt = COALESCE((SELECT MAX(p.createdAt) FROM post p WHERE ${shown}), createdAt),
       awaitsAnswer = CASE WHEN kind = 'QUESTION' AND acceptedPostId IS NULL THEN 1 ELSE 0 END
     WHERE ${these.sql}`,
    these.parameters,
  );
}
