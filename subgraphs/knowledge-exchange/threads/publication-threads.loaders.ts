/** Per-request batches of the threads about publications, as far as the reader may see them. */
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { loader } from '../../../platform/graph/loader.ts';
import { placeholders, rawSql } from '../../../platform/database/sql-text.ts';
import { mayReadThread, THREADS } from '../visibility/thread-visibility.ts';
import { THREAD_COLUMNS, type ThreadRow } from './thread.entity.ts';
import { ThreadKind } from './thread.enums.ts';

export const discussionByPublicationId = loader<string, ThreadRow>((context, ids) =>
  threadsAbout(context, ids, [ThreadKind.PUBLICATION, ThreadKind.WORKSHOP]),
);

export const feedbackByResourceId = loader<string, ThreadRow>((context, ids) =>
  threadsAbout(context, ids, [ThreadKind.FEEDBACK]),
);

/** The thread about each publication; the oldest if there are several. */
async function threadsAbout(
  context: RequestContext,
  ids: readonly string[],
  kinds: readonly ThreadKind[],
): Promise<ReadonlyMap<string, ThreadRow>> {
  const reading = mayReadThread(context);
  const rows = await context.database.select<ThreadRow>(
    rawSql`SELECT ${THREAD_COLUMNS.all} FROM ${THREADS}
     WHERE t.aboutId IN (${placeholders(ids.length)}) AND t.kind IN (${placeholders(kinds.length)})
     AND (${reading.sql}) ORDER BY t.createdAt, t.id`,
    [...ids, ...kinds, ...reading.parameters],
  );
  const threads = new Map<string, ThreadRow>();
  for (const thread of rows) {
    if (thread.aboutId !== null && !threads.has(thread.aboutId)) threads.set(thread.aboutId, thread);
  }
  return threads;
}
