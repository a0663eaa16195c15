/** Per-request batches of requests about personal data. Those by id return only requests that the caller may see. */
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { may } from '../../../covenant/rights/may.ts';
import { byId, loader, listsByKey } from '../../../platform/graph/loader.ts';
import {
  DATA_REQUEST_COLUMNS,
  type DataRequestPart,
  type DataRequestRow,
  type DataRequestStep,
} from './data-request.entity.ts';

export const dataRequestById = loader<string, DataRequestRow>(async (context, ids) => {
  const where = isOneOf(rawSql`id`, ids);
  const rows = await context.database.select<DataRequestRow>(
    rawSql`SELECT ${DATA_REQUEST_COLUMNS} FROM data_request WHERE ${where.sql}`,
    where.parameters,
  );
  return byId(rows.filter((request) => may(context, 'Person.dataRequests', request)));
});

/** Newest first. The caller must check the rights of the reader. */
export const dataRequestsByPersonId = loader<string, DataRequestRow[]>(async ({ database }, personIds) => {
  const where = isOneOf(rawSql`personId`, personIds);
  const rows = await database.select<DataRequestRow>(
    rawSql`SELECT ${DATA_REQUEST_COLUMNS} FROM data_request WHERE ${where.sql} ORDER BY requestedAt DESC, id DESC`,
    where.parameters,
  );
  return listsByKey(personIds, rows, ({ personId }) => personId);
});

export const stepsByDataRequestId = loader<string, DataRequestStep[]>(async ({ database }, ids) => {
  const where = isOneOf(rawSql`requestId`, ids);
  const rows = await database.select<DataRequestStep>(
    rawSql`SELECT requestId, source, state, completedAt FROM data_request_step WHERE ${where.sql} ORDER BY requestId, source`,
    where.parameters,
  );
  return listsByKey(ids, rows, ({ requestId }) => requestId);
});

/** The copies of the subgraphs as one JSON text, by owner and table. The caller must check the rights of the reader. */
export const archiveByDataRequestId = loader<string, string>(async ({ database }, ids) => {
  const where = isOneOf(rawSql`requestId`, ids);
  const rows = await database.select<DataRequestPart>(
    rawSql`SELECT requestId, source, sequence, text FROM data_request_part
     WHERE ${where.sql} ORDER BY requestId, source, sequence`,
    where.parameters,
  );
  const copies = new Map<string, Map<string, string>>();
  for (const { requestId, source, text } of rows) {
    const bySource = copies.get(requestId) ?? new Map<string, string>();
    copies.set(requestId, bySource.set(source, (bySource.get(source) ?? '') + text));
  }
  return new Map(
    [...copies].map(([id, bySource]) => [
      id,
      JSON.stringify(Object.fromEntries([...bySource].map(([source, copy]) => [source, JSON.parse(copy) as unknown]))),
    ]),
  );
});
