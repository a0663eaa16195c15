/** Per-request batches of requests for feedback, and the counts of what was written. Their readers may read the thread. */
import { rawSql } from '../../../platform/database/sql-text.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { byKey, listsByKey, loader } from '../../../platform/graph/loader.ts';
import type { FeedbackAspect } from '../posts/post.enums.ts';
import { mayReadThread, THREADS } from '../visibility/thread-visibility.ts';
import { REQUEST_COLUMNS, type FeedbackCount, type FeedbackRequest } from './feedback-request.entity.ts';

export const requestByResourceId = loader<string, FeedbackRequest>(async (context, ids) => {
  const ofThese = isOneOf(rawSql`f.resourceId`, ids);
  const reading = mayReadThread(context);
  const rows = await context.database.select<FeedbackRequest>(
    rawSql`SELECT ${REQUEST_COLUMNS} FROM ${THREADS} JOIN feedback_request f ON f.id = t.id
     WHERE ${ofThese.sql} AND (${reading.sql})`,
    [...ofThese.parameters, ...reading.parameters],
  );
  return byKey(rows, ({ resourceId }) => resourceId);
});

interface CountRow {
  readonly threadId: string;
  readonly aspect: FeedbackAspect;
  readonly posts: number;
  readonly byExperts: number;
}

export const countsByThreadId = loader<string, FeedbackCount[]>(async ({ database }, ids) => {
  const ofThese = isOneOf(rawSql`threadId`, ids);
  const rows = await database.select<CountRow>(
    rawSql`SELECT threadId, aspect, COUNT(*) AS posts, SUM(asExpert) AS byExperts FROM post
     WHERE ${ofThese.sql} AND aspect IS NOT NULL AND state = 'VISIBLE' GROUP BY threadId, aspect`,
    ofThese.parameters,
  );
  const counts = rows.map(({ posts, byExperts, ...row }) => ({
    ...row,
    posts: Number(posts),
    byExperts: Number(byExperts),
  }));
  return listsByKey(ids, counts, ({ threadId }) => threadId);
});
