/** What readers of an SQLite file see who share a read transaction: one state in a tick, and what was kept at once. */
import { statSync } from 'node:fs';
import type { Database } from '../../../platform/database/database.ts';
import { sqliteConnections } from '../../../platform/database/sqlite-driver.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { openEmptyDatabase } from '../../world/open-empty-database.ts';
import { temporaryDatabase, type TemporaryDatabase } from '../../world/temporary-database.ts';

const INSERT = rawSql`INSERT INTO region (code, level, country, nameLatin, nameNative) VALUES (?, 0, ?, ?, ?)`;

describe('reads of one tick', () => {
  let temporary: TemporaryDatabase;
  let database: Database;
  let file: string;

  beforeEach(async () => {
    temporary = await temporaryDatabase('sqlite');
    if (temporary.settings.engine !== 'sqlite') throw new Error('These are rules of SQLite files.');
    file = temporary.settings.file;
    database = await openEmptyDatabase(temporary.settings);
  });

  afterEach(async () => {
    await database.close();
    await temporary.remove();
  });

  const regions = async (): Promise<number> =>
    Number((await database.select<{ total: number }>(rawSql`SELECT COUNT(*) AS total FROM region`))[0]?.total);

  const put = (code: string, during?: () => Promise<unknown>): Promise<void> =>
    database.write(async (transaction) => {
      await transaction.execute(INSERT, [code, 'XX', code, code]);
      await during?.();
    });

  const nextTick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  it('are of one state when another process commits between them, and see it in the next tick', async () => {
    const other = new (await sqliteConnections())(file);
    const before = await regions();
    other.prepare(INSERT).run('O1', 'XX', 'o', 'o');
    const after = await regions();
    await nextTick();
    expect([before, after, await regions()]).toEqual([0, 0, 1]);
    other.close();
  });

  it('find what this process was told is kept, in the same tick', async () => {
    const counts = [await regions()];
    for (const code of ['A1', 'A2', 'A3']) {
      await put(code, async () => counts.push(await regions()));
      counts.push(await regions());
    }
    expect(counts).toEqual([0, 0, 1, 1, 2, 2, 3]);
  });

  it('go on after a statement that fails, and after a write that is taken back', async () => {
    expect(await regions()).toBe(0);
    await expect(database.select(rawSql`SELECT json_extract('{', '$')`)).rejects.toMatchObject({
      code: 'SQLITE_ERROR',
    });
    await expect(put('B1', () => Promise.reject(new Error('changed my mind')))).rejects.toThrow('changed my mind');
    expect(await regions()).toBe(0);
    await put('B2');
    expect(await regions()).toBe(1);
  });

  it('leave the write-ahead log to start anew, however many are always reading', async () => {
    let reads = 0;
    const over = new AbortController();
    const reader = (async () => {
      while (!over.signal.aborted) {
        await regions();
        reads += 1;
        // Several reads in a tick, and always one more before the tick ends.
        if (reads % 3 === 0) await nextTick();
      }
    })();
    for (let index = 0; index < 3_000; index += 1) await put(`W${String(index)}`, nextTick);
    over.abort();
    await reader;
    expect(await regions()).toBe(3_000);
    expect(reads).toBeGreaterThan(3_000);
    // SQLite carries the log over every 1,000 pages of 4 KB; without that it would hold some 10,000 by now.
    expect(statSync(`${file}-wal`).size).toBeLessThan(3_000 * 4_096);
  });
});
