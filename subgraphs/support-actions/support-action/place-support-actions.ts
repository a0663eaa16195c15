/**
 * Stores the units in which an action lies: those it names and all above them. One that names none lies in the country of
 * its coordinator and in no smaller unit, as only the country is certain. So a list of a unit is a range of an index,
 * however many actions there are.
 */
import { batches } from '../../../platform/base/batches.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import type { Projection } from '../../../platform/changes/projections.ts';
import { insertRows } from '../../../platform/database/rows.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { regionCodeOfCountry } from '../../../covenant/regions/regions.ts';

const ACTIONS_PER_STATEMENT = 200;
const ROWS_PER_STATEMENT = 500;
const COUNTRY_LENGTH = 2;

/** Call it after a change of the units of actions, their first day or their coordinator's country. */
export async function placeSupportActions(transaction: Transaction, ids: readonly string[]): Promise<void> {
  for (const some of batches(ids, ACTIONS_PER_STATEMENT)) {
    await placeChunk(transaction, some);
  }
}

/** After a new name or country of a coordinator: moves its actions without units to that country. */
export const placesOfCoordinators: Projection = {
  source: 'coordinators',
  kinds: ['COORDINATOR'],
  async apply(transaction, events) {
    const coordinatorIds = [...new Set(events.map(({ entityId }) => entityId))];
    for (const some of batches(coordinatorIds, ACTIONS_PER_STATEMENT)) {
      const theirs = isOneOf(rawSql`a.coordinatorId`, some);
      const rows = await transaction.select<{ id: string }>(
        rawSql`SELECT a.id FROM support_action a WHERE ${theirs.sql}
         AND NOT EXISTS (SELECT 1 FROM support_action_region r WHERE r.actionId = a.id)`,
        theirs.parameters,
      );
      await placeSupportActions(
        transaction,
        rows.map(({ id }) => id),
      );
    }
  },
};

interface Located {
  readonly id: string;
  readonly sortStart: string;
  /** Country of its coordinator; null until the name of the coordinator has arrived here. */
  readonly country: string | null;
}

async function placeChunk(transaction: Transaction, ids: readonly string[]): Promise<void> {
  const itself = isOneOf(rawSql`a.id`, ids);
  const actions = await transaction.select<Located>(
    rawSql`SELECT a.id, a.sortStart, b.country FROM support_action a LEFT JOIN covenant_body b ON b.id = a.coordinatorId
     WHERE ${itself.sql}`,
    itself.parameters,
  );
  const its = isOneOf(rawSql`actionId`, ids);
  const regions = await transaction.select<{ actionId: string; regionCode: string }>(
    rawSql`SELECT actionId, regionCode FROM support_action_region WHERE ${its.sql}`,
    its.parameters,
  );
  const named = new Map<string, string[]>();
  for (const { actionId, regionCode } of regions) named.set(actionId, [...(named.get(actionId) ?? []), regionCode]);
  const rows = actions.flatMap(({ id, sortStart, country }) =>
    unitsOf(named.get(id), country).map((code) => ({ code, sortStart, actionId: id })),
  );
  await transaction.execute(rawSql`DELETE FROM support_action_place WHERE ${its.sql}`, its.parameters);
  for (const some of batches(rows, ROWS_PER_STATEMENT)) {
    await insertRows(transaction, rawSql`support_action_place`, some);
  }
}

/** The code of a unit begins with the code of the unit above. */
function unitsOf(named: readonly string[] | undefined, country: string | null): string[] {
  if (!named) return country === null ? [] : [regionCodeOfCountry(country)];
  const units = named.flatMap((code) =>
    Array.from({ length: code.length - COUNTRY_LENGTH + 1 }, (_, below) => code.slice(0, COUNTRY_LENGTH + below)),
  );
  return [...new Set(units)];
}
