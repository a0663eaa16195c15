/** The first few rows of a question for many things at once, in one statement for every hundred of them. */
import { batches } from '../../../platform/base/batches.ts';
import type { Database } from '../../../platform/database/database.ts';
import { joinSql, rawSql, wholeNumber, type SqlText } from '../../../platform/database/sql-text.ts';

/** SQLite takes 500 parts of a UNION at most. */
const THINGS_PER_STATEMENT = 100;

/** `sql` asks about one thing, whose id is its only parameter, and limits its rows. */
export async function topOfEach<Row>(database: Database, sql: SqlText, ids: readonly string[]): Promise<Row[]> {
  const rowsOfAll: Row[] = [];
  for (const chunk of batches(ids, THINGS_PER_STATEMENT)) {
    const statement = joinSql(
      chunk.map((_, index) => rawSql`SELECT * FROM (${sql}) AS p${wholeNumber(index)}`),
      ' UNION ALL ',
    );
    rowsOfAll.push(...(await database.select<Row>(statement, chunk)));
  }
  return rowsOfAll;
}
