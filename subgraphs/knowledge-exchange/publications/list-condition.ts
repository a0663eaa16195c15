/** Conditions on short lists that one column stores. */
import type { Condition } from '../../../platform/graph/keyset-page.ts';
import { joinSql, rawSql, type SqlText } from '../../../platform/database/sql-text.ts';

/**
 * Rows whose list (`A,B,C`) holds at least one of the values; no value matches nothing. Each position in a list has
 * its own comparison, because the two engines concatenate texts differently.
 */
export function holdsOneOf(column: SqlText, values: readonly string[]): Condition {
  if (values.length === 0) return { sql: rawSql`1 = 0`, parameters: [] };
  const position = rawSql`${column} = ? OR ${column} LIKE ? OR ${column} LIKE ? OR ${column} LIKE ?`;
  return {
    sql: joinSql(
      values.map(() => rawSql`(${position})`),
      ' OR ',
    ),
    parameters: values.flatMap((value) => [value, `${value},%`, `%,${value}`, `%,${value},%`]),
  };
}
