/**
 * Makes the writing of an opened database break off at a chosen statement, as a lost connection does: for tests that a
 * change is whole or is not there at all.
 */
import type { Database, Transaction } from '../../platform/database/database.ts';
import { rawSql, sqlName } from '../../platform/database/sql-text.ts';

export class StatementFailure extends Error {
  override readonly name = 'StatementFailure';
}

export interface Failing {
  /** From now on the nth statement of each transaction fails, counted from 1; null lets all pass. */
  failAt(statement: number | null): void;
  /** Statements of the last transaction. */
  statements(): number;
}

export function failingWrites(database: Database): Failing {
  const write = database.write.bind(database);
  let failing: number | null = null;
  let count = 0;

  const counted = (transaction: Transaction): Transaction => {
    count = 0;
    const mayGoOn = (): void => {
      count += 1;
      if (count === failing) throw new StatementFailure(`statement ${String(count)} fails`);
    };
    return {
      async select<Row>(...asked: Parameters<Transaction['select']>) {
        mayGoOn();
        return transaction.select<Row>(...asked);
      },
      async selectLocked<Row>(...asked: Parameters<Transaction['selectLocked']>) {
        mayGoOn();
        return transaction.selectLocked<Row>(...asked);
      },
      async execute(...asked) {
        mayGoOn();
        return transaction.execute(...asked);
      },
    };
  };

  database.write = (work) => write((transaction) => work(counted(transaction)));
  return {
    failAt(statement) {
      failing = statement;
    },
    statements: () => count,
  };
}

/** All rows of a database as text, to compare before and after. */
export async function allRows(database: Database): Promise<string> {
  const tables = await database.select<{ name: string }>(
    database.engine === 'sqlite'
      ? rawSql`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`
      : rawSql`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY name`,
  );
  const lines: string[] = [];
  for (const { name } of tables) {
    const rows = await database.select(rawSql`SELECT * FROM ${sqlName(name)}`);
    lines.push(...rows.map((row) => `${name} ${JSON.stringify(row)}`).sort());
  }
  return lines.join('\n');
}
