/** Per-request batches of resources. They never read drafts and resources in review, which are not public. */
import type { Condition, List } from '../../../platform/graph/keyset-page.ts';
import { readPagesByParent } from '../../../platform/graph/pages-by-parent.ts';
import type { Page } from '../../../platform/graph/page.ts';
import { byId, loader, loaderWith } from '../../../platform/graph/loader.ts';
import type { EntriesRequest } from '../../../platform/graph/requested-fields.ts';
import { placeholders, rawSql, type SqlText } from '../../../platform/database/sql-text.ts';
import { isReachable } from '../publications/publication-conditions.ts';
import { PublicationState } from '../publications/publication.ts';
import { RESOURCE_COLUMNS, type ResourceRow } from './resource.entity.ts';

export const isListedResource: Condition = { sql: rawSql`r.state = ?`, parameters: [PublicationState.PUBLISHED] };

export const resourceById = loader<string, ResourceRow>(async ({ database }, ids) => {
  const reachable = isReachable(rawSql`r`);
  const rows = await database.select<ResourceRow>(
    rawSql`SELECT ${RESOURCE_COLUMNS.all} FROM resource r
     WHERE r.id IN (${placeholders(ids.length)}) AND ${reachable.sql}`,
    [...ids, ...reachable.parameters],
  );
  return byId(rows);
});

export const resourcesByCoordinatorId = resourcesBy(rawSql`r.coordinatorId`);
export const resourcesByWorkshopId = resourcesBy(rawSql`r.workshopId`);

function resourcesBy(parent: SqlText): ReturnType<typeof loaderWith<EntriesRequest, string, Page<ResourceRow>>> {
  const list: Omit<List, 'columns'> = {
    name: `resources by ${parent}`,
    from: rawSql`resource r`,
    id: rawSql`r.id`,
    order: { by: rawSql`r.sortDate`, direction: 'DESC' },
    conditions: [isListedResource],
    scope: null,
  };
  return loaderWith(({ database }, ids, page) => {
    const columns = RESOURCE_COLUMNS.for(page.requested);
    return readPagesByParent<ResourceRow>(database, { list: { ...list, columns }, parent }, ids, page);
  });
}
