/** Opens a subgraph's database in the form its settings name, with all migrations applied. */
import type { Database, DatabaseOptions, DatabaseSettings } from './database.ts';
import { openMysqlDatabase } from './mysql-database.ts';
import { claimSqliteFile, openSqliteDatabase } from './sqlite-database.ts';

export function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { settings } = options;
  return settings.engine === 'sqlite'
    ? openSqliteDatabase({ ...options, file: settings.file })
    : openMysqlDatabase({ ...options, url: settings.url });
}

/** For whoever serves a database: a file of SQLite has one server at a time. Resolves to how it is given back. */
export async function claimDatabase(settings: DatabaseSettings): Promise<() => Promise<void>> {
  return settings.engine === 'sqlite' ? claimSqliteFile(settings.file) : () => Promise.resolve();
}
