/**
 * The distributed mode: one MySQL schema and one login per subgraph. The pool is bounded, its queue too, and no
 * statement runs without a time limit: a request never waits for ever.
 */
import { DataSource } from 'typeorm';
import type mysql2 from 'mysql2';
import type { Pool, PoolConnection, PoolOptions, RowDataPacket } from 'mysql2';
import { DatabaseUnusableError, type Database, type DatabaseOptions, type SqlValue } from './database.ts';
import type { SqlText } from './sql-text.ts';
import { transactionOf } from './transaction.ts';

const POOL_SIZE = 10;
const QUEUE_LIMIT = 200;
const CONNECT_TIMEOUT_MS = 5_000;
/** A statement of a request that takes longer is aborted; it probably lacks an index. */
const STATEMENT_TIMEOUT_MS = 10_000;
const MAX_ATTEMPTS = 5;

export async function openMysqlDatabase(options: DatabaseOptions & { url: string }): Promise<Database> {
  const { url, contents, onStatement } = options;
  const dataSource = new DataSource({
    type: 'mysql',
    // Passed explicitly, so that it is in the bundle; imported here, so that a hub without MySQL does not load it.
    driver: withSessions((await import('mysql2')).default),
    url,
    entities: contents.entities,
    migrations: contents.migrations,
    synchronize: false,
    // Instants are UTC text and text is compared byte by byte, so both engines order and match alike.
    timezone: 'Z',
    charset: 'utf8mb4_bin',
    poolSize: POOL_SIZE,
    connectTimeout: CONNECT_TIMEOUT_MS,
    extra: { queueLimit: QUEUE_LIMIT, enableKeepAlive: true },
  });
  const pool = await open(dataSource, url);

  return {
    engine: 'mysql',
    select<Row>(sql: SqlText, parameters: readonly SqlValue[] = []) {
      onStatement?.(sql);
      return new Promise<Row[]>((resolve, reject) => {
        pool.query<RowDataPacket[]>({ sql, values: [...parameters], timeout: STATEMENT_TIMEOUT_MS }, (error, rows) => {
          if (error) reject(error);
          else resolve(rows as Row[]);
        });
      });
    },
    write: (work) => againAfterDeadlock(() => dataSource.transaction((manager) => work(transactionOf(manager)))),
    // The server waits for its disk at every commit.
    keepOnDisk: () => Promise.resolve(),
    async close() {
      await dataSource.destroy();
    },
  };
}

/** If two transactions wait for each other, the engine rolls one back as a whole, so it can be repeated. */
async function againAfterDeadlock<Result>(transaction: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction();
    } catch (error) {
      if (attempt === MAX_ATTEMPTS || !/Deadlock found|Lock wait timeout/.test(String(error))) throw error;
    }
  }
}

async function open(dataSource: DataSource, url: string): Promise<Pool> {
  const address = withoutPassword(url);
  try {
    await dataSource.initialize();
    await mustCompareByteByByte(dataSource, address);
    await dataSource.runMigrations({ transaction: 'each' });
  } catch (error) {
    if (dataSource.isInitialized) await dataSource.destroy();
    if (error instanceof DatabaseUnusableError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new DatabaseUnusableError(`The database ${address} cannot be used: ${reason}`, { cause: error });
  }
  // TypeORM types its driver's pool as unknown; it is the pool of mysql2.
  const { pool } = dataSource.driver as unknown as { pool: Pool };
  return pool;
}

/** A driver whose connections are set up before they run anything else, so that no transaction has to do it. */
function withSessions(driver: Pick<typeof mysql2, 'createPool'>): { createPool(options: PoolOptions): Pool } {
  return {
    createPool(options) {
      const pool = driver.createPool(options);
      pool.on('connection', (connection: PoolConnection) => {
        connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
        connection.query('SET SESSION sql_mode = CONCAT(@@sql_mode, ",STRICT_ALL_TABLES"), time_zone = "+00:00"');
      });
      return pool;
    },
  };
}

/** A schema made with another character set would lose emoji and treat Évora and Evora as one. */
async function mustCompareByteByByte(dataSource: DataSource, address: string): Promise<void> {
  const rows: { collation: string; tables: number }[] = await dataSource.query(
    `SELECT @@collation_database AS collation,
       (SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE()) AS tables`,
  );
  const collation = rows[0]?.collation ?? '';
  if (/^utf8mb4.*_bin$/.test(collation)) return;
  if (Number(rows[0]?.tables) > 0) {
    throw new DatabaseUnusableError(
      `The database ${address} has the collation ${collation}; make it with CHARACTER SET utf8mb4 COLLATE utf8mb4_bin.`,
    );
  }
  await dataSource.query('ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_bin');
}

export function withoutPassword(url: string): string {
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
}
