/**
 * The embedded form: one SQLite file per subgraph, one process per file. Writes are queued on TypeORM's single
 * connection; reads use a read-only connection of their own, so they see committed rows only and never wait.
 */
import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DataSource } from 'typeorm';
import { DatabaseUnusableError, type Database, type DatabaseOptions, type SqlValue } from './database.ts';
import {
  sqliteConnections,
  type SqliteConnection,
  type SqliteConnectionClass,
  type SqliteStatement,
} from './sqlite-driver.ts';
import { transactionOf } from './transaction.ts';
import { TurnSnapshot } from './turn-snapshot.ts';
import { WriteQueue } from './write-queue.ts';

/** How long a statement waits for another process (an import beside a running hub) before it gives up. */
const BUSY_TIMEOUT_MS = 10_000;
/** Statements kept prepared; a subgraph has some dozens of texts, the rest are lists of varying length. */
const MAX_PREPARED_STATEMENTS = 500;
/** Pages a connection keeps in memory, in KiB; SQLite would keep an eighth of it. */
const CACHE_KIB = 16_000;

export async function openSqliteDatabase(options: DatabaseOptions & { file: string }): Promise<Database> {
  const { file, contents, onStatement, isServed } = options;
  makeFolder(file);
  const Connection = await sqliteConnections();
  const dataSource = new DataSource({
    // TypeORM's name for a driver of this form.
    type: 'better-sqlite3',
    driver: Connection,
    database: file,
    entities: contents.entities,
    migrations: contents.migrations,
    synchronize: false,
    enableWAL: true,
    timeout: BUSY_TIMEOUT_MS,
    prepareDatabase: (connection: SqliteConnection) => {
      connection.pragma(`cache_size = -${String(CACHE_KIB)}`);
      // TypeORM's WAL mode would lower this to NORMAL, and a commit could vanish with a power cut.
      connection.pragma('synchronous = FULL');
    },
  });
  const claim = isServed ? claimed(file, Connection) : null;
  const reader = await open(file, dataSource, Connection).catch((error: unknown) => {
    claim?.close();
    throw error;
  });
  const prepared = new Map<string, SqliteStatement>();
  const queue = new WriteQueue();
  const snapshot = new TurnSnapshot(reader);

  function statementOf(sql: string): SqliteStatement {
    let found = prepared.get(sql);
    if (!found) {
      if (prepared.size >= MAX_PREPARED_STATEMENTS) prepared.clear();
      found = reader.prepare(sql);
      prepared.set(sql, found);
    }
    return found;
  }

  return {
    engine: 'sqlite',
    // eslint-disable-next-line @typescript-eslint/require-await -- the driver is synchronous; a failing statement must still reject.
    async select<Row>(sql: string, parameters: readonly SqlValue[] = []) {
      onStatement?.(sql);
      const statement = statementOf(sql);
      snapshot.hold();
      return statement.all(...parameters) as Row[];
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
      // The library for Node 20 ends a connection when its statements are collected: the file must be whole before that.
      await dataSource.query('PRAGMA wal_checkpoint(TRUNCATE)');
      await dataSource.destroy();
      claim?.close();
    },
  };
}

/**
 * Keeps a file for one process that serves it: it knows what others have not read yet, and a second one would not. A
 * command beside it may still write. The system gives the file back when the process ends, however that comes about.
 */
function claimed(file: string, Connection: SqliteConnectionClass): SqliteConnection {
  try {
    const lock = new Connection(`${file}.lock`);
    // A transaction that writes nothing would also begin on a file that may only be read.
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE; PRAGMA user_version = 1');
    return lock;
  } catch (error) {
    if (codeOf(error) !== 'SQLITE_BUSY') throw new DatabaseUnusableError(sentenceFor(file, error), { cause: error });
    throw new DatabaseUnusableError(
      `The database file ${file} is served by another hub: stop that one, or set DATA_DIR to another folder.`,
    );
  }
}

async function open(
  file: string,
  dataSource: DataSource,
  Connection: SqliteConnectionClass,
): Promise<SqliteConnection> {
  try {
    mustBeSound(file, Connection);
    await dataSource.initialize();
    await dataSource.runMigrations({ transaction: 'each' });
    const reader = new Connection(file, { readonly: true, timeout: BUSY_TIMEOUT_MS });
    reader.pragma(`cache_size = -${String(CACHE_KIB)}`);
    return reader;
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
function mustBeSound(file: string, Connection: SqliteConnectionClass): void {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0) return;
  const connection = new Connection(file, { readonly: true, timeout: BUSY_TIMEOUT_MS });
  try {
    const [found] = connection.pragma('quick_check(1)') as [{ quick_check: string }];
    if (found.quick_check !== 'ok') throw new DatabaseUnusableError(damaged(file));
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

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function sentenceFor(file: string, error: unknown): string {
  const code = codeOf(error);
  if (/SQLITE_(NOTADB|CORRUPT)/.test(code)) return damaged(file);
  if (/SQLITE_(CANTOPEN|READONLY|IOERR|PERM)/.test(code) || /unable to open|readonly|directory/i.test(String(error))) {
    return `The database file ${file} cannot be written: set DATA_DIR to a folder you may write to.`;
  }
  if (/SQLITE_FULL/.test(code)) return `The disk is full, the database file ${file} cannot grow.`;
  const reason = error instanceof Error ? error.message : String(error);
  return `The database file ${file} cannot be used: ${reason}`;
}
