/** A database as its migrations see it, for tests that do and undo them. */
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { DatabaseSettings } from '../../platform/database/database.ts';
import { sqliteConnections } from '../../platform/database/sqlite-driver.ts';
import type { DatabaseContents } from '../../platform/database/database.ts';

export async function migratingSource(settings: DatabaseSettings, contents: DatabaseContents): Promise<DataSource> {
  const form: DataSourceOptions =
    settings.engine === 'sqlite'
      ? { type: 'better-sqlite3', driver: await sqliteConnections(), database: settings.file }
      : // The tests' server is MariaDB, which words the default of a nullable column in its own way.
        { type: 'mariadb', url: settings.url, charset: 'utf8mb4_bin', timezone: 'Z' };
  return new DataSource({ ...form, ...contents, synchronize: false }).initialize();
}
