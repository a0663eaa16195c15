/** Reads the moments of what was done before, newest first, for the limits that count them. */
import type { Transaction } from '../../../platform/database/database.ts';
import { rawSql, wholeNumber, type SqlText } from '../../../platform/database/sql-text.ts';
import type { Condition } from '../../../platform/graph/keyset-page.ts';
import { unionOfAll } from '../../../platform/graph/union-of-all.ts';

/** The latest moments of a selection that begins with `… AS moment FROM …`; there must be an index for it. */
export function latestMoments(of: SqlText, parameters: Condition['parameters'], most: number): Condition {
  return { sql: rawSql`SELECT ${of} ORDER BY moment DESC LIMIT ${wholeNumber(most)}`, parameters };
}

/** Reads the moments of several conditions by one statement, in milliseconds. */
export async function momentsOf(transaction: Transaction, conditions: readonly Condition[]): Promise<number[][]> {
  const { sql, parameters } = unionOfAll(conditions);
  const rows = await transaction.select<{ statementIndex: number; moment: string | null }>(sql, parameters);
  return conditions.map((_, index) =>
    rows
      .filter(({ statementIndex, moment }) => Number(statementIndex) === index && moment !== null)
      .map(({ moment }) => Date.parse(String(moment)))
      .sort((one, other) => other - one),
  );
}

export function momentBefore(now: number, milliseconds: number): string {
  return new Date(now - milliseconds).toISOString();
}
