/** Joins statements to one whose rows say which of them they are of. */
import { LRUCache } from 'lru-cache';
import type { Condition } from './keyset-page.ts';

/** `part` is the place of the statement. Statements of one text, the usual case, are repeated and not put together anew. */
export function unionOfAll(statements: readonly Condition[]): Condition {
  const text = statements[0]?.sql ?? '';
  const sql = statements.every((statement) => statement.sql === text)
    ? repeated(text, statements.length)
    : joined(statements.map((statement) => statement.sql));
  return { sql, parameters: statements.flatMap(({ parameters }, part) => [part, ...parameters]) };
}

function joined(texts: readonly string[]): string {
  return texts.map((text) => `SELECT ? AS part, one.* FROM (${text}) AS one`).join(' UNION ALL ');
}

/** The text of a hundred parents is long, and the same object is found among prepared ones at once. By text and times. */
const known = new LRUCache<string, string[]>({ max: 200 });

function repeated(text: string, times: number): string {
  let byTimes = known.get(text);
  if (!byTimes) {
    known.set(text, (byTimes = []));
  }
  return (byTimes[times] ??= joined(new Array<string>(times).fill(text)));
}
