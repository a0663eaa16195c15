/** Per-request batches of earlier texts of visible posts, as far as the reader may see their threads. */
import { loaderWith } from '../../../platform/graph/loader.ts';
import type { Page } from '../../../platform/graph/page.ts';
import { readPagesByParent } from '../../../platform/graph/pages-by-parent.ts';
import type { EntriesRequest } from '../../../platform/graph/requested-fields.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { mayReadThread, POSTS } from '../visibility/thread-visibility.ts';
import type { PostRevision } from './post-revision.ts';

const isShown = { sql: rawSql`p.state = 'VISIBLE'`, parameters: [] };

export const revisionsByPostId = loaderWith<EntriesRequest, string, Page<PostRevision>>((context, ids, page) => {
  const list = {
    name: 'Post.revisions',
    columns: rawSql`e.number, e.body, e.attachmentNames, e.replacedAt`,
    from: rawSql`${POSTS} JOIN post_revision e ON e.postId = p.id`,
    id: rawSql`e.postId`,
    order: { by: rawSql`e.number`, direction: 'ASC' as const },
    conditions: [isShown, mayReadThread(context)],
    scope: null,
  };
  return readPagesByParent<PostRevision>(context.database, { list, parent: rawSql`e.postId` }, ids, page);
});
