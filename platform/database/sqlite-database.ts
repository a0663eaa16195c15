/**
 * The embedded form: one SQLite file per subgraph, one process per file. Writes are queued on TypeORM's single
 * connection; reads use a read-only connection of their own, so they see committed rows only and never wait.
 */
import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { DataSource } from 'typeorm';
import { DatabaseUnusableError, type Database, type DatabaseOptions, type SqlValue } from './database.ts';
import { rowReader, type ReadRows } from './sqlite-rows.ts';
import { transactionOf } from './transaction.ts';
import { TurnSnapshot } from './turn-snapshot.ts';
import { WriteQueue } from './write-queue.ts';

/** How long a statement waits for another process (an import beside a running hub) before it gives up. */
const BUSY_TIMEOUT_MS = 10_000;
/** Statements kept prepared; a subgraph has some dozens of texts, the rest are lists of varying length. */
const MAX_PREPARED_STATEMENTS = 500;

export async function openSqliteDatabase(options: DatabaseOptions & { file: string }): Promise<Database> {
  const { file, contents, onStatement } = options;
  makeFolder(file);
  const dataSource = new DataSource({
    type: 'better-sqlite3',
    database: file,
    entities: contents.entities,
    migrations: contents.migrations,
    synchronize: false,
    enableWAL: true,
    prepareDatabase: (connection: BetterSqlite3.Database) => {
      connection.pragma(`busy_timeout = ${String(BUSY_TIMEOUT_MS)}`);
      // TypeORM's WAL mode would lower this to NORMAL, and a commit could vanish with a power cut.
      connection.pragma('synchronous = FULL');
    },
  });
  const reader = await open(file, dataSource);
  const prepared = new Map<string, ReadRows>();
  const queue = new WriteQueue();
  const snapshot = new TurnSnapshot(reader);

  function rowsOf(sql: string): ReadRows {
    let found = prepared.get(sql);
    if (!found) {
      if (prepared.size >= MAX_PREPARED_STATEMENTS) prepared.clear();
      found = rowReader(reader.prepare(sql));
      prepared.set(sql, found);
    }
    return found;
  }

  return {
    engine: 'sqlite',
    // eslint-disable-next-line @typescript-eslint/require-await -- the driver is synchronous; a failing statement must still reject.
    async select<Row>(sql: string, parameters: readonly SqlValue[] = []) {
      onStatement?.(sql);
      const read = rowsOf(sql);
      snapshot.hold();
      return read(parameters) as Row[];
    },
    write: (work) =>
      queue.run(() =>
        snapshot.pausedFor(() =>
          dataSource.transaction(async (manager) => {
            const transaction = transactionOf(manager);
            // The first statement takes the write lock at once: a transaction that reads first and writes later is
            // refused without waiting when another process wrote in between.
            await transaction.execute('DELETE FROM change_feed WHERE 1 = 0');
            return work(transaction);
          }),
        ),
      ),
    async close() {
      await queue.drained();
      snapshot.release();
      reader.close();
      await dataSource.destroy();
    },
  };
}

async function open(file: string, dataSource: DataSource): Promise<BetterSqlite3.Database> {
  try {
    mustBeSound(file);
    await dataSource.initialize();
    await dataSource.runMigrations({ transaction: 'each' });
    return new BetterSqlite3(file, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
  } catch (error) {
    if (dataSource.isInitialized) await dataSource.destroy();
    if (error instanceof DatabaseUnusableError) throw error;
    throw new DatabaseUnusableError(sentenceFor(file, error), { cause: error });
  }
}

/**
 * A page spoilt in the middle would only be met by the query that needs it, perhaps after days of new writes. Reading
 * all pages once takes some 3 ms per megabyte; indices are not compared with their rows.
 */
function mustBeSound(file: string): void {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0) return;
  const connection = new BetterSqlite3(file, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
  try {
    const found: unknown = connection.pragma('quick_check(1)', { simple: true });
    if (found !== 'ok') throw new DatabaseUnusableError(damaged(file));
  } finally {
    connection.close();
  }
}

function makeFolder(file: string): void {
  const folder = dirname(resolve(file));
  try {
    makeFolders(folder);
  } catch (error) {
    throw new DatabaseUnusableError(`The folder ${folder} cannot be made: set DATA_DIR to a folder you may write to.`, {
      cause: error,
    });
  }
}

/** One folder after the other: Node's recursive form never returns where the system makes no folders, as in /proc. */
function makeFolders(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(folder) !== folder) makeFolders(dirname(folder));
  mkdirSync(folder);
}

function damaged(file: string): string {
  return `The database file ${file} is damaged: restore it from a backup, or move it away and start again to load the open data anew.`;
}

function sentenceFor(file: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/SQLITE_(NOTADB|CORRUPT)/.test(code)) return damaged(file);
  if (/SQLITE_(CANTOPEN|READONLY|IOERR|PERM)/.test(code) || /unable to open|readonly|directory/i.test(String(error))) {
    return `The database file ${file} cannot be written: set DATA_DIR to a folder you may write to.`;
  }
  if (/SQLITE_FULL/.test(code)) return `The disk is full, the database file ${file} cannot grow.`;
  const reason = error instanceof Error ? error.message : String(error);
  return `The database file ${file} cannot be used: ${reason}`;
}
