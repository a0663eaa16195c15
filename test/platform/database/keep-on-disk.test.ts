/** The end of a first filling: everything is in the file of SQLite, or whoever starts the hub is told why not. */
import { rawSql } from '../../../platform/database/sql-text.ts';
import { statSync } from 'node:fs';
import type { Database } from '../../../platform/database/database.ts';
import { sqliteConnections, type SqliteConnection } from '../../../platform/database/sqlite-driver.ts';
import { openEmptyDatabase } from '../../world/open-empty-database.ts';
import { temporaryDatabase, type TemporaryDatabase } from '../../world/temporary-database.ts';

describe('A filled database', () => {
  let temporary: TemporaryDatabase;
  let database: Database;
  let file: string;
  let reader: SqliteConnection;

  beforeEach(async () => {
    temporary = await temporaryDatabase('sqlite');
    if (temporary.settings.engine !== 'sqlite') throw new Error('These are rules of SQLite files.');
    file = temporary.settings.file;
    database = await openEmptyDatabase(temporary.settings, true);
    // Another program that reads, for instance one that copies the file.
    reader = new (await sqliteConnections())(file, { readonly: true });
    reader.exec('BEGIN');
    reader.prepare('SELECT COUNT(*) FROM region').all();
    await database.write((transaction) =>
      transaction.execute(
        rawSql`INSERT INTO region (code, level, country, nameLatin, nameNative) VALUES ('X', 0, 'X', 'X', 'X')`,
      ),
    );
  });

  afterEach(async () => {
    reader.close();
    await database.close();
    await temporary.remove();
  });

  it('is carried over into its file as soon as nobody reads an older state', async () => {
    let isKept = false;
    const kept = database.keepOnDisk().then(() => {
      isKept = true;
    });
    await database.select(rawSql`SELECT 1 AS one`);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(isKept).toBe(false);
    reader.exec('COMMIT');
    await kept;
    expect(statSync(`${file}-wal`).size).toBe(0);
  });

  it('is not called kept while another program keeps it from the disk, and is written to again afterwards', async () => {
    await expect(database.keepOnDisk()).rejects.toThrow(/another program that reads it .* start again/);
    reader.exec('COMMIT');
    await database.keepOnDisk();
    expect(statSync(`${file}-wal`).size).toBe(0);
  });
});
