/** Joins statements to one whose rows say which of them they are of. */
import { LRUCache } from 'lru-cache';
import { joinSql, rawSql, type SqlText } from '../database/sql-text.ts';
import type { Condition } from './keyset-page.ts';

/** Statements of one text, the usual case, are repeated and not put together anew. */
export function unionOfAll(statements: readonly Condition[]): Condition {
  const text = statements[0]?.sql;
  const sql =
    text !== undefined && statements.every((statement) => statement.sql === text)
      ? repeated(text, statements.length)
      : joined(statements.map((statement) => statement.sql));
  return { sql, parameters: statements.flatMap(({ parameters }, index) => [index, ...parameters]) };
}

function joined(texts: readonly SqlText[]): SqlText {
  return joinSql(
    texts.map((text) => rawSql`SELECT ? AS statementIndex, one.* FROM (${text}) AS one`),
    ' UNION ALL ',
  );
}

/** The text of a hundred parents is long, and the same object is found among prepared ones at once. By text and times. */
const unions = new LRUCache<SqlText, SqlText[]>({ max: 200 });

function repeated(text: SqlText, times: number): SqlText {
  let byTimes = unions.get(text);
  if (!byTimes) {
    unions.set(text, (byTimes = []));
  }
  return (byTimes[times] ??= joined(new Array<SqlText>(times).fill(text)));
}
