/** Reads the first rows for each of many ids, with one statement for every hundred ids. */
import { batches } from '../../../platform/base/batches.ts';
import type { Database } from '../../../platform/database/database.ts';
import { joinSql, rawSql, wholeNumber, type SqlText } from '../../../platform/database/sql-text.ts';

/** SQLite allows at most 500 parts of a UNION. */
const THINGS_PER_STATEMENT = 100;

/** `sql` selects the rows of one id, its only parameter, and limits their number. */
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
