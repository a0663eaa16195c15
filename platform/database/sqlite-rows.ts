/**
 * Rows of a prepared SQLite statement as plain objects. The driver would set each property of each row from C++ by its
 * name; it hands over lists instead, and a function made once per statement writes the objects, for two thirds of the
 * time of a page.
 */
import type BetterSqlite3 from 'better-sqlite3';
import type { SqlValue } from './database.ts';

export type ReadRows = (parameters: readonly SqlValue[]) => unknown[];

export function rowReader(statement: BetterSqlite3.Statement): ReadRows {
  const rowsOf = rowMaker(statement.columns().map(({ name }) => name));
  const lists = statement.raw();
  return (parameters) => rowsOf(lists.all(...parameters) as unknown[][]);
}

/** The names are those of our own statements; written as JSON they are nothing but names. */
function rowMaker(names: readonly string[]): (lists: readonly unknown[][]) => unknown[] {
  const properties = names.map((name, index) => `${JSON.stringify(name)}: list[${String(index)}]`);
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- an object literal makes all rows of one form, a loop over names does not.
  return new Function('lists', `return lists.map((list) => ({ ${properties.join(', ')} }));`) as ReturnType<
    typeof rowMaker
  >;
}
