/** Statements put together from parts say what their parts say, however many were put together before. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openDatabase } from '../../../platform/database/open-database.ts';
import { placeholders, sql } from '../../../platform/database/sql-text.ts';
import { openLog } from '../../../platform/base/log.ts';
import { temporaryDatabase } from '../../world/temporary-database.ts';

const select = (columns: string, table: string, rest = ''): string => sql`SELECT ${columns} FROM ${table}${rest}`;

describe('the text of a statement', () => {
  it('is its constants and its parts in their order', () => {
    expect(select('a, b', 't', ' WHERE a = ?')).toBe('SELECT a, b FROM t WHERE a = ?');
    expect(sql`SELECT 1`).toBe('SELECT 1');
    expect(sql`${'SELECT'}${''}${' 1'}`).toBe('SELECT 1');
    expect(sql`SELECT '\t' ${'b'}`).toBe("SELECT '\t' b");
  });

  it('is told apart by each part and by the place between them', () => {
    const texts = [
      ['a', 'b', ''],
      ['a', 'b', 'c'],
      ['a', 'bc', ''],
      ['ab', 'c', ''],
      ['', 'abc', ''],
      ['a', 'c', ''],
      ['__proto__', 'constructor', ''],
    ] as const;
    for (let time = 0; time < 3; time += 1) {
      for (const [columns, table, rest] of texts) {
        expect(select(columns, table, rest)).toBe(`SELECT ${columns} FROM ${table}${rest}`);
      }
    }
  });

  it('is that of its own place in the source, also where the parts are the same', () => {
    const one = (part: string): string => sql`SELECT ${part}`;
    const other = (part: string): string => sql`DELETE ${part}`;
    expect([one('a'), other('a'), one('a')]).toEqual(['SELECT a', 'DELETE a', 'SELECT a']);
  });

  it('is right after thousands of others, and those that come again after them', () => {
    for (let round = 0; round < 2; round += 1) {
      for (let index = 0; index < 5_000; index += 1) {
        const column = `c${String(index)}`;
        expect(select(column, 't')).toBe(`SELECT ${column} FROM t`);
        expect(select('always', 't')).toBe('SELECT always FROM t');
      }
    }
  });

  it('is not kept for ever, whatever callers ask for', () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const long = 'x'.repeat(10_000);
    const used = (): number => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    const before = used();
    // A hundred megabytes of texts, of which five hundred per place may stay.
    for (let index = 0; index < 10_000; index += 1) select(`${String(index)}${long}`, 't').charCodeAt(20);
    expect(used() - before).toBeLessThan(30_000_000);
  });
});

describe('placeholders', () => {
  it.each([
    [0, ''],
    [1, '?'],
    [3, '?, ?, ?'],
  ])('are %d, with commas between them', (count, text) => {
    expect([placeholders(count), placeholders(count)]).toEqual([text, text]);
  });

  it('take as many values as they are', async () => {
    const database = await temporaryDatabase();
    const opened = await openDatabase({
      settings: database.settings,
      contents: { entities: [], migrations: [] },
      log: openLog('silent'),
    });
    const row = await opened.select(
      `SELECT 1 AS found FROM (SELECT 3 AS one) AS some WHERE one IN (${placeholders(3)})`,
      [1, 2, 3],
    );
    expect(row).toEqual([{ found: 1 }]);
    await opened.close();
    await database.remove();
  });
});
