/** The tables that migrations make are those the entity classes describe, and migrations can be undone. */
import { DataSource, type DataSourceOptions } from 'typeorm';
import { subgraphs } from '../../gateway/subgraphs.ts';
import type { DatabaseSettings } from '../../platform/database/database.ts';
import { sqliteConnections } from '../../platform/database/sqlite-driver.ts';
import { contentsOf } from '../../platform/subgraph/subgraph-tables.ts';
import { temporaryDatabase, testEngine } from '../world/temporary-database.ts';

async function sourceOf(settings: DatabaseSettings, contents: ReturnType<typeof contentsOf>): Promise<DataSource> {
  const form: DataSourceOptions =
    settings.engine === 'sqlite'
      ? { type: 'better-sqlite3', driver: await sqliteConnections(), database: settings.file }
      : // The tests' server is MariaDB, which words the default of a nullable column in its own way.
        { type: 'mariadb', url: settings.url, charset: 'utf8mb4_bin', timezone: 'Z' };
  return new DataSource({ ...form, ...contents, synchronize: false });
}

async function countTables(source: DataSource): Promise<number> {
  const rows = await source.query<{ n: number }[]>(
    testEngine === 'sqlite'
      ? "SELECT COUNT(*) AS n FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
      : 'SELECT COUNT(*) AS n FROM information_schema.tables WHERE table_schema = DATABASE()',
  );
  return Number(rows[0]?.n);
}

describe.each(subgraphs)(`the tables of $name on ${testEngine}`, (subgraph) => {
  it('are those of its entity classes', async () => {
    const temporary = await temporaryDatabase();
    const source = await sourceOf(temporary.settings, contentsOf(subgraph));
    await source.initialize();
    await source.runMigrations();
    const drift = await source.driver.createSchemaBuilder().log();
    expect(drift.upQueries.map(({ query }) => query)).toEqual([]);
    await source.destroy();
    await temporary.remove();
  });

  it('are gone after all migrations were undone, and come again', async () => {
    const temporary = await temporaryDatabase();
    const contents = contentsOf(subgraph);
    const source = await sourceOf(temporary.settings, contents);
    await source.initialize();
    const tables = (): Promise<number> => countTables(source);
    await source.runMigrations({ transaction: 'each' });
    const whole = await tables();
    for (let undone = 0; undone < contents.migrations.length; undone += 1) {
      await source.undoLastMigration({ transaction: 'each' });
    }
    // Only TypeORM's own account of migrations is left.
    expect(await tables()).toBe(1);
    await source.runMigrations({ transaction: 'each' });
    expect(await tables()).toBe(whole);
    await source.destroy();
    await temporary.remove();
  });
});
