/** Per-request batches of signatories. */
import { readPagesByParent, type List } from '../../platform/database/keyset-page.ts';
import type { Page, PageArguments } from '../../platform/graphql/page.ts';
import { byKey, loader, loaderWith } from '../../platform/subgraph/loader.ts';
import { SIGNATORY_COLUMNS, type SignatoryRow } from './signatory.entity.ts';

export const signatoryById = loader<string, SignatoryRow>(async ({ database }, ids) =>
  byKey(
    await database.select<SignatoryRow>(
      `SELECT ${SIGNATORY_COLUMNS} FROM signatory s WHERE s.id IN (${ids.map(() => '?').join(', ')})`,
      [...ids],
    ),
    ({ id }) => id,
  ),
);

/** Members of groups, first page each. */
export const membersByGroupId = loaderWith<PageArguments, string, Page<SignatoryRow>>(
  ({ database }, groupIds, { first, after }) =>
    readPagesByParent<SignatoryRow>(database, { list: members, parent: 's.groupId' }, groupIds, { first, after }),
);

const members: List = {
  name: 'Signatory.groupMembers',
  columns: SIGNATORY_COLUMNS,
  from: 'signatory s',
  id: 's.id',
  order: { by: 's.sortName', direction: 'ASC' },
  conditions: [],
  asked: null,
};
