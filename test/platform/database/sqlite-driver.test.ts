/** The driver of SQLite gives the same answers whichever library is under it, and refuses what some of them let pass. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteConnections, type SqliteConnection } from '../../../platform/database/sqlite-driver.ts';

function codeOf(fail: () => unknown): unknown {
  try {
    return fail();
  } catch (error) {
    return (error as { code?: string }).code;
  }
}

describe('the driver of SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'covenant-hub-driver-'));
  let connection: SqliteConnection;

  beforeAll(async () => {
    connection = new (await sqliteConnections())(join(folder, 'test.sqlite'));
    connection.exec('CREATE TABLE town (id TEXT PRIMARY KEY, name TEXT UNIQUE, people INTEGER, seal BLOB)');
    connection.prepare('INSERT INTO town VALUES (?, ?, ?, ?)').run('a', 'Ath', 28_000, null);
  });

  afterAll(() => {
    connection.close();
    rmSync(folder, { recursive: true });
  });

  it('answers with plain objects, the last of two columns of one name', () => {
    const [row] = connection.prepare('SELECT id, people, people + 1 AS people FROM town').all();
    expect(row).toStrictEqual({ id: 'a', people: 28_001 });
  });

  it.each([
    ['SELECT * FROM town WHERE id = ?', 1],
    [`SELECT '?' AS "?", id FROM town -- is this one?\n WHERE /* ? */ id IN (?, ?)`, 2],
    ['SELECT 1', 0],
  ])('refuses a parameter too few or too many: %s', (sql, count) => {
    const statement = connection.prepare(sql);
    expect(() => statement.all(...Array<string>(count).fill('a'))).not.toThrow();
    expect(() => statement.all(...Array<string>(count + 1).fill('a'))).toThrow(RangeError);
    if (count > 0) expect(() => statement.all(...Array<string>(count - 1).fill('a'))).toThrow(RangeError);
  });

  it.each([undefined, true, false])('refuses %s as a value', (value) => {
    const statement = connection.prepare('SELECT ? AS it');
    expect(() => statement.all(value as unknown as null)).toThrow('is no value of SQL');
  });

  it.each([
    ['SQLITE_CONSTRAINT', () => connection.prepare("INSERT INTO town VALUES ('b', 'Ath', 1, NULL)").run()],
    ['SQLITE_ERROR', () => connection.prepare('SELECT nothing FROM nowhere')],
    ['SQLITE_ERROR', () => connection.prepare(`SELECT json_extract('{', '$')`).all()],
  ])('names an error %s by its result code', (code, fail) => {
    expect(codeOf(fail)).toBe(code);
  });

  it('names what is wrong with a file', async () => {
    const Connection = await sqliteConnections();
    const noDatabase = join(folder, 'prose.sqlite');
    writeFileSync(noDatabase, 'This is a letter and not a database. '.repeat(100));
    const missing = join(folder, 'missing.sqlite');
    expect(codeOf(() => new Connection(missing, { readonly: true }))).toBe('SQLITE_CANTOPEN');
    expect(codeOf(() => new Connection(noDatabase, { readonly: true }).pragma('quick_check'))).toBe('SQLITE_NOTADB');
  });

  it('throws at a whole number that loses digits, and keeps those that do not', () => {
    const read = (sql: string): unknown => connection.prepare(sql).all();
    expect(read('SELECT 9007199254740991 AS it')).toEqual([{ it: 9_007_199_254_740_991 }]);
    expect(() => read('SELECT 9007199254740993 AS it')).toThrow('too large');
  });

  it('says whether a statement answers with rows, and how many it changed', () => {
    expect(connection.prepare('SELECT 1').reader).toBe(true);
    expect(connection.prepare("INSERT INTO town VALUES ('c', 'Cork', 1, NULL) RETURNING id").reader).toBe(true);
    const update = connection.prepare('UPDATE town SET people = ?');
    expect([update.reader, update.run(5).changes]).toEqual([false, 1]);
  });
});
