/** For migrations: computes anew what the rows of a table are found by, after the rule or the column was changed. */
import type { QueryRunner } from 'typeorm';

interface Filling<Row> {
  readonly table: string;
  /** Column that is filled. */
  readonly column: string;
  /** Columns it is made of, with commas between them. */
  readonly from: string;
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
      `SELECT id, ${from} FROM ${table} WHERE id > ? ORDER BY id LIMIT ${String(ROWS_PER_STATEMENT)}`,
      [last],
    )) as (Row & { id: string })[];
    const end = rows.at(-1);
    if (!end) return;
    last = end.id;
    await runner.query(
      `UPDATE ${table} SET ${column} = CASE id ${rows.map(() => 'WHEN ? THEN ?').join(' ')} END
       WHERE id IN (${rows.map(() => '?').join(', ')})`,
      [...rows.flatMap((row) => [row.id, foundBy(row)]), ...rows.map(({ id }) => id)],
    );
  }
}
