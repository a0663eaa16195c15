/** Finds signatories: many at once for fields, one for an act. */
import type { Reads } from '../../../platform/acts/act.ts';
import { type List } from '../../../platform/graph/keyset-page.ts';
import { readPagesByParent } from '../../../platform/graph/pages-by-parent.ts';
import type { Page } from '../../../platform/graph/page.ts';
import { byId, loader, loaderWith } from '../../../platform/graph/loader.ts';
import type { EntriesRequest } from '../../../platform/graph/requested-fields.ts';
import { placeholders, rawSql } from '../../../platform/database/sql-text.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import { SIGNATORY_COLUMNS, type Signatory, type SignatoryRow } from './signatory.entity.ts';

export const signatoryById = loader<string, SignatoryRow>(async ({ database }, ids) =>
  byId(
    await database.select<SignatoryRow>(
      rawSql`SELECT ${SIGNATORY_COLUMNS.all} FROM signatory s WHERE s.id IN (${placeholders(ids.length)})`,
      [...ids],
    ),
  ),
);

export async function signatoryForChange(
  from: Reads,
  id: string,
  path: readonly string[] = ['id'],
): Promise<Signatory> {
  const [signatory] = await from.select<Signatory>(rawSql`SELECT * FROM signatory WHERE id = ?`, [id]);
  if (signatory) return signatory;
  throw Refusal.notFound(path, 'No signatory has this id.');
}

/** Members of groups, first page each. */
export const membersByGroupId = loaderWith<EntriesRequest, string, Page<SignatoryRow>>(
  ({ database }, groupIds, page) => {
    const list = { ...members, columns: SIGNATORY_COLUMNS.for(page.requested) };
    return readPagesByParent<SignatoryRow>(database, { list, parent: rawSql`s.groupId` }, groupIds, page);
  },
);

const members: Omit<List, 'columns'> = {
  name: 'Signatory.groupMembers',
  from: rawSql`signatory s`,
  id: rawSql`s.id`,
  order: { by: rawSql`s.sortName`, direction: 'ASC' },
  conditions: [],
  scope: null,
};
