/** Which support actions (as `a`) lie in a NUTS unit. */
import type { Condition } from '../../platform/database/keyset-page.ts';
import { countryOfRegionCode, withinRegion } from '../../platform/regions/regions.ts';

/**
 * Actions that name the unit or any unit below it. An action that names none belongs to the country of its
 * coordinator, and to nothing smaller: that much is certain of a public body.
 */
export function inRegion(code: string): Condition {
  const within = withinRegion(code, { region: 'r.regionCode', country: 'r.country' });
  // Sets that depend on nothing outside: read once, where EXISTS would be asked again for every action.
  const named = `a.id IN (SELECT r.actionId FROM support_action_region r WHERE ${within.sql})`;
  if (code.length > 2) return { sql: named, parameters: within.parameters };
  return {
    sql:
      `${named} OR (a.coordinatorId IN (SELECT b.id FROM covenant_body b WHERE b.country = ?)` +
      ' AND NOT EXISTS (SELECT 1 FROM support_action_region r WHERE r.actionId = a.id))',
    parameters: [...within.parameters, countryOfRegionCode(code)],
  };
}
