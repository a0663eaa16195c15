/** Per-request batches of signatories. */
import { type List } from '../../../platform/graph/keyset-page.ts';
import { readPagesByParent } from '../../../platform/graph/pages-by-parent.ts';
import type { Page } from '../../../platform/graph/page.ts';
import { byKey, loader, loaderWith } from '../../../platform/graph/loader.ts';
import type { EntriesRequest } from '../../../platform/graph/requested-fields.ts';
import { placeholders, sql } from '../../../platform/database/sql-text.ts';
import { SIGNATORY_COLUMNS, type SignatoryRow } from './signatory.entity.ts';

export const signatoryById = loader<string, SignatoryRow>(async ({ database }, ids) =>
  byKey(
    await database.select<SignatoryRow>(
      sql`SELECT ${SIGNATORY_COLUMNS.all} FROM signatory s WHERE s.id IN (${placeholders(ids.length)})`,
      [...ids],
    ),
    ({ id }) => id,
  ),
);

/** Members of groups, first page each. */
export const membersByGroupId = loaderWith<EntriesRequest, string, Page<SignatoryRow>>(
  ({ database }, groupIds, { first, after, requested }) => {
    const list = { ...members, columns: SIGNATORY_COLUMNS.for(requested) };
    return readPagesByParent<SignatoryRow>(database, { list, parent: 's.groupId' }, groupIds, {
      first,
      after,
      requested,
    });
  },
);

const members: Omit<List, 'columns'> = {
  name: 'Signatory.groupMembers',
  from: 'signatory s',
  id: 's.id',
  order: { by: 's.sortName', direction: 'ASC' },
  conditions: [],
  asked: null,
};
