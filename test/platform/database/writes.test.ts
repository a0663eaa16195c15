/** What was acknowledged stays, what was rolled back is gone, however many write at the same time. */
import type { Database } from '../../../platform/database/database.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { openEmptyDatabase } from '../../world/open-empty-database.ts';
import { temporaryDatabase, type TemporaryDatabase } from '../../world/temporary-database.ts';

describe('writes to one database', () => {
  let temporary: TemporaryDatabase;
  let database: Database;

  beforeAll(async () => {
    temporary = await temporaryDatabase();
    database = await openEmptyDatabase(temporary.settings);
  });

  afterAll(async () => {
    await database.close();
    await temporary.remove();
  });

  const put = (code: string, pause = 0, fail = false): Promise<void> =>
    database.write(async (transaction) => {
      await transaction.execute(
        rawSql`INSERT INTO region (code, level, country, nameLatin, nameNative, parentCode) VALUES (?, 0, ?, ?, ?, NULL)`,
        [code, 'XX', code, code],
      );
      await new Promise((resolve) => setTimeout(resolve, pause));
      if (fail) throw new Error('changed my mind');
    });

  const codes = async (prefix: string): Promise<string[]> =>
    (
      await database.select<{ code: string }>(rawSql`SELECT code FROM region WHERE code LIKE ? ORDER BY code`, [
        `${prefix}%`,
      ])
    ).map(({ code }) => code);

  it('keeps every acknowledged row and no rolled-back one when 200 writers commit and roll back at once', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 200 }, (_, index) => put(`A${String(index).padStart(3, '0')}`, index % 7, index % 3 === 0)),
    );
    const acknowledged = outcomes.flatMap(({ status }, index) =>
      status === 'fulfilled' ? [`A${String(index).padStart(3, '0')}`] : [],
    );
    expect(acknowledged).toHaveLength(133);
    expect(await codes('A')).toEqual(acknowledged);
  });

  it('lets nobody read what is not yet committed', async () => {
    let release: () => void = () => undefined;
    const waiting = new Promise<void>((resolve) => (release = resolve));
    const write = database.write(async (transaction) => {
      await transaction.execute(
        rawSql`INSERT INTO region (code, level, country, nameLatin, nameNative, parentCode) VALUES (?, 0, ?, ?, ?, NULL)`,
        ['B1', 'XX', 'b', 'b'],
      );
      await waiting;
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await codes('B')).toEqual([]);
    release();
    await write;
    expect(await codes('B')).toEqual(['B1']);
  });

  it('goes on after a failing write, for the next in line', async () => {
    await expect(put('C1', 0, true)).rejects.toThrow('changed my mind');
    await put('C2');
    expect(await codes('C')).toEqual(['C2']);
  });

  it('rejects a failing statement instead of throwing at the caller', async () => {
    await expect(database.select(rawSql`SELECT nothing FROM nowhere`)).rejects.toMatchObject({
      code: expect.any(String) as string,
    });
  });
});
