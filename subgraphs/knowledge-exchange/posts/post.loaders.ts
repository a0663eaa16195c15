/** Per-request batches of posts and reactions, as far as the reader may see their thread. */
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { readPagesByParent } from '../../../platform/graph/pages-by-parent.ts';
import type { Page } from '../../../platform/graph/page.ts';
import { byKey, listsByKey, loader, loaderWith } from '../../../platform/graph/loader.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import type { EntriesRequest } from '../../../platform/graph/requested-fields.ts';
import { joinSql, placeholders, rawSql } from '../../../platform/database/sql-text.ts';
import { mayReadThread, POSTS, THREADS } from '../visibility/thread-visibility.ts';
import type { Person } from '../extends/person.ts';
import { POST_COLUMNS, type PostRow } from './post.entity.ts';
import { Reaction } from './post.enums.ts';
import type { ReactionCount } from './reaction-count.ts';

export const postById = loader<string, PostRow>(async (context, ids) => {
  const reading = mayReadThread(context);
  const rows = await context.database.select<PostRow>(
    rawSql`SELECT ${POST_COLUMNS.all} FROM ${POSTS} WHERE p.id IN (${placeholders(ids.length)}) AND (${reading.sql})`,
    [...ids, ...reading.parameters],
  );
  return byKey(rows, ({ id }) => id);
});

/** Posts by the key `<thread> <number>`. */
export const postByPlace = loader<string, PostRow>(async (context, keys) => {
  const reading = mayReadThread(context);
  const ofThese = joinSql(
    keys.map(() => rawSql`(p.threadId = ? AND p.number = ?)`),
    ' OR ',
  );
  const rows = await context.database.select<PostRow>(
    rawSql`SELECT ${POST_COLUMNS.all} FROM ${POSTS} WHERE (${ofThese}) AND (${reading.sql})`,
    [
      ...keys.flatMap((key) => {
        const [threadId = '', number] = key.split(' ');
        return [threadId, Number(number)];
      }),
      ...reading.parameters,
    ],
  );
  return byKey(rows, ({ threadId, number }) => `${threadId} ${String(number)}`);
});

interface PostsAsked extends EntriesRequest {
  /** Number of the first post. */
  readonly from: number;
}

export const postsByThreadId = loaderWith<PostsAsked, string, Page<PostRow>>(
  (context, ids, { from, first, after, requested }) => {
    const list = {
      name: 'Thread.posts',
      columns: POST_COLUMNS.for(requested),
      from: POSTS,
      id: rawSql`p.id`,
      // New posts get higher numbers, so a cursor never skips or repeats a post.
      order: { by: rawSql`p.number`, direction: 'ASC' as const, isUnique: true as const },
      conditions: [{ sql: rawSql`p.number >= ?`, parameters: [from] }, mayReadThread(context)],
      scope: from,
    };
    return readPagesByParent<PostRow>(
      context.database,
      { list, parent: rawSql`p.threadId`, totals: (threadIds) => postCounts(context, threadIds) },
      ids,
      {
        first,
        after,
        requested,
      },
    );
  },
);

/** Posts keep their numbers, so the last number is the count. */
async function postCounts(context: RequestContext, threadIds: readonly string[]): Promise<Map<string, number>> {
  const reading = mayReadThread(context);
  const rows = await context.database.select<{ id: string; postCount: number }>(
    rawSql`SELECT t.id, t.postCount FROM ${THREADS} WHERE t.id IN (${placeholders(threadIds.length)}) AND (${reading.sql})`,
    [...threadIds, ...reading.parameters],
  );
  return new Map(rows.map(({ id, postCount }) => [id, postCount]));
}

/** People mentioned in posts; the reader has already read these posts. */
export const mentionsByPostId = loader<string, Person[]>(async ({ database }, ids) => {
  const ofThese = isOneOf(rawSql`postId`, ids);
  const rows = await database.select<{ postId: string; id: string }>(
    rawSql`SELECT postId, personId AS id FROM post_mention WHERE ${ofThese.sql} ORDER BY postId, personId`,
    ofThese.parameters,
  );
  return listsByKey(ids, rows, ({ postId }) => postId);
});

/** Reactions to posts, in the order of the enum; the reader has already read these posts. */
export const reactionsByPostId = loader<string, ReactionCount[]>(async ({ database, identity }, ids) => {
  const ofThese = isOneOf(rawSql`postId`, ids);
  const rows = await database.select<{ postId: string; reaction: Reaction; reactions: number; own: number }>(
    rawSql`SELECT postId, reaction, COUNT(*) AS reactions, SUM(CASE WHEN personId = ? THEN 1 ELSE 0 END) AS own
     FROM post_reaction WHERE ${ofThese.sql} GROUP BY postId, reaction`,
    // No person has the empty id, so a reader who is not signed in has no reactions.
    [identity.personId ?? '', ...ofThese.parameters],
  );
  const kinds = Object.values(Reaction);
  rows.sort((one, other) => kinds.indexOf(one.reaction) - kinds.indexOf(other.reaction));
  const counts = new Map<string, ReactionCount[]>();
  for (const { postId, reaction, reactions, own } of rows) {
    const count = { reaction, count: Number(reactions), viewerReacted: Number(own) > 0 };
    counts.set(postId, [...(counts.get(postId) ?? []), count]);
  }
  return counts;
});
