/** A transaction as the subgraphs see it, over TypeORM's manager of either engine. */
import type { EntityManager } from 'typeorm';
import type { SqlValue, Transaction } from './database.ts';

export function transactionOf(manager: EntityManager): Transaction {
  return {
    manager,
    async select<Row>(sql: string, parameters: readonly SqlValue[] = []) {
      return (await manager.query(sql, [...parameters])) as Row[];
    },
    async execute(sql, parameters = []) {
      await manager.query(sql, [...parameters]);
    },
  };
}
