/**
 * The embedded mode: one SQLite file per subgraph, one process per file. Writes are queued on TypeORM's single
 * connection; reads use a read-only connection of their own, so they see committed rows only and never wait.
 */
import { setTimeout } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { DataSource } from 'typeorm';
import { DatabaseUnusableError, type Database, type DatabaseOptions, type SqlValue } from './database.ts';
import {
  BUSY_TIMEOUT_MS,
  sqliteConnections,
  type SqliteConnection,
  type SqliteConnectionClass,
  type SqliteStatement,
} from './sqlite-driver.ts';
import { makeFolder, mustBeFilled, mustBeSound, unusable } from './sqlite-files.ts';
import { rawSql, type SqlText } from './sql-text.ts';
import { transactionOf } from './transaction.ts';
import { TickSnapshot } from './tick-snapshot.ts';
import { WriteQueue } from './write-queue.ts';

/** The most prepared statements; a subgraph has some dozens, and more for lists of varying length. */
const MAX_PREPARED_STATEMENTS = 500;
/** SQLite's default: pages of the log after which it is copied into the file. */
const PAGES_PER_CHECKPOINT = 1_000;
/** Between two attempts to carry the log over. */
const BUSY_PAUSE_MS = 200;
/** Page cache of a connection in KiB; SQLite's default is an eighth of it. */
const CACHE_KIB = 16_000;

export async function openSqliteDatabase(options: DatabaseOptions & { file: string }): Promise<Database> {
  const { file, contents, onStatement, isNew = false } = options;
  makeFolder(file);
  if (!isNew) mustBeFilled(file);
  const Connection = await sqliteConnections();
  const dataSource = new DataSource({
    // TypeORM's name for a driver with this interface.
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
      connection.pragma(`synchronous = ${isNew ? 'OFF' : 'FULL'}`);
      // A filling writes many pages repeatedly; they are copied into the file once, at its end.
      if (isNew) connection.pragma('wal_autocheckpoint = 0');
    },
  });
  const reader = await open(file, dataSource, Connection);
  const prepared = new LRUCache<SqlText, SqliteStatement>({ max: MAX_PREPARED_STATEMENTS });
  const queue = new WriteQueue();
  const snapshot = new TickSnapshot(reader);

  function statementOf(sql: SqlText): SqliteStatement {
    let statement = prepared.get(sql);
    if (!statement) {
      statement = reader.prepare(sql);
      prepared.set(sql, statement);
    }
    return statement;
  }

  return {
    engine: 'sqlite',
    // eslint-disable-next-line @typescript-eslint/require-await -- the driver is synchronous; a failing statement must still reject.
    async select<Row>(sql: SqlText, parameters: readonly SqlValue[] = []) {
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
            await transaction.execute(rawSql`DELETE FROM change_feed WHERE 1 = 0`);
            return work(transaction);
          }),
        ),
      ),
    // No reader may use the log meanwhile, or it would not be copied completely.
    keepOnDisk: () =>
      queue.run(() =>
        snapshot.pausedFor(async () => {
          await dataSource.query('PRAGMA synchronous = FULL');
          await dataSource.query(`PRAGMA wal_autocheckpoint = ${String(PAGES_PER_CHECKPOINT)}`);
          await carryOver(dataSource, file);
        }),
      ),
    async close() {
      await queue.drained();
      snapshot.release();
      reader.close();
      // The library for Node 20 ends a connection when its statements are collected: the file must be whole before that.
      await dataSource.query('PRAGMA wal_checkpoint(TRUNCATE)');
      await dataSource.destroy();
    },
  };
}

/**
 * Carries the whole log over into the file. Another program that reads holds on to a part of it, and only the answer says
 * so. Each attempt gives up at once, so that the hub goes on meanwhile.
 */
async function carryOver(dataSource: DataSource, file: string): Promise<void> {
  await dataSource.query('PRAGMA busy_timeout = 0');
  try {
    for (let waited = 0; waited < BUSY_TIMEOUT_MS; waited += BUSY_PAUSE_MS) {
      const [{ busy }] = await dataSource.query<[{ readonly busy: number }]>('PRAGMA wal_checkpoint(TRUNCATE)');
      if (busy === 0) return;
      await setTimeout(BUSY_PAUSE_MS);
    }
  } finally {
    await dataSource.query(`PRAGMA busy_timeout = ${String(BUSY_TIMEOUT_MS)}`);
  }
  throw new DatabaseUnusableError(
    `The database file ${file} is filled, but another program that reads it keeps it from the disk: end that program and start again.`,
  );
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
    throw unusable(file, error);
  }
}
