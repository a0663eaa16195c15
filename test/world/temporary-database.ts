/** An empty database that is gone after the test; TEST_ENGINE=mysql takes a MySQL server instead of SQLite. */
import { randomBytes } from 'node:crypto';
import { existsSync, statfsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import type { DatabaseSettings } from '../../platform/database/database.ts';

export interface TemporaryDatabase {
  readonly settings: DatabaseSettings;
  remove(): Promise<void>;
}

export type TestEngine = 'sqlite' | 'mysql';

/** A server on which tests may make schemas of their own. */
export const mysqlServer = process.env['TEST_MYSQL_URL'] ?? 'mysql://root@127.0.0.1:3306';

export function testEngine(): TestEngine {
  return process.env['TEST_ENGINE'] === 'mysql' ? 'mysql' : 'sqlite';
}

/** A file system in memory, where there is one with room: nothing in a test waits for a disk. */
const MEMORY = '/dev/shm';
const ROOM_IN_MEMORY = 4 * 2 ** 30;

const folderOfFiles = hasRoom(MEMORY) ? MEMORY : tmpdir();

function hasRoom(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize >= ROOM_IN_MEMORY;
}

export async function temporaryDatabase(engine: TestEngine = testEngine()): Promise<TemporaryDatabase> {
  const settings = await (engine === 'mysql' ? newMysqlDatabase() : newSqliteDatabase());
  return { settings, remove: () => removeDatabase(settings) };
}

async function newSqliteDatabase(): Promise<DatabaseSettings> {
  const folder = await mkdtemp(join(folderOfFiles, 'covenant-hub-'));
  return { engine: 'sqlite', file: join(folder, 'test.sqlite') };
}

async function newMysqlDatabase(): Promise<DatabaseSettings> {
  const name = `covenant_hub_test_${randomBytes(6).toString('hex')}`;
  await onServer(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  return { engine: 'mysql', url: `${mysqlServer}/${name}` };
}

export function removeDatabase(settings: DatabaseSettings): Promise<void> {
  return settings.engine === 'mysql'
    ? onServer(`DROP DATABASE ${schemaIn(settings.url)}`)
    : rm(dirname(settings.file), { recursive: true, force: true });
}

/** The name of the database in the address of one. */
export function schemaIn(url: string): string {
  return new URL(url).pathname.slice(1);
}

async function onServer(statement: string): Promise<void> {
  const connection = await createConnection({ uri: mysqlServer });
  try {
    await connection.query(statement);
  } finally {
    await connection.end();
  }
}
