/** Per-request batches of the units, programs and speakers of workshops. */
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { loader } from '../../../platform/graph/loader.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import type { WorkshopSession } from './workshop-session.entity.ts';

export const SESSIONS_PER_WORKSHOP = 50;
export const SPEAKERS_PER_SESSION = 10;

/** Codes of the named units. */
export const regionCodesByWorkshopId = loader<string, string[]>(async ({ database }, ids) => {
  const ofThese = isOneOf(rawSql`workshopId`, ids);
  const rows = await database.select<{ workshopId: string; regionCode: string }>(
    rawSql`SELECT workshopId, regionCode FROM workshop_region WHERE ${ofThese.sql} AND isNamed = 1 ORDER BY workshopId, regionCode`,
    ofThese.parameters,
  );
  return grouped(
    rows,
    ({ workshopId }) => workshopId,
    ({ regionCode }) => regionCode,
  );
});

/** Sessions by start. */
export const sessionsByWorkshopId = loader<string, WorkshopSession[]>(async ({ database }, ids) => {
  const ofThese = isOneOf(rawSql`workshopId`, ids);
  const rows = await database.select<WorkshopSession>(
    rawSql`SELECT id, workshopId, title, startsAt, endsAt FROM workshop_session WHERE ${ofThese.sql} ORDER BY workshopId, startsAt, id`,
    ofThese.parameters,
  );
  return grouped(
    rows,
    ({ workshopId }) => workshopId,
    (session) => session,
  );
});

/** Ids of the speakers in the order of the program. */
export const speakerIdsBySessionId = loader<string, string[]>(async ({ database }, ids) => {
  const ofThese = isOneOf(rawSql`sessionId`, ids);
  const rows = await database.select<{ sessionId: string; personId: string }>(
    rawSql`SELECT sessionId, personId FROM workshop_speaker WHERE ${ofThese.sql} ORDER BY sessionId, position, personId`,
    ofThese.parameters,
  );
  return grouped(
    rows,
    ({ sessionId }) => sessionId,
    ({ personId }) => personId,
  );
});

function grouped<Row, Value>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  valueOf: (row: Row) => Value,
): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(valueOf(row));
    else groups.set(keyOf(row), [valueOf(row)]);
  }
  return groups;
}
