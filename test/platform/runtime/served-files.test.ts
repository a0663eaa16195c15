/** Files of SQLite that are served: by one process, and filled anew when their first filling broke off. */
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database, DatabaseSettings } from '../../../platform/database/database.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { ServedFiles } from '../../../platform/runtime/served-files.ts';
import { openEmptyDatabase } from '../../world/open-empty-database.ts';

const REGION = rawSql`INSERT INTO region (code, level, country, nameLatin, nameNative) VALUES ('XX', 0, 'XX', 'x', 'x')`;

describe('files that are served', () => {
  let folder: string;
  let databases: DatabaseSettings[];
  let served: ServedFiles | undefined;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'covenant-hub-served-'));
    databases = ['one', 'two'].map((name) => ({ engine: 'sqlite', file: join(folder, `${name}.sqlite`) }));
  });

  afterEach(async () => {
    await served?.release();
    served = undefined;
    rmSync(folder, { recursive: true });
  });

  async function fill(isNew: boolean): Promise<void> {
    const opened: Database[] = [];
    for (const settings of databases) {
      const database = await openEmptyDatabase(settings, isNew);
      await database.write(async (transaction) => transaction.execute(REGION));
      opened.push(database);
    }
    if (isNew) await served?.endFilling(opened);
    for (const database of opened) await database.close();
  }

  it('are refused to a second server until the first gives them back', async () => {
    served = await ServedFiles.claim(databases);
    await expect(ServedFiles.claim(databases.slice(1))).rejects.toThrow(/two\.sqlite is served by another hub: stop/);
    await served.release();
    served = await ServedFiles.claim(databases);
  });

  it('are filled quickly when they are new, and never again', async () => {
    served = await ServedFiles.claim(databases);
    expect(served.beginFilling()).toBe(true);
    await fill(true);
    expect(served.beginFilling()).toBe(false);
    expect(readdirSync(folder).filter((name) => name.endsWith('.filling'))).toEqual([]);
  });

  it('are made anew, all of them, when their filling broke off', async () => {
    served = await ServedFiles.claim(databases);
    served.beginFilling();
    const [first] = databases;
    if (first?.engine !== 'sqlite') throw new Error('These are files.');
    writeFileSync(first.file, 'half a page');
    await served.release();
    served = await ServedFiles.claim(databases);
    expect(served.beginFilling()).toBe(true);
    expect(existsSync(first.file)).toBe(false);
  });

  it('are not opened by anybody else while they are filled', async () => {
    served = await ServedFiles.claim(databases);
    served.beginFilling();
    await expect(fill(false)).rejects.toThrow(/one\.sqlite is not filled yet: wait until the hub is ready/);
  });

  it('keep what they hold when only one of them is there', async () => {
    const [first] = databases;
    if (first?.engine !== 'sqlite') throw new Error('These are files.');
    writeFileSync(first.file, 'something');
    served = await ServedFiles.claim(databases);
    expect(served.beginFilling()).toBe(false);
    expect(existsSync(first.file)).toBe(true);
  });

  it('are none where a database is a server', async () => {
    served = await ServedFiles.claim([...databases, { engine: 'mysql', url: 'mysql://nobody@127.0.0.1:1/none' }]);
    expect(served.beginFilling()).toBe(false);
    await served.release();
    served = await ServedFiles.claim([]);
    expect(served.beginFilling()).toBe(false);
  });
});
