/** Per-request batches of resources. Drafts and what is in review are not public and never read here. */
import type { Condition, List } from '../../../platform/graph/keyset-page.ts';
import { readPagesByParent } from '../../../platform/graph/pages-by-parent.ts';
import type { Page } from '../../../platform/graph/page.ts';
import { byKey, loader, loaderWith } from '../../../platform/graph/loader.ts';
import type { EntriesRequest } from '../../../platform/graph/requested-fields.ts';
import { placeholders, sql } from '../../../platform/database/sql-text.ts';
import { isReachable } from '../publications/publication-conditions.ts';
import { PublicationState } from '../publications/publication.ts';
import { RESOURCE_COLUMNS, type ResourceRow } from './resource.entity.ts';

export const isListedResource: Condition = { sql: 'r.state = ?', parameters: [PublicationState.PUBLISHED] };

export const resourceById = loader<string, ResourceRow>(async ({ database }, ids) => {
  const reachable = isReachable('r');
  const rows = await database.select<ResourceRow>(
    sql`SELECT ${RESOURCE_COLUMNS.all} FROM resource r
     WHERE r.id IN (${placeholders(ids.length)}) AND ${reachable.sql}`,
    [...ids, ...reachable.parameters],
  );
  return byKey(rows, ({ id }) => id);
});

export const resourcesByCoordinatorId = resourcesBy('r.coordinatorId');
export const resourcesByWorkshopId = resourcesBy('r.workshopId');

function resourcesBy(
  parent: 'r.coordinatorId' | 'r.workshopId',
): ReturnType<typeof loaderWith<EntriesRequest, string, Page<ResourceRow>>> {
  const list: Omit<List, 'columns'> = {
    name: `resources by ${parent}`,
    from: 'resource r',
    id: 'r.id',
    order: { by: 'r.sortDate', direction: 'DESC' },
    conditions: [isListedResource],
    asked: null,
  };
  return loaderWith(({ database }, ids, { first, after, requested }) => {
    const columns = RESOURCE_COLUMNS.for(requested);
    return readPagesByParent<ResourceRow>(database, { list: { ...list, columns }, parent }, ids, {
      first,
      after,
      requested,
    });
  });
}
