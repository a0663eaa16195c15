/** Per-request batches of resources. Drafts and what is in review are not public and never read here. */
import { isOneOf, readPagesByParent, type Condition, type List } from '../../../platform/database/keyset-page.ts';
import type { Page, PageArguments } from '../../../platform/graphql/page.ts';
import { byKey, loader, loaderWith } from '../../../platform/subgraph/loader.ts';
import { PublicationState, REACHABLE_STATES } from '../publication.ts';
import { RESOURCE_COLUMNS, type ResourceRow } from './resource.entity.ts';

export const isListedResource: Condition = { sql: 'r.state = ?', parameters: [PublicationState.PUBLISHED] };

export const resourceById = loader<string, ResourceRow>(async ({ database }, ids) => {
  const reachable = isOneOf('r.state', REACHABLE_STATES);
  const rows = await database.select<ResourceRow>(
    `SELECT ${RESOURCE_COLUMNS} FROM resource r
     WHERE r.id IN (${ids.map(() => '?').join(', ')}) AND ${reachable.sql}`,
    [...ids, ...reachable.parameters],
  );
  return byKey(rows, ({ id }) => id);
});

export const resourcesByCoordinatorId = resourcesBy('r.coordinatorId');
export const resourcesByWorkshopId = resourcesBy('r.workshopId');

function resourcesBy(
  parent: 'r.coordinatorId' | 'r.workshopId',
): ReturnType<typeof loaderWith<PageArguments, string, Page<ResourceRow>>> {
  const list: List = {
    name: `resources by ${parent}`,
    columns: RESOURCE_COLUMNS,
    from: 'resource r',
    id: 'r.id',
    order: { by: 'r.sortDate', direction: 'DESC' },
    conditions: [isListedResource],
    asked: null,
  };
  return loaderWith(({ database }, ids, page) => readPagesByParent<ResourceRow>(database, { list, parent }, ids, page));
}
