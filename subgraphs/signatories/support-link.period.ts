/** When a support link was in force. */
import { conditionOf, type Condition } from '../../platform/database/keyset-page.ts';

/** Links (as `l`) that were in force on a day. */
export function inForceOn(day: string): Condition {
  return conditionOf([
    { sql: 'l.activeFrom <= ?', parameters: [day] },
    { sql: 'l.activeUntil >= ?', parameters: [day] },
  ]);
}
