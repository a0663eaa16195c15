/** Per-request batches of applications. They return only those that the caller may see. */
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { may } from '../../../covenant/rights/may.ts';
import { byId, loader, listsByKey } from '../../../platform/graph/loader.ts';
import {
  APPLICATION_COLUMNS,
  type ApplicationNote,
  type ApplicationRow,
  type ApplicationStep,
} from './application.entity.ts';

export const applicationById = loader<string, ApplicationRow>(async (context, ids) => {
  const where = isOneOf(rawSql`id`, ids);
  const rows = await context.database.select<ApplicationRow>(
    rawSql`SELECT ${APPLICATION_COLUMNS} FROM coordinator_application WHERE ${where.sql}`,
    where.parameters,
  );
  return byId(rows.filter((application) => may(context, 'Query.application', application)));
});

export const stepsByApplicationId = loader<string, ApplicationStep[]>(async ({ database }, ids) => {
  const where = isOneOf(rawSql`applicationId`, ids);
  const rows = await database.select<ApplicationStep>(
    rawSql`SELECT applicationId, sequence, state, at, takenBy AS "by", reason FROM application_step
     WHERE ${where.sql} ORDER BY applicationId, sequence`,
    where.parameters,
  );
  return listsByKey(ids, rows, ({ applicationId }) => applicationId);
});

export const notesByApplicationId = loader<string, string[]>(async ({ database }, ids) => {
  const where = isOneOf(rawSql`applicationId`, ids);
  const rows = await database.select<ApplicationNote>(
    rawSql`SELECT applicationId, sequence, text FROM application_note WHERE ${where.sql} ORDER BY applicationId, sequence`,
    where.parameters,
  );
  const notesById = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const { applicationId, text } of rows) notesById.get(applicationId)?.push(text);
  return notesById;
});
