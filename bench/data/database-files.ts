/** Reads the database files of the hub as any program beside it may: read-only, one connection per subgraph. */
import { join } from 'node:path';
import { perSubgraph } from '../../covenant/settings/subgraph-settings.ts';
import { sqliteApi } from '../../platform/database/sqlite-driver.ts';
import type { SubgraphName } from '../../covenant/subgraph-name.ts';

/** The SQLite driver as hand-written SQL uses it; parameters are a list in order or an object by name. */
export interface DatabaseFile {
  prepare<Parameters extends unknown[] = unknown[], Row = unknown>(
    sql: string,
  ): { all(...parameters: Parameters): Row[]; get(...parameters: Parameters): Row | undefined };
  close(): void;
}

export type DatabaseFiles = Readonly<Record<SubgraphName, DatabaseFile>>;

/** Keeps connections referenced: on Node 20 a statement does not, and a collected connection is closed. */
const opened: DatabaseFiles[] = [];

export async function openDatabaseFiles(folder: string): Promise<DatabaseFiles> {
  const Api = await sqliteApi();
  const files = perSubgraph((name) => new Api(join(folder, `${name}.sqlite`), { readOnly: true }) as DatabaseFile);
  opened.push(files);
  return files;
}

export function closeDatabaseFiles(files: DatabaseFiles): void {
  for (const file of Object.values(files)) file.close();
}
