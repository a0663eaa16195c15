/** Per-request batches of workshops. */
import { anyOf, conditionOf, isOneOf, type Condition, type List } from '../../../platform/graph/keyset-page.ts';
import { readPagesByParent } from '../../../platform/graph/pages-by-parent.ts';
import type { Page, PageArguments } from '../../../platform/graph/page.ts';
import { byId, loader, loaderWith } from '../../../platform/graph/loader.ts';
import type { EntriesRequest } from '../../../platform/graph/requested-fields.ts';
import { rawSql, type SqlText } from '../../../platform/database/sql-text.ts';
import { isReachable } from '../publications/publication-conditions.ts';
import { bodyList, namedOnly, type NamedBodyPage } from '../extends/body-list.ts';
import { isInAgenda, WORKSHOP_COLUMNS, type WorkshopRow } from './workshop.entity.ts';
import type { WorkshopRole } from './workshop.enums.ts';
import { upcomingConditions } from './workshop.inputs.ts';

export const workshopById = loader<string, WorkshopRow>(async ({ database }, ids) => {
  const where = conditionOf([isOneOf(rawSql`w.id`, ids), isReachable(rawSql`w`)]);
  const rows = await database.select<WorkshopRow>(
    rawSql`SELECT ${WORKSHOP_COLUMNS.all} FROM workshop w WHERE ${where.sql}`,
    where.parameters,
  );
  return byId(rows);
});

/** Hosts in the order of the content. */
export const hostsByWorkshopId = loaderWith<PageArguments, string, NamedBodyPage>(async ({ database }, ids, page) => {
  const list = bodyList({
    name: 'Workshop.hosts',
    type: 'Coordinator',
    table: rawSql`workshop_coordinator`,
    bodyId: rawSql`l.coordinatorId`,
    order: { by: rawSql`l.position`, direction: 'ASC' },
    conditions: [{ sql: rawSql`l.isHost = 1`, parameters: [] }],
  });
  return namedOnly(await readPagesByParent(database, { list, parent: rawSql`l.workshopId` }, ids, page));
});

interface WorkshopsRequest extends EntriesRequest {
  readonly upcoming: boolean | null;
}

/** A list of agenda workshops by parent; `start` is the `sortStart` column of the index that the list uses. */
function workshopList(
  { name, from, start }: { readonly name: string; readonly from: SqlText; readonly start: SqlText },
  { upcoming, requested }: Pick<WorkshopsRequest, 'upcoming' | 'requested'>,
  today: string,
): List {
  return {
    name,
    columns: WORKSHOP_COLUMNS.for(requested),
    from,
    id: rawSql`w.id`,
    order: { by: start, direction: upcoming === true ? 'ASC' : 'DESC' },
    conditions: [isInAgenda, ...upcomingConditions(start, upcoming, today)],
    scope: upcoming,
  };
}

export const workshopsByGroupId = loaderWith<WorkshopsRequest, string, Page<WorkshopRow>>(
  ({ database, today }, ids, page) => {
    const list = workshopList(
      { name: 'DiscussionGroup.workshops', from: rawSql`workshop w`, start: rawSql`w.sortStart` },
      page,
      today,
    );
    return readPagesByParent<WorkshopRow>(database, { list, parent: rawSql`w.discussionGroupId` }, ids, page);
  },
);

export const workshopsByRegionCode = loaderWith<WorkshopsRequest, string, Page<WorkshopRow>>(
  ({ database, today }, codes, page) => {
    const from = rawSql`workshop_region r JOIN workshop w ON w.id = r.workshopId`;
    const list = workshopList({ name: 'Region.workshops', from, start: rawSql`r.sortStart` }, page, today);
    return readPagesByParent<WorkshopRow>(database, { list, parent: rawSql`r.regionCode` }, codes, page);
  },
);

const inRole: Readonly<Record<WorkshopRole, Condition>> = {
  HOST: { sql: rawSql`c.isHost = 1`, parameters: [] },
  SPEAKER: { sql: rawSql`c.isSpeaker = 1`, parameters: [] },
  PARTICIPANT: { sql: rawSql`c.isParticipant = 1`, parameters: [] },
};

interface WorkshopsByRoleRequest extends WorkshopsRequest {
  readonly roles: readonly WorkshopRole[] | null;
}

export const workshopsByCoordinatorId = loaderWith<WorkshopsByRoleRequest, string, Page<WorkshopRow>>(
  ({ database, today }, ids, { roles, ...page }) => {
    const from = rawSql`workshop_coordinator c JOIN workshop w ON w.id = c.workshopId`;
    const list = workshopList({ name: 'Coordinator.workshops', from, start: rawSql`c.sortStart` }, page, today);
    const listByRole: List = {
      ...list,
      scope: [roles, page.upcoming],
      conditions: roles === null ? list.conditions : [...list.conditions, anyOf(roles.map((role) => inRole[role]))],
    };
    return readPagesByParent<WorkshopRow>(database, { list: listByRole, parent: rawSql`c.coordinatorId` }, ids, page);
  },
);
