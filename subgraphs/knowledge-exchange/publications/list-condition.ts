/** Conditions on short lists that one column stores. */
import { anyOf, type Condition } from '../../../platform/graph/keyset-page.ts';
import { rawSql, type SqlText } from '../../../platform/database/sql-text.ts';

/**
 * Rows whose list (`A,B,C`) holds at least one of the values; no value matches nothing. Each position in a list has
 * its own comparison, because the two engines concatenate texts differently.
 */
export function holdsOneOf(column: SqlText, values: readonly string[]): Condition {
  const sql = rawSql`${column} = ? OR ${column} LIKE ? OR ${column} LIKE ? OR ${column} LIKE ?`;
  return anyOf(values.map((value) => ({ sql, parameters: [value, `${value},%`, `%,${value}`, `%,${value},%`] })));
}
