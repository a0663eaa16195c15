/** The days on which a support link is in force: from its `activeFrom` to its `activeUntil`, both included. */
import { conditionOf, type Condition } from '../../../platform/graph/keyset-page.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

/** `activeUntil` of a link that has no end. */
export const NO_END = '9999-12-31';
/** `activeUntil` of a link that was never confirmed. */
export const NEVER_ACTIVE = '0000-00-00';

/**
 * The condition for links (as `l`) in force on a day. The plus keeps SQLite from using an index by the day, a condition that
 * nearly all links fulfil: it would then sort a coordinator's whole list, which another index has in order.
 */
export function inForceOn(day: string): Condition {
  return conditionOf([
    { sql: rawSql`+l.activeFrom <= ?`, parameters: [day] },
    { sql: rawSql`+l.activeUntil >= ?`, parameters: [day] },
  ]);
}
