/** Per-request batches of coordinators and the areas they work in. */
import { isOneOf, type List } from '../../../platform/graph/keyset-page.ts';
import { readPagesByParent } from '../../../platform/graph/pages-by-parent.ts';
import type { Page } from '../../../platform/graph/page.ts';
import { byId, loader, loaderWith } from '../../../platform/graph/loader.ts';
import type { EntriesRequest } from '../../../platform/graph/requested-fields.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { COORDINATOR_COLUMNS, type CoordinatorRow } from './coordinator.entity.ts';
import { CoordinatorStatus } from './coordinator.enums.ts';

export const coordinatorById = loader<string, CoordinatorRow>(async ({ database }, ids) => {
  const where = isOneOf(rawSql`c.id`, ids);
  return byId(
    await database.select<CoordinatorRow>(
      rawSql`SELECT ${COORDINATOR_COLUMNS.all} FROM coordinator c WHERE ${where.sql}`,
      where.parameters,
    ),
  );
});

export const regionCodesByCoordinatorId = loader<string, string[]>(async ({ database }, ids) => {
  const where = isOneOf(rawSql`coordinatorId`, ids);
  const rows = await database.select<{ coordinatorId: string; regionCode: string }>(
    rawSql`SELECT coordinatorId, regionCode FROM coordinator_region WHERE ${where.sql} AND isOwnUnit = 1
     ORDER BY coordinatorId, regionCode`,
    where.parameters,
  );
  const valuesById = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const { coordinatorId, regionCode } of rows) valuesById.get(coordinatorId)?.push(regionCode);
  return valuesById;
});

const inRegion: Omit<List, 'columns'> = {
  name: 'Region.coordinators',
  from: rawSql`coordinator_region r JOIN coordinator c ON c.id = r.coordinatorId`,
  id: rawSql`r.coordinatorId`,
  order: { by: rawSql`r.sortName`, direction: 'ASC' },
  conditions: [{ sql: rawSql`c.status = ?`, parameters: [CoordinatorStatus.ACTIVE] }],
  scope: null,
};

export const coordinatorsByRegionCode = loaderWith<EntriesRequest, string, Page<CoordinatorRow>>(
  ({ database }, codes, page) => {
    const list = { ...inRegion, columns: COORDINATOR_COLUMNS.for(page.requested) };
    return readPagesByParent<CoordinatorRow>(database, { list, parent: rawSql`r.regionCode` }, codes, page);
  },
);

/** Active coordinators by unit. */
export const coordinatorCountByRegionCode = loader<string, number>(async ({ database }, codes) => {
  const where = isOneOf(rawSql`r.regionCode`, codes);
  const rows = await database.select<{ regionCode: string; total: number }>(
    rawSql`SELECT r.regionCode, COUNT(*) AS total FROM coordinator_region r JOIN coordinator c ON c.id = r.coordinatorId
     WHERE ${where.sql} AND c.status = ? GROUP BY r.regionCode`,
    [...where.parameters, CoordinatorStatus.ACTIVE],
  );
  return new Map(rows.map(({ regionCode, total }) => [regionCode, Number(total)]));
});
