/** For migrations: recomputes the search column of a table after the rule or the column has changed. */
import type { QueryRunner } from 'typeorm';
import { joinSql, placeholders, rawSql, wholeNumber, type SqlText } from './sql-text.ts';

interface Filling<Row> {
  readonly table: SqlText;
  /** Column that is filled. */
  readonly column: SqlText;
  /** Columns it is computed from, separated by commas. */
  readonly from: SqlText;
  readonly foundBy: (row: Row) => string;
}

const ROWS_PER_STATEMENT = 100;

/** Two statements for every hundred rows. */
export async function fillFoundBy<Row>(
  runner: QueryRunner,
  { table, column, from, foundBy }: Filling<Row>,
): Promise<void> {
  let last = '';
  for (;;) {
    const rows = (await runner.query(
      rawSql`SELECT id, ${from} FROM ${table} WHERE id > ? ORDER BY id LIMIT ${wholeNumber(ROWS_PER_STATEMENT)}`,
      [last],
    )) as (Row & { id: string })[];
    const end = rows.at(-1);
    if (!end) return;
    last = end.id;
    await runner.query(
      rawSql`UPDATE ${table} SET ${column} = CASE id ${joinSql(
        rows.map(() => rawSql`WHEN ? THEN ?`),
        ' ',
      )} END WHERE id IN (${placeholders(rows.length)})`,
      [...rows.flatMap((row) => [row.id, foundBy(row)]), ...rows.map(({ id }) => id)],
    );
  }
}
