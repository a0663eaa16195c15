/** A transaction as the subgraphs see it, over TypeORM's manager of either engine. */
import type { EntityManager, QueryResult } from 'typeorm';
import type { SqlValue, Transaction } from './database.ts';
import { rawSql, type SqlText } from './sql-text.ts';

export function transactionOf(manager: EntityManager): Transaction {
  const runner = manager.queryRunner;
  if (!runner) throw new Error('A transaction has a query runner of its own.');
  const run = (sql: SqlText, parameters: readonly SqlValue[]): Promise<QueryResult<unknown>> =>
    runner.query(sql, [...parameters], true);
  const select = async <Row>(sql: SqlText, parameters: readonly SqlValue[] = []): Promise<Row[]> => {
    const { records } = await run(sql, parameters);
    return records as Row[];
  };
  // SQLite has one transaction that writes at a time, and no words for a lock.
  const isAlone = runner.dataSource.options.type !== 'mysql';
  return {
    select,
    selectLocked: (sql, parameters) => select(isAlone ? sql : rawSql`${sql} FOR UPDATE`, parameters),
    async execute(sql, parameters = []) {
      const { affected } = await run(sql, parameters);
      return affected ?? 0;
    },
  };
}
