/** Per-request batches of groups, as far as the reader may see them. */
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { readPagesByParent } from '../../../platform/graph/pages-by-parent.ts';
import type { Page } from '../../../platform/graph/page.ts';
import { byKey, loader, loaderWith } from '../../../platform/graph/loader.ts';
import type { EntriesRequest } from '../../../platform/graph/requested-fields.ts';
import { placeholders, rawSql } from '../../../platform/database/sql-text.ts';
import { GROUP_COLUMNS, type GroupRow } from './discussion-group.entity.ts';
import { oncePerBody } from './group-membership.loaders.ts';
import { inForce, mayReadGroup } from '../visibility/group-visibility.ts';

export const groupById = loader<string, GroupRow>(async (context, ids) => {
  const reading = mayReadGroup(context);
  const rows = await context.database.select<GroupRow>(
    rawSql`SELECT ${GROUP_COLUMNS.all} FROM discussion_group g WHERE g.id IN (${placeholders(ids.length)}) AND (${reading.sql})`,
    [...ids, ...reading.parameters],
  );
  return byKey(rows, ({ id }) => id);
});

/** Codes of the named units, by group. */
export const regionCodesByGroupId = loader<string, string[]>(async ({ database }, ids) => {
  const ofThese = isOneOf(rawSql`groupId`, ids);
  const rows = await database.select<{ groupId: string; regionCode: string }>(
    rawSql`SELECT groupId, regionCode FROM discussion_group_region WHERE ${ofThese.sql} AND isNamed = 1 ORDER BY groupId, regionCode`,
    ofThese.parameters,
  );
  const codes = new Map<string, string[]>();
  for (const { groupId, regionCode } of rows) codes.set(groupId, [...(codes.get(groupId) ?? []), regionCode]);
  return codes;
});

/** Groups with at least one member in the name of a coordinator. */
export const groupsByCoordinatorId = loaderWith<EntriesRequest, string, Page<GroupRow>>(
  (context, ids, { first, after, requested }) => {
    const list = {
      name: 'Coordinator.discussionGroups',
      columns: GROUP_COLUMNS.for(requested),
      from: rawSql`group_membership m JOIN discussion_group g ON g.id = m.groupId`,
      id: rawSql`g.id`,
      order: { by: rawSql`g.sortName`, direction: 'ASC' as const },
      conditions: [inForce(rawSql`m`, context.today), oncePerBody(rawSql`m`, context.today), mayReadGroup(context)],
      scope: null,
    };
    return readPagesByParent<GroupRow>(context.database, { list, parent: rawSql`m.onBehalfOfId` }, ids, {
      first,
      after,
      requested,
    });
  },
);
