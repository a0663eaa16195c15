/** Per-request batches of questions. They return only those that the caller may see. */
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { may } from '../../../covenant/rights/may.ts';
import { byId, loader, listsByKey } from '../../../platform/graph/loader.ts';
import {
  HELP_REQUEST_COLUMNS,
  HELP_REQUEST_TABLES,
  type HelpMessage,
  type HelpRequestRow,
} from './help-request.entity.ts';

/** Maximum number of messages of one question. */
export const MESSAGES_PER_REQUEST = 50;

export const helpRequestById = loader<string, HelpRequestRow>(async (context, ids) => {
  const where = isOneOf(rawSql`h.id`, ids);
  const rows = await context.database.select<HelpRequestRow>(
    rawSql`SELECT ${HELP_REQUEST_COLUMNS} FROM ${HELP_REQUEST_TABLES} WHERE ${where.sql}`,
    where.parameters,
  );
  return byId(rows.filter((one) => may(context, 'replyToHelpRequest', one)));
});

export const messagesByHelpRequestId = loader<string, HelpMessage[]>(async ({ database }, ids) => {
  const where = isOneOf(rawSql`requestId`, ids);
  const rows = await database.select<HelpMessage>(
    rawSql`SELECT id, requestId, sequence, at, writtenBy AS "by", text FROM help_message
     WHERE ${where.sql} ORDER BY requestId, sequence`,
    where.parameters,
  );
  return listsByKey(ids, rows, ({ requestId }) => requestId);
});
