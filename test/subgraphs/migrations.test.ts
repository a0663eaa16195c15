/** The tables that migrations make are those the entity classes describe, and migrations can be undone. */
import type { DataSource } from 'typeorm';
import { subgraphs } from '../../gateway/subgraphs.ts';
import { migratingSource } from '../world/migrating-source.ts';
import { temporaryDatabase, testEngine } from '../world/temporary-database.ts';

async function countTables(source: DataSource): Promise<number> {
  const rows = await source.query<{ n: number }[]>(
    testEngine() === 'sqlite'
      ? "SELECT COUNT(*) AS n FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
      : 'SELECT COUNT(*) AS n FROM information_schema.tables WHERE table_schema = DATABASE()',
  );
  return Number(rows[0]?.n);
}

describe.each(subgraphs)(`the tables of $name on ${testEngine()}`, (subgraph) => {
  it('are those of its entity classes', async () => {
    const temporary = await temporaryDatabase();
    const source = await migratingSource(temporary.settings, subgraph);
    await source.runMigrations();
    const drift = await source.driver.createSchemaBuilder().log();
    expect(drift.upQueries.map(({ query }) => query)).toEqual([]);
    await source.destroy();
    await temporary.remove();
  });

  it('are gone after all migrations were undone, and come again', async () => {
    const temporary = await temporaryDatabase();
    const contents = subgraph;
    const source = await migratingSource(temporary.settings, contents);
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
