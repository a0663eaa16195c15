/** Per-request batches of memberships, requests to join and invitations, by group and by person. */
import { byKey, loader, loaderWith } from '../../../platform/graph/loader.ts';
import { isOneOf, type List } from '../../../platform/graph/keyset-page.ts';
import type { Page } from '../../../platform/graph/page.ts';
import { readPagesByParent } from '../../../platform/graph/pages-by-parent.ts';
import type { EntriesRequest } from '../../../platform/graph/requested-fields.ts';
import { rawSql, type SqlText } from '../../../platform/database/sql-text.ts';
import { inForce } from '../visibility/group-visibility.ts';
import type { GroupRequestState } from './discussion-group.enums.ts';
import { INVITATION_COLUMNS, type GroupInvitation } from './group-invitation.entity.ts';
import { REQUEST_COLUMNS, type GroupJoinRequest } from './group-join-request.entity.ts';
import { MEMBERSHIP_COLUMNS, type GroupMembership } from './group-membership.entity.ts';

type Source = Pick<List, 'columns' | 'from' | 'id'>;
const memberships: Source = { columns: MEMBERSHIP_COLUMNS, from: rawSql`group_membership m`, id: rawSql`m.id` };
const requests: Source = { columns: REQUEST_COLUMNS, from: rawSql`group_join_request r`, id: rawSql`r.id` };
const invitations: Source = { columns: INVITATION_COLUMNS, from: rawSql`group_invitation i`, id: rawSql`i.id` };

export const membershipById = byId<GroupMembership>(memberships);
export const joinRequestById = byId<GroupJoinRequest>(requests);
export const invitationById = byId<GroupInvitation>(invitations);

function byId<Row extends { readonly id: string }>({
  columns,
  from,
  id,
}: Source): ReturnType<typeof loader<string, Row>> {
  return loader<string, Row>(async ({ database }, ids) => {
    const these = isOneOf(id, ids);
    const rows = await database.select<Row>(
      rawSql`SELECT ${columns} FROM ${from} WHERE ${these.sql}`,
      these.parameters,
    );
    return byKey(rows, (row) => row.id);
  });
}

export interface RequestsAsked extends EntriesRequest {
  readonly state: readonly GroupRequestState[];
}

/** Current members of a group, in the order of joining. */
export const membersByGroupId = loaderWith<EntriesRequest, string, Page<GroupMembership>>(
  ({ database, today }, ids, page) =>
    readPagesByParent<GroupMembership>(
      database,
      {
        list: {
          ...memberships,
          name: 'DiscussionGroup.members',
          order: { by: rawSql`m.startsOn`, direction: 'ASC' },
          conditions: [inForce(rawSql`m`, today)],
          scope: null,
        },
        parent: rawSql`m.groupId`,
      },
      ids,
      page,
    ),
);

export const joinRequestsByGroupId = loaderWith<RequestsAsked, string, Page<GroupJoinRequest>>(
  ({ database }, ids, { state, ...page }) =>
    readPagesByParent<GroupJoinRequest>(
      database,
      {
        list: {
          ...requests,
          name: 'DiscussionGroup.joinRequests',
          order: { by: rawSql`r.createdAt`, direction: 'ASC' },
          conditions: [isOneOf(rawSql`r.state`, state)],
          scope: state,
        },
        parent: rawSql`r.groupId`,
      },
      ids,
      page,
    ),
);

export const invitationsByGroupId = newestFirst<GroupInvitation>('DiscussionGroup.invitations', invitations, {
  parent: rawSql`i.groupId`,
  by: rawSql`i.createdAt`,
});
export const membershipsByPersonId = newestFirst<GroupMembership>('Person.groupMemberships', memberships, {
  parent: rawSql`m.personId`,
  by: rawSql`m.startsOn`,
});
export const invitationsByPersonId = newestFirst<GroupInvitation>('Person.groupInvitations', invitations, {
  parent: rawSql`i.personId`,
  by: rawSql`i.createdAt`,
});
export const joinRequestsByPersonId = newestFirst<GroupJoinRequest>('Person.joinRequests', requests, {
  parent: rawSql`r.personId`,
  by: rawSql`r.createdAt`,
});

interface Newest {
  readonly parent: SqlText;
  readonly by: SqlText;
}

function newestFirst<Row>(
  name: string,
  source: Source,
  { parent, by }: Newest,
): ReturnType<typeof loaderWith<EntriesRequest, string, Page<Row>>> {
  const list: List = { ...source, name, order: { by, direction: 'DESC' }, conditions: [], scope: null };
  return loaderWith<EntriesRequest, string, Page<Row>>(({ database }, ids, page) =>
    readPagesByParent<Row>(database, { list, parent }, ids, page),
  );
}

/** The reader's own waiting request, by group. */
export const ownRequestByGroupId = loader<string, GroupJoinRequest>(async ({ database, identity }, ids) => {
  const ofThese = isOneOf(rawSql`r.groupId`, ids);
  const rows = await database.select<GroupJoinRequest>(
    rawSql`SELECT ${REQUEST_COLUMNS} FROM group_join_request r WHERE r.personId = ? AND r.state = 'WAITING' AND ${ofThese.sql}`,
    [identity.personId, ...ofThese.parameters],
  );
  return byKey(rows, ({ groupId }) => groupId);
});

/** Names of groups without a check of visibility: an invited person reads the name before joining. */
export const groupNameById = loader<string, string>(async ({ database }, ids) => {
  const these = isOneOf(rawSql`id`, ids);
  const rows = await database.select<{ id: string; name: string }>(
    rawSql`SELECT id, name FROM discussion_group WHERE ${these.sql}`,
    these.parameters,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
});
