/** A database with the tables that every subgraph has, and none of a subgraph's own. */
import type { Database, DatabaseSettings } from '../../platform/database/database.ts';
import { openDatabase } from '../../platform/database/open-database.ts';
import { openLog } from '../../platform/base/log.ts';
import { sharedTables } from '../../covenant/subgraph/subgraph-tables.ts';

export function openEmptyDatabase(settings: DatabaseSettings, isNew = false): Promise<Database> {
  const contents = sharedTables;
  return openDatabase({ settings, contents, log: openLog('silent'), isNew });
}
