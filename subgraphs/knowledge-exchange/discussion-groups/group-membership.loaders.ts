/** Per-request batches of memberships: their number, moderators, coordinators, and the reader's own membership. */
import { isOneOf, type Condition } from '../../../platform/graph/keyset-page.ts';
import { readPagesByParent } from '../../../platform/graph/pages-by-parent.ts';
import type { PageArguments } from '../../../platform/graph/page.ts';
import { byKey, loader, loaderWith } from '../../../platform/graph/loader.ts';
import { rawSql, type SqlText } from '../../../platform/database/sql-text.ts';
import { bodyList, namedOnly, type NamedBodyPage } from '../extends/body-list.ts';
import { MEMBERSHIP_COLUMNS, type GroupMembership } from './group-membership.entity.ts';
import { inForce } from '../visibility/group-visibility.ts';

export const MODERATORS_PER_GROUP = 10;

export const memberCountByGroupId = loader<string, number>(async ({ database, today }, ids) => {
  const ofThese = isOneOf(rawSql`m.groupId`, ids);
  const current = inForce(rawSql`m`, today);
  const rows = await database.select<{ groupId: string; members: number }>(
    rawSql`SELECT m.groupId, COUNT(*) AS members FROM group_membership m WHERE ${ofThese.sql} AND ${current.sql} GROUP BY m.groupId`,
    [...ofThese.parameters, ...current.parameters],
  );
  return new Map(rows.map(({ groupId, members }) => [groupId, Number(members)]));
});

/** People who may moderate, longest membership first. */
export const moderatorIdsByGroupId = loader<string, string[]>(async ({ database, today }, ids) => {
  const ofThese = isOneOf(rawSql`m.groupId`, ids);
  const current = inForce(rawSql`m`, today);
  const rows = await database.select<{ groupId: string; personId: string }>(
    rawSql`SELECT m.groupId, m.personId FROM group_membership m
     WHERE ${ofThese.sql} AND m.role <> 'MEMBER' AND ${current.sql} ORDER BY m.groupId, m.startsOn, m.id`,
    [...ofThese.parameters, ...current.parameters],
  );
  const people = new Map<string, string[]>();
  for (const { groupId, personId } of rows) {
    const ofGroup = people.get(groupId) ?? [];
    if (ofGroup.length < MODERATORS_PER_GROUP) people.set(groupId, [...ofGroup, personId]);
  }
  return people;
});

/** The reader's own membership, by group. */
export const ownMembershipByGroupId = loader<string, GroupMembership>(async ({ database, identity, today }, ids) => {
  if (identity.personId === null) return new Map();
  const ofThese = isOneOf(rawSql`m.groupId`, ids);
  const current = inForce(rawSql`m`, today);
  const rows = await database.select<GroupMembership>(
    rawSql`SELECT ${MEMBERSHIP_COLUMNS} FROM group_membership m WHERE m.personId = ? AND ${ofThese.sql} AND ${current.sql}`,
    [identity.personId, ...ofThese.parameters, ...current.parameters],
  );
  return byKey(rows, ({ groupId }) => groupId);
});

/** True for the first membership (under an alias) of a body in a group. */
export function oncePerBody(alias: SqlText, today: string): Condition {
  const current = inForce(rawSql`earlier`, today);
  return {
    sql: rawSql`NOT EXISTS (SELECT 1 FROM group_membership earlier WHERE earlier.groupId = ${alias}.groupId
       AND earlier.onBehalfOfId = ${alias}.onBehalfOfId AND ${current.sql}
       AND (earlier.startsOn < ${alias}.startsOn OR (earlier.startsOn = ${alias}.startsOn AND earlier.id < ${alias}.id)))`,
    parameters: current.parameters,
  };
}

/** Coordinators with at least one member in a group, in the order of joining. */
export const coordinatorsByGroupId = loaderWith<PageArguments, string, NamedBodyPage>(
  async ({ database, today }, ids, page) => {
    const list = bodyList({
      name: 'DiscussionGroup.coordinators',
      type: 'Coordinator',
      table: rawSql`group_membership`,
      bodyId: rawSql`l.onBehalfOfId`,
      order: { by: rawSql`l.startsOn`, direction: 'ASC' },
      // The prefix of an id separates coordinators from signatories.
      conditions: [
        { sql: rawSql`l.onBehalfOfId LIKE 'crd%'`, parameters: [] },
        inForce(rawSql`l`, today),
        oncePerBody(rawSql`l`, today),
      ],
    });
    return namedOnly(await readPagesByParent(database, { list, parent: rawSql`l.groupId` }, ids, page));
  },
);
