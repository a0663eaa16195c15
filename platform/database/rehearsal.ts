/**
 * A database for a dry run: all reads and writes use one transaction, which is rolled back at the end. Meanwhile other
 * processes wait to write.
 */
import type { Database, Transaction } from './database.ts';
import { rawSql } from './sql-text.ts';
import { WriteQueue } from './write-queue.ts';

class TakenBack extends Error {
  override readonly name = 'TakenBack';
}

export function rehearsalOf(database: Database): Database {
  const queue = new WriteQueue();
  let begun: Promise<Transaction> | undefined;
  let end = (): void => undefined;
  let ended: Promise<void> = Promise.resolve();

  function theTransaction(): Promise<Transaction> {
    begun ??= new Promise((resolve, reject) => {
      const untilEnd = new Promise<void>((settle) => {
        end = settle;
      });
      ended = database
        .write(async (transaction) => {
          resolve(transaction);
          await untilEnd;
          throw new TakenBack();
        })
        .catch((error: unknown) => {
          if (!(error instanceof TakenBack)) reject(error instanceof Error ? error : new Error(String(error)));
        });
    });
    return begun;
  }

  return {
    engine: database.engine,
    async select(sql, parameters) {
      return begun ? (await begun).select(sql, parameters) : database.select(sql, parameters);
    },
    write: (work) =>
      queue.run(async () => {
        const transaction = await theTransaction();
        await transaction.execute(rawSql`SAVEPOINT rehearsal`);
        try {
          return await work(transaction);
        } catch (error) {
          await transaction.execute(rawSql`ROLLBACK TO SAVEPOINT rehearsal`);
          throw error;
        } finally {
          await transaction.execute(rawSql`RELEASE SAVEPOINT rehearsal`);
        }
      }),
    // Everything is rolled back.
    keepOnDisk: () => Promise.resolve(),
    async close() {
      await queue.drained();
      end();
      await ended;
      await database.close();
    },
  };
}
