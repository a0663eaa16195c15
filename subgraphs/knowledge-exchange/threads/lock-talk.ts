/**
 * Locks for acts in threads: what the right to act depends on cannot change between the question and the write. All acts lock
 * in one order, thread before group, so that they do not wait for one another in a circle. The row of the group is also locked
 * by everybody who ends a membership in it, gives a role, closes or archives it; new posts get their numbers under the lock of
 * the thread.
 */
import type { Transaction } from '../../../platform/database/database.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { lockGroup } from '../discussion-groups/group.rules.ts';
import { THREADS } from '../visibility/thread-visibility.ts';

/**
 * Locks a thread and its group, and then other groups that an act names. Of two threads that move at once between the same
 * groups in opposite directions, the database repeats one.
 */
export async function lockThread(
  transaction: Transaction,
  threadId: string,
  ...otherGroupIds: string[]
): Promise<void> {
  // A joined table of which nothing is selected would not be read, and not be locked.
  await transaction.selectLocked(rawSql`SELECT t.id, g.id AS groupId, g.revision FROM ${THREADS} WHERE t.id = ?`, [
    threadId,
  ]);
  await lockGroup(transaction, ...otherGroupIds);
}

/** Locks the thread of a post, which never changes its thread, and the group. */
export async function lockThreadOf(transaction: Transaction, postId: string): Promise<void> {
  const [post] = await transaction.select<{ threadId: string }>(rawSql`SELECT threadId FROM post WHERE id = ?`, [
    postId,
  ]);
  if (post) await lockThread(transaction, post.threadId);
}
