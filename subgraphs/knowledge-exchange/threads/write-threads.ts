/** Writes threads and the counts of their posts. A publication that is not public must not get a thread. */
import type { Transaction } from '../../../platform/database/database.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { insertRows, mergeRows, type RowValues } from '../../../platform/database/rows.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import type { ThreadKind } from './thread.enums.ts';

export interface ThreadContent {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly kind: ThreadKind;
  readonly groupId: string | null;
  readonly aboutId?: string;
  readonly acceptedPostId?: string;
  readonly isLocked?: boolean;
  readonly isPinned?: boolean;
  readonly slowSeconds?: number;
  readonly createdById?: string | null;
  readonly startedOnBehalfOfId?: string | null;
  readonly createdAt: string;
}

const UNCOUNTED = { awaitsAnswer: 0, postCount: 0, participantCount: 0, usefulCount: 0 };

/** Adds or changes threads; an unchanged thread is not written. */
export async function writeThreads(transaction: Transaction, threads: readonly ThreadContent[]): Promise<void> {
  await mergeRows(
    transaction,
    {
      table: rawSql`thread`,
      key: rawSql`id`,
      isRevised: true,
      onlyWhenAdded: ({ createdAt }) => ({ ...UNCOUNTED, lastPostAt: createdAt ?? null }),
    },
    threads.map(threadRow),
  );
}

export interface NewThread {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly kind: ThreadKind;
  readonly groupId: string | null;
  readonly aboutId: string | null;
  readonly authorId: string;
  readonly onBehalfOfId: string | null;
  readonly createdAt: string;
}

/** A new thread. The write of its first post counts the post. */
export async function addThread(
  transaction: Transaction,
  { authorId, onBehalfOfId, ...thread }: NewThread,
): Promise<void> {
  await insertRows(transaction, rawSql`thread`, [
    {
      ...thread,
      ...UNCOUNTED,
      awaitsAnswer: thread.kind === 'QUESTION' ? 1 : 0,
      acceptedPostId: null,
      isLocked: 0,
      isPinned: 0,
      slowSeconds: 0,
      createdById: authorId,
      startedOnBehalfOfId: onBehalfOfId,
      lastPostAt: thread.createdAt,
      revision: 1,
      updatedAt: thread.createdAt,
    },
  ]);
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
    isPinned: thread.isPinned ? 1 : 0,
    slowSeconds: thread.slowSeconds ?? 0,
    createdById: thread.createdById ?? null,
    startedOnBehalfOfId: thread.startedOnBehalfOfId ?? null,
    createdAt,
  };
}

/** Counts the columns that order lists of threads, on each change of posts, so that a list need not count them. */
export async function recountThreads(transaction: Transaction, ids: readonly string[]): Promise<void> {
  const these = isOneOf(rawSql`id`, ids);
  const visiblePosts = rawSql`p.threadId = thread.id AND p.state = 'VISIBLE'`;
  await transaction.execute(
    rawSql`UPDATE thread SET
       postCount = COALESCE((SELECT MAX(p.number) FROM post p WHERE p.threadId = thread.id), 0),
       participantCount = (SELECT COUNT(DISTINCT p.authorId) FROM post p WHERE ${visiblePosts}),
       usefulCount = (SELECT COUNT(*) FROM post_reaction r JOIN post p ON p.id = r.postId WHERE ${visiblePosts} AND r.reaction = 'USEFUL'),
       lastPostAt = COALESCE((SELECT MAX(p.createdAt) FROM post p WHERE ${visiblePosts}), createdAt),
       awaitsAnswer = CASE WHEN kind = 'QUESTION' AND acceptedPostId IS NULL THEN 1 ELSE 0 END
     WHERE ${these.sql}`,
    these.parameters,
  );
}
