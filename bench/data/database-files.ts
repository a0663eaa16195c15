/** Reads the database files of the hub as any program beside it may: read-only, one connection per subgraph. */
import { join } from 'node:path';
import { perSubgraph } from '../../covenant/settings/subgraph-settings.ts';
import { sqliteApi } from '../../platform/database/sqlite-driver.ts';
import type { SubgraphName } from '../../covenant/subgraph-name.ts';

/** The driver as a person uses it who writes SQL by hand; parameters are given in order or as an object of names. */
export interface DatabaseFile {
  prepare<Parameters extends unknown[] = unknown[], Row = unknown>(
    sql: string,
  ): { all(...parameters: Parameters): Row[]; get(...parameters: Parameters): Row | undefined };
  close(): void;
}

export type DatabaseFiles = Readonly<Record<SubgraphName, DatabaseFile>>;

/** On Node 20 a statement does not keep its connection from being collected, and with it closed. */
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
