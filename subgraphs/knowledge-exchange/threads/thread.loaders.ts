/** Per-request batches of threads, as far as the reader may see them. */
import { type Condition, type Order } from '../../../platform/graph/keyset-page.ts';
import { readPagesByParent } from '../../../platform/graph/pages-by-parent.ts';
import type { Page } from '../../../platform/graph/page.ts';
import { byKey, loader, loaderWith } from '../../../platform/graph/loader.ts';
import type { EntriesRequest } from '../../../platform/graph/requested-fields.ts';
import { placeholders, rawSql } from '../../../platform/database/sql-text.ts';
import { mayReadThread, THREADS } from '../visibility/thread-visibility.ts';
import { THREAD_COLUMNS, type ThreadRow } from './thread.entity.ts';
import { ThreadOrder } from './thread.enums.ts';

export const threadById = loader<string, ThreadRow>(async (context, ids) => {
  const reading = mayReadThread(context);
  const rows = await context.database.select<ThreadRow>(
    rawSql`SELECT ${THREAD_COLUMNS.all} FROM ${THREADS} WHERE t.id IN (${placeholders(ids.length)}) AND (${reading.sql})`,
    [...ids, ...reading.parameters],
  );
  return byKey(rows, ({ id }) => id);
});

interface ThreadsRequest extends EntriesRequest {
  readonly orderBy: ThreadOrder;
}

const orders: Readonly<Record<ThreadOrder, Order>> = {
  LATEST: { by: rawSql`t.lastPostAt`, direction: 'DESC' },
  UNANSWERED: { by: rawSql`t.createdAt`, direction: 'ASC' },
  MOST_USEFUL: { by: rawSql`t.usefulCount`, direction: 'DESC' },
};

const awaitsAnswer: Condition = { sql: rawSql`t.awaitsAnswer = 1`, parameters: [] };

export const threadsByGroupId = loaderWith<ThreadsRequest, string, Page<ThreadRow>>(
  (context, ids, { orderBy, first, after, requested }) => {
    const reading = mayReadThread(context);
    const list = {
      name: 'DiscussionGroup.threads',
      columns: THREAD_COLUMNS.for(requested),
      from: THREADS,
      id: rawSql`t.id`,
      order: orders[orderBy],
      conditions: orderBy === ThreadOrder.UNANSWERED ? [awaitsAnswer, reading] : [reading],
      scope: orderBy,
    };
    return readPagesByParent<ThreadRow>(context.database, { list, parent: rawSql`t.groupId` }, ids, {
      first,
      after,
      requested,
    });
  },
);
