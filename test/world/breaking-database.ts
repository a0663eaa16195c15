/** A database that breaks at one statement of a transaction, as a crash or a lost connection does. */
import type { Database, Transaction } from '../../platform/database/database.ts';

export class BrokenStatement extends Error {
  override readonly name = 'BrokenStatement';
}

/** Breaks before statement number `at`, counted from 1 in each transaction. */
export function breakingDatabase(database: Database, at: number): Database {
  return {
    ...database,
    write: (work) =>
      database.write((transaction) => {
        let statements = 0;
        const counted = <Result>(run: () => Promise<Result>): Promise<Result> => {
          statements += 1;
          return statements === at ? Promise.reject(new BrokenStatement(`Statement ${String(at)}`)) : run();
        };
        const broken: Transaction = {
          manager: transaction.manager,
          select: (sql, parameters) => counted(() => transaction.select(sql, parameters)),
          execute: (sql, parameters) => counted(() => transaction.execute(sql, parameters)),
        };
        return work(broken);
      }),
  };
}
