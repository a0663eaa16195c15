/** When a support link was in force. */
import { conditionOf, type Condition } from '../../../platform/graph/keyset-page.ts';

/**
 * Links (as `l`) that were in force on a day. The plus keeps SQLite from entering an index by the day, which nearly all
 * links fulfil: it would sort a coordinator's whole list where an index has it in order.
 */
export function inForceOn(day: string): Condition {
  return conditionOf([
    { sql: '+l.activeFrom <= ?', parameters: [day] },
    { sql: '+l.activeUntil >= ?', parameters: [day] },
  ]);
}
