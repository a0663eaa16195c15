/** A transaction as the subgraphs see it, over TypeORM's manager of either engine. */
import type { EntityManager, QueryResult } from 'typeorm';
import type { SqlValue, Transaction } from './database.ts';
import type { SqlText } from './sql-text.ts';

export function transactionOf(manager: EntityManager): Transaction {
  const runner = manager.queryRunner;
  if (!runner) throw new Error('A transaction has a query runner of its own.');
  const run = (sql: SqlText, parameters: readonly SqlValue[]): Promise<QueryResult<unknown>> =>
    runner.query(sql, [...parameters], true);
  return {
    async select<Row>(sql: SqlText, parameters: readonly SqlValue[] = []) {
      const { records } = await run(sql, parameters);
      return records as Row[];
    },
    async execute(sql, parameters = []) {
      const { affected } = await run(sql, parameters);
      return affected ?? 0;
    },
  };
}
