/** When a support link was in force. */
import { conditionOf, type Condition } from '../../platform/database/keyset-page.ts';

/**
 * Links (as `l`) that were in force on a day. The plus means nothing but to SQLite, which else enters the index by the
 * first day, where nearly every link is in force, and sorts all links of a coordinator to show the first three.
 */
export function inForceOn(day: string): Condition {
  return conditionOf([
    { sql: '+l.activeFrom <= ?', parameters: [day] },
    { sql: 'l.activeUntil >= ?', parameters: [day] },
  ]);
}
