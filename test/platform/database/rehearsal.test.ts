/** On a rehearsal everything is written and read as on the database itself, and at its end nothing of it was. */
import type { Database } from '../../../platform/database/database.ts';
import { rehearsalOf } from '../../../platform/database/rehearsal.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { openEmptyDatabase } from '../../world/open-empty-database.ts';
import { temporaryDatabase, type TemporaryDatabase } from '../../world/temporary-database.ts';

describe('a rehearsal', () => {
  let temporary: TemporaryDatabase;

  beforeAll(async () => {
    temporary = await temporaryDatabase();
  });

  afterAll(() => temporary.remove());

  const put = (database: Database, code: string, fail = false): Promise<void> =>
    database.write(async (transaction) => {
      await transaction.execute(
        rawSql`INSERT INTO region (code, level, country, nameLatin, nameNative, parentCode) VALUES (?, 0, ?, ?, ?, NULL)`,
        [code, 'SE', code, code],
      );
      if (fail) throw new Error('changed my mind');
    });
  const codes = async (database: Database): Promise<string[]> =>
    (await database.select<{ code: string }>(rawSql`SELECT code FROM region ORDER BY code`)).map(({ code }) => code);

  it('shows what was written before and in it, without what failed, and keeps nothing of it', async () => {
    const real = await openEmptyDatabase(temporary.settings);
    await put(real, 'SE1');
    await real.close();

    const rehearsal = rehearsalOf(await openEmptyDatabase(temporary.settings));
    expect(await codes(rehearsal)).toEqual(['SE1']);
    await put(rehearsal, 'SE2');
    const outcomes = await Promise.allSettled([put(rehearsal, 'SE3', true), put(rehearsal, 'SE4')]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    await expect(put(rehearsal, 'SE1')).rejects.toThrow();
    expect(await codes(rehearsal)).toEqual(['SE1', 'SE2', 'SE4']);
    await rehearsal.close();

    const after = await openEmptyDatabase(temporary.settings);
    expect(await codes(after)).toEqual(['SE1']);
    await after.close();
  });

  it('can be closed before anything was written', async () => {
    const rehearsal = rehearsalOf(await openEmptyDatabase(temporary.settings));
    expect(await codes(rehearsal)).toEqual(['SE1']);
    await rehearsal.close();
  });
});
