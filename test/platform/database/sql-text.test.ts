/** Statements put together from pieces say what their pieces say, however many were put together before. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openDatabase } from '../../../platform/database/open-database.ts';
import { placeholders, rawSql, sqlName, wholeNumber, type SqlText } from '../../../platform/database/sql-text.ts';
import { openLog } from '../../../platform/base/log.ts';
import { temporaryDatabase } from '../../world/temporary-database.ts';

const select = (columns: SqlText, table: SqlText, rest = rawSql``): string =>
  rawSql`SELECT ${columns} FROM ${table}${rest}`;

describe('the text of a statement', () => {
  it('is its constants and its pieces in their order', () => {
    expect(select(rawSql`a, b`, rawSql`t`, rawSql` WHERE a = ?`)).toBe('SELECT a, b FROM t WHERE a = ?');
    expect(rawSql`SELECT 1`).toBe('SELECT 1');
    expect(rawSql`${rawSql`SELECT`}${rawSql``}${rawSql` 1`}`).toBe('SELECT 1');
    expect(rawSql`SELECT '\t' ${rawSql`b`}`).toBe("SELECT '\t' b");
  });

  it('is told apart by each piece and by the place between them', () => {
    const texts = [
      [rawSql`a`, rawSql`b`, rawSql``],
      [rawSql`a`, rawSql`b`, rawSql`c`],
      [rawSql`a`, rawSql`bc`, rawSql``],
      [rawSql`ab`, rawSql`c`, rawSql``],
      [rawSql``, rawSql`abc`, rawSql``],
      [rawSql`a`, rawSql`c`, rawSql``],
      [rawSql`__proto__`, rawSql`constructor`, rawSql``],
    ] as const;
    for (let time = 0; time < 3; time += 1) {
      for (const [columns, table, rest] of texts) {
        expect(select(columns, table, rest)).toBe(`SELECT ${columns} FROM ${table}${rest}`);
      }
    }
  });

  it('is that of its own template in the source, also where the pieces are the same', () => {
    const one = (piece: SqlText): string => rawSql`SELECT ${piece}`;
    const other = (piece: SqlText): string => rawSql`DELETE ${piece}`;
    expect([one(rawSql`a`), other(rawSql`a`), one(rawSql`a`)]).toEqual(['SELECT a', 'DELETE a', 'SELECT a']);
  });

  it('is right after thousands of others, and those that come again after them', () => {
    for (let round = 0; round < 2; round += 1) {
      for (let index = 0; index < 5_000; index += 1) {
        const column = sqlName(`c${String(index)}`);
        expect(select(column, rawSql`t`)).toBe(`SELECT ${column} FROM t`);
        expect(select(rawSql`always`, rawSql`t`)).toBe('SELECT always FROM t');
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
    // A hundred megabytes of texts, of which five hundred per template may stay.
    for (let index = 0; index < 10_000; index += 1)
      select(sqlName(`${String(index)}${long}`), rawSql`t`).charCodeAt(20);
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
      rawSql`SELECT 1 AS found FROM (SELECT 3 AS one) AS some WHERE one IN (${placeholders(3)})`,
      [1, 2, 3],
    );
    expect(row).toEqual([{ found: 1 }]);
    await opened.close();
    await database.remove();
  });
});

describe('what is no name or no whole number', () => {
  it.each(['', 'a b', "a'", 'a.b', 'a;', 'ä', 'a-b', 'a\n'])('is refused as a name: %j', (name) => {
    expect(() => sqlName(name)).toThrow(RangeError);
  });

  it.each([1.5, NaN, Infinity, -Infinity, 2 ** 53])('is refused as a whole number: %d', (count) => {
    expect(() => wholeNumber(count)).toThrow(RangeError);
  });

  it('leaves names and whole numbers as they are', () => {
    expect([sqlName('support_link'), wholeNumber(0), wholeNumber(-1), wholeNumber(20)]).toEqual([
      'support_link',
      '0',
      '-1',
      '20',
    ]);
  });
});
