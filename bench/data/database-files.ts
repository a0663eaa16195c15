/** Reads the database files of the hub as any program beside it may: read-only, one connection per subgraph. */
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { perSubgraph } from '../../platform/environment-reader.ts';
import type { SubgraphName } from '../../platform/subgraph/subgraph-name.ts';

export type DatabaseFiles = Readonly<Record<SubgraphName, BetterSqlite3.Database>>;

export function openDatabaseFiles(folder: string): DatabaseFiles {
  return perSubgraph(
    (name) => new BetterSqlite3(join(folder, `${name}.sqlite`), { readonly: true, fileMustExist: true }),
  );
}

export function closeDatabaseFiles(files: DatabaseFiles): void {
  for (const file of Object.values(files)) file.close();
}
