/** An empty database that is gone after the test; TEST_ENGINE=mysql takes a MySQL server instead of SQLite. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import type { DatabaseSettings } from '../../platform/database/database.ts';

export interface TemporaryDatabase {
  readonly settings: DatabaseSettings;
  remove(): Promise<void>;
}

export type TestEngine = 'sqlite' | 'mysql';

/** A server on which tests may make schemas of their own. */
export const mysqlServer = process.env['TEST_MYSQL_URL'] ?? 'mysql://root@127.0.0.1:3306';

export const testEngine: TestEngine = process.env['TEST_ENGINE'] === 'mysql' ? 'mysql' : 'sqlite';

export function temporaryDatabase(engine: TestEngine = testEngine): Promise<TemporaryDatabase> {
  return engine === 'mysql' ? temporaryMysqlDatabase() : temporarySqliteDatabase();
}

async function temporarySqliteDatabase(): Promise<TemporaryDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'covenant-hub-'));
  return {
    settings: { engine: 'sqlite', file: join(folder, 'test.sqlite') },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function temporaryMysqlDatabase(): Promise<TemporaryDatabase> {
  const name = `covenant_hub_test_${randomBytes(6).toString('hex')}`;
  await onServer(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  return {
    settings: { engine: 'mysql', url: `${mysqlServer}/${name}` },
    remove: () => onServer(`DROP DATABASE ${name}`),
  };
}

async function onServer(statement: string): Promise<void> {
  const connection = await createConnection({ uri: mysqlServer });
  try {
    await connection.query(statement);
  } finally {
    await connection.end();
  }
}
