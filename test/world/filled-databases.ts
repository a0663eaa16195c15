/**
 * Databases as the first start of a hub leaves them. The first test that wants some fills them once for the whole run;
 * every other one, in whatever process, gets a copy of its own.
 */
import { copyFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { openHub } from '../../gateway/hub.ts';
import type { DatabaseSettings } from '../../platform/database/database.ts';
import { perSubgraph } from '../../covenant/settings/subgraph-settings.ts';
import { openLog } from '../../platform/base/log.ts';
import { readSettings } from '../../covenant/settings/settings.ts';
import { subgraphNames, type SubgraphName } from '../../covenant/subgraph-name.ts';
import {
  mysqlServer,
  schemaIn,
  temporaryDatabase,
  type TemporaryDatabase,
  type TestEngine,
} from './temporary-database.ts';

export type Databases = Readonly<Record<SubgraphName, TemporaryDatabase>>;
type Settings = Readonly<Record<SubgraphName, DatabaseSettings>>;

const POLL_MS = 200;
const PATIENCE_MS = 110_000;

/** The folder of this run of tests, in which what it shares is noted; `begin-run.ts` makes it. */
function runFolder(): string {
  const folder = process.env['TEST_RUN_FOLDER'];
  if (folder === undefined) throw new Error('TEST_RUN_FOLDER is not set: run tests by Jest.');
  return folder;
}

export async function filledDatabases(engine: TestEngine, hasExampleContent: boolean): Promise<Databases> {
  const originals = await originalsOf(engine, hasExampleContent);
  const copies = await emptyDatabases(engine);
  await Promise.all(subgraphNames.map((name) => copy(originals[name], copies[name].settings)));
  return copies;
}

export async function emptyDatabases(engine: TestEngine): Promise<Databases> {
  const databases = await Promise.all(subgraphNames.map(() => temporaryDatabase(engine)));
  return Object.fromEntries(subgraphNames.map((name, index) => [name, databases[index]])) as unknown as Databases;
}

export function settingsOf(databases: Databases): Settings {
  return perSubgraph((name) => databases[name].settings);
}

/** Whoever makes the folder fills the databases; the others wait for the note that they are filled. */
async function originalsOf(engine: TestEngine, hasExampleContent: boolean): Promise<Settings> {
  const name = `${engine}-${hasExampleContent ? 'examples' : 'open-data'}`;
  const note = join(runFolder(), `${name}.json`);
  const isFirst = await mkdir(join(runFolder(), name)).then(
    () => true,
    () => false,
  );
  if (isFirst) {
    const settings = await fill(await emptyDatabases(engine), hasExampleContent);
    await writeFile(`${note}.part`, JSON.stringify(settings));
    await rename(`${note}.part`, note);
  }
  for (let waited = 0; waited < PATIENCE_MS; waited += POLL_MS) {
    const noted = await readFile(note, 'utf8').catch(() => null);
    if (noted !== null) return JSON.parse(noted) as Settings;
    await sleep(POLL_MS);
  }
  throw new Error(`The databases ${name} were not filled: the test that began it says why.`);
}

async function fill(databases: Databases, hasExampleContent: boolean): Promise<Settings> {
  const settings = {
    ...readSettings({ PORT: '0', SIGN_IN: 'off', FEED_INTERVAL_MS: '3600000', DUTIES: 'off' }),
    hasExampleContent,
    databases: settingsOf(databases),
  };
  const hub = await openHub(settings, { log: openLog('silent') });
  await hub.close();
  return settings.databases;
}

async function copy(from: DatabaseSettings, to: DatabaseSettings): Promise<void> {
  if (from.engine === 'sqlite' && to.engine === 'sqlite') return copyFile(from.file, to.file);
  if (from.engine === 'mysql' && to.engine === 'mysql') return copySchema(schemaIn(from.url), schemaIn(to.url));
  throw new Error('A copy stays with its engine.');
}

async function copySchema(from: string, to: string): Promise<void> {
  const connection = await createConnection({ uri: `${mysqlServer}/${to}` });
  try {
    const [tables] = await connection.query<RowDataPacket[]>(
      'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = ?',
      [from],
    );
    for (const { name } of tables as { name: string }[]) {
      await connection.query(`CREATE TABLE \`${name}\` LIKE \`${from}\`.\`${name}\``);
      await connection.query(`INSERT INTO \`${name}\` SELECT * FROM \`${from}\`.\`${name}\``);
    }
  } finally {
    await connection.end();
  }
}
