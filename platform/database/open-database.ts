/** Opens a subgraph's database with the engine that its settings name, and applies all migrations. */
import type { Database, DatabaseOptions } from './database.ts';
import { openMysqlDatabase } from './mysql-database.ts';
import { openSqliteDatabase } from './sqlite-database.ts';

export function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { settings } = options;
  return settings.engine === 'sqlite'
    ? openSqliteDatabase({ ...options, file: settings.file })
    : openMysqlDatabase({ ...options, url: settings.url });
}
