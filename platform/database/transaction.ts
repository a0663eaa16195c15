/** A transaction as the subgraphs see it, over TypeORM's manager of either engine. */
import type { EntityManager } from 'typeorm';
import type { SqlValue, Transaction } from './database.ts';

export function transactionOf(manager: EntityManager): Transaction {
  return {
    manager,
    select<Row>(sql: string, parameters: readonly SqlValue[] = []) {
      return manager.query<Row[]>(sql, [...parameters]);
    },
    async execute(sql, parameters = []) {
      await manager.query(sql, [...parameters]);
    },
  };
}
