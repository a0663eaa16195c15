/** Per-request batches of the reader's own bookmarks of posts that the reader may still read. */
import { rawSql } from '../../../platform/database/sql-text.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { byKey, loader, loaderWith } from '../../../platform/graph/loader.ts';
import type { Page } from '../../../platform/graph/page.ts';
import { readPagesByParent } from '../../../platform/graph/pages-by-parent.ts';
import type { EntriesRequest } from '../../../platform/graph/requested-fields.ts';
import { wholeRow } from '../../../platform/graph/row-columns.ts';
import { mayReadThread, POSTS } from '../visibility/thread-visibility.ts';
import { PostBookmark } from './post-bookmark.ts';

const BOOKMARK_COLUMNS = wholeRow(PostBookmark, 'b', ['personId']);

export const bookmarkByPostId = loader<string, PostBookmark>(async ({ database, identity }, ids) => {
  if (identity.personId === null) return new Map();
  const ofThese = isOneOf(rawSql`b.postId`, ids);
  const rows = await database.select<PostBookmark>(
    rawSql`SELECT ${BOOKMARK_COLUMNS} FROM post_bookmark b WHERE b.personId = ? AND ${ofThese.sql}`,
    [identity.personId, ...ofThese.parameters],
  );
  return byKey(rows, ({ postId }) => postId);
});

export const bookmarksByPersonId = loaderWith<EntriesRequest, string, Page<PostBookmark>>((context, ids, page) => {
  const own = { sql: rawSql`b.personId = ?`, parameters: [context.identity.personId] };
  const list = {
    name: 'Person.bookmarks',
    columns: BOOKMARK_COLUMNS,
    from: rawSql`${POSTS} JOIN post_bookmark b ON b.postId = p.id`,
    id: rawSql`b.postId`,
    order: { by: rawSql`b.at`, direction: 'DESC' as const },
    conditions: [own, mayReadThread(context)],
    scope: null,
  };
  return readPagesByParent<PostBookmark>(context.database, { list, parent: rawSql`b.personId` }, ids, page);
});
