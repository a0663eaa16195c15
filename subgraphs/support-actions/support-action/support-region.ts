/** Lists of the support actions of a NUTS unit: each action has a row for every unit it lies in. */
import type { Condition, List } from '../../../platform/graph/keyset-page.ts';
import { countryOfRegionCode, mustBeRegionCode, regionCodeOfCountry } from '../../../covenant/regions/regions.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

/** Joins from the rows of the unit, in the order of the list, to their actions (as `a`). */
export const PLACED_ACTIONS: Pick<List, 'from' | 'id' | 'order'> = {
  from: rawSql`support_action_place p CROSS JOIN support_action a ON a.id = p.actionId`,
  id: rawSql`p.actionId`,
  order: { by: rawSql`p.sortStart`, direction: 'DESC' },
};

/** Condition for `PLACED_ACTIONS`: actions in the unit or any unit below it. */
export function inRegion(code: string): Condition {
  mustBeRegionCode(code);
  // A country can also be given by its ISO code.
  const unit = code.length === 2 ? regionCodeOfCountry(countryOfRegionCode(code)) : code;
  return { sql: rawSql`p.code = ?`, parameters: [unit] };
}
