/** The area a coordinator states itself. Open data knows the country only, and never takes the place of what is stated. */
import type { Transaction } from '../../platform/database/database.ts';
import { isOneOf } from '../../platform/database/keyset-page.ts';
import { insertRows } from '../../platform/import/merge-rows.ts';

/** Of these coordinators, those whose area was stated and not inferred: what they say of themselves is theirs to change. */
export async function statedAreas(transaction: Transaction, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const where = isOneOf('id', ids);
  const rows = await transaction.select<{ id: string }>(
    `SELECT id FROM coordinator WHERE ${where.sql} AND inferredFields NOT LIKE '%regions%'`,
    where.parameters,
  );
  return new Set(rows.map(({ id }) => id));
}

/** Keeps the units that were named, and every unit above one of them. */
export async function stateArea(transaction: Transaction, id: string, codes: readonly string[]): Promise<void> {
  const names = await transaction.select<{ sortName: string }>('SELECT sortName FROM coordinator WHERE id = ?', [id]);
  const sortName = names[0]?.sortName ?? '';
  await transaction.execute('DELETE FROM coordinator_region WHERE coordinatorId = ?', [id]);
  const own = new Set(codes);
  const all = new Set(codes.flatMap((code) => [code, ...unitsAbove(code)]));
  await insertRows(
    transaction,
    'coordinator_region',
    [...all].map((regionCode) => ({
      coordinatorId: id,
      regionCode,
      isOwnUnit: own.has(regionCode) ? 1 : 0,
      sortName,
    })),
  );
}

/** The code of a unit begins with the codes of those above it, of which the country has two letters. */
function unitsAbove(code: string): string[] {
  return Array.from({ length: Math.max(0, code.length - 2) }, (_, index) => code.slice(0, index + 2));
}

/** Units they named, by coordinator. */
export async function ownUnits(
  transaction: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const where = isOneOf('coordinatorId', ids);
  const rows = await transaction.select<{ coordinatorId: string; regionCode: string }>(
    `SELECT coordinatorId, regionCode FROM coordinator_region WHERE ${where.sql} AND isOwnUnit = 1
     ORDER BY coordinatorId, regionCode`,
    where.parameters,
  );
  const units = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const { coordinatorId, regionCode } of rows) units.get(coordinatorId)?.push(regionCode);
  return units;
}
