/** How many rows tables have, read beside the server that writes them. */
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import type { DatabaseSettings } from '../../platform/database/database.ts';
import { sqliteApi } from '../../platform/database/sqlite-driver.ts';

export async function rowCounts(
  settings: DatabaseSettings,
  tables: readonly string[],
): Promise<Record<string, number>> {
  const sql = tables.map((table) => `SELECT '${table}' AS name, COUNT(*) AS total FROM ${table}`).join(' UNION ALL ');
  const rows = await rowsOf(settings, sql);
  return Object.fromEntries(rows.map(({ name, total }) => [name, Number(total)]));
}

interface Count {
  readonly name: string;
  readonly total: number;
}

async function rowsOf(settings: DatabaseSettings, sql: string): Promise<readonly Count[]> {
  if (settings.engine === 'sqlite') {
    const database = new (await sqliteApi())(settings.file, { readOnly: true });
    const rows = database.prepare(sql).all() as Count[];
    database.close();
    return rows;
  }
  const connection = await createConnection({ uri: settings.url });
  const [rows] = await connection.query<(RowDataPacket & Count)[]>(sql);
  await connection.end();
  return rows;
}
