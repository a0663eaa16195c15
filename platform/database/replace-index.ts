/** For migrations: replaces an index by one of the same name over other columns. */
import { TableIndex, type QueryRunner } from 'typeorm';
import { index } from './columns.ts';

export async function replaceIndex(runner: QueryRunner, table: string, name: string, columns: string[]): Promise<void> {
  await runner.dropIndex(table, name);
  await runner.createIndex(table, new TableIndex(index(name, columns)));
}
