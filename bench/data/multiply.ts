/** Multiplies the real rows of a copy of the database files by plain SQL: new ids, everything else as it was. */
import { join } from 'node:path';
import { sqliteConnections, type SqliteConnection } from '../../platform/database/sqlite-driver.ts';
import { subgraphNames } from '../../covenant/subgraph-name.ts';
import { growingTables, maintainedCounts, MULTIPLIED, type GrowingTable } from './multiplied-tables.ts';

/** Ids of open data and of example content have this time; copies get times of their own, one for each. */
const TIME_OF_ORIGINALS = '01HK153X00';
const BENEFICIARIES_PER_ACTION = 5;

export async function multiplyData(folder: string, times: number): Promise<void> {
  await nameBeneficiaries(folder);
  for (const name of subgraphNames) {
    const database = await open(folder, name);
    for (const table of growingTables[name]) database.exec(copyStatement(database, table, times));
    for (const { table, columns } of maintainedCounts[name]) {
      database.exec(`UPDATE ${table} SET ${columns.map((one) => `${one} = ${one} * ${String(times)}`).join(', ')}`);
    }
    database.close();
  }
}

async function open(folder: string, name: string): Promise<SqliteConnection> {
  const database = new (await sqliteConnections())(join(folder, `${name}.sqlite`));
  database.pragma('journal_mode = OFF');
  database.pragma('synchronous = OFF');
  database.pragma('cache_size = -1000000');
  return database;
}

/** No open data says whom an action helped: each gets some whom its coordinator supports, at 1 × as well. */
async function nameBeneficiaries(folder: string): Promise<void> {
  const database = await open(folder, 'support-actions');
  database.prepare('ATTACH ? AS signatories').run(join(folder, 'signatories.sqlite'));
  database.exec(
    `INSERT INTO support_action_beneficiary (actionId, signatoryId, position)
     SELECT actionId, signatoryId, position FROM (
       SELECT a.id AS actionId, l.signatoryId, ROW_NUMBER() OVER (PARTITION BY a.id ORDER BY l.id) - 1 AS position
       FROM support_action a JOIN signatories.support_link l ON l.coordinatorId = a.coordinatorId)
     WHERE position < ${String(BENEFICIARIES_PER_ACTION)}`,
  );
  database.close();
}

function copyStatement(
  database: SqliteConnection,
  { table, of, distinct = [], shared = [] }: GrowingTable,
  times: number,
): string {
  const columns = (database.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name);
  const isMultiplied = `substr(o.${of}, 1, 3) IN (${MULTIPLIED.map((prefix) => `'${prefix}'`).join(', ')})`;
  const values = columns.map((column) =>
    shared.includes(column) ? `o.${column} / ${String(times)}` : valueInCopy(column, distinct),
  );
  // The originals are read from a copy, as the statement writes to what it would read.
  return `
    CREATE TEMP TABLE o AS SELECT * FROM ${table} AS o WHERE ${isMultiplied};
    INSERT INTO ${table} (${columns.join(', ')})
      WITH RECURSIVE copy(n) AS (SELECT 1 WHERE ${String(times)} > 1 UNION ALL SELECT n + 1 FROM copy WHERE n < ${String(times - 1)})
      SELECT ${values.join(', ')} FROM copy CROSS JOIN o;
    DROP TABLE o;`;
}

function valueInCopy(column: string, distinct: readonly string[]): string {
  if (distinct.includes(column)) return `o.${column} || '-' || copy.n`;
  if (!/^id$|Id$/.test(column)) return `o.${column}`;
  const isOfMultiplied = `substr(o.${column}, 1, 3) IN (${MULTIPLIED.map((prefix) => `'${prefix}'`).join(', ')})`;
  const isOriginal = `substr(o.${column}, 5, 10) = '${TIME_OF_ORIGINALS}'`;
  const moved = `substr(o.${column}, 1, 4) || '01HK1' || printf('%05d', copy.n) || substr(o.${column}, 15)`;
  return `CASE WHEN ${isOfMultiplied} AND ${isOriginal} THEN ${moved} ELSE o.${column} END`;
}
