/** Per-request batches of the reader's own drafts; no query here reads those of another person. */
import { rawSql } from '../../../platform/database/sql-text.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { byKey, loader, loaderWith } from '../../../platform/graph/loader.ts';
import type { Page } from '../../../platform/graph/page.ts';
import { readPagesByParent } from '../../../platform/graph/pages-by-parent.ts';
import type { EntriesRequest } from '../../../platform/graph/requested-fields.ts';
import { wholeRow } from '../../../platform/graph/row-columns.ts';
import { PostDraft } from './post-draft.entity.ts';

const DRAFT_COLUMNS = wholeRow(PostDraft, 'd', ['personId']);

export const draftByTargetId = loader<string, PostDraft>(async ({ database, identity }, ids) => {
  if (identity.personId === null) return new Map();
  const ofThese = isOneOf(rawSql`d.targetId`, ids);
  const rows = await database.select<PostDraft>(
    rawSql`SELECT ${DRAFT_COLUMNS} FROM post_draft d WHERE d.personId = ? AND ${ofThese.sql}`,
    [identity.personId, ...ofThese.parameters],
  );
  return byKey(rows, ({ targetId }) => targetId);
});

export const draftsByPersonId = loaderWith<EntriesRequest, string, Page<PostDraft>>(
  ({ database, identity }, ids, page) => {
    const list = {
      name: 'Person.drafts',
      columns: DRAFT_COLUMNS,
      from: rawSql`post_draft d`,
      id: rawSql`d.targetId`,
      order: { by: rawSql`d.updatedAt`, direction: 'DESC' as const },
      conditions: [{ sql: rawSql`d.personId = ?`, parameters: [identity.personId] }],
      scope: null,
    };
    return readPagesByParent<PostDraft>(database, { list, parent: rawSql`d.personId` }, ids, page);
  },
);
