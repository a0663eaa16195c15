/** Writes the areas of coordinators: the units that they named and every unit above these. */
import type { Transaction } from '../../../platform/database/database.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { insertRows } from '../../../platform/database/rows.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

interface Area {
  readonly id: string;
  readonly sortName: string;
  /** Codes of the units that the coordinator named. */
  readonly regionCodes: readonly string[];
}

/** Replaces the areas of these coordinators. */
export async function writeRegions(transaction: Transaction, areas: readonly Area[]): Promise<void> {
  if (areas.length === 0) return;
  const where = isOneOf(
    rawSql`coordinatorId`,
    areas.map(({ id }) => id),
  );
  await transaction.execute(rawSql`DELETE FROM coordinator_region WHERE ${where.sql}`, where.parameters);
  await insertRows(
    transaction,
    rawSql`coordinator_region`,
    areas.flatMap(({ id, sortName, regionCodes }) =>
      [...unitsUpwards(regionCodes)].map((regionCode) => ({
        coordinatorId: id,
        regionCode,
        isOwnUnit: regionCodes.includes(regionCode) ? 1 : 0,
        sortName,
      })),
    ),
  );
}

/** The units above are prefixes of the code, up to the two letters of the country. */
function unitsUpwards(codes: readonly string[]): ReadonlySet<string> {
  return new Set(codes.flatMap((code) => Array.from({ length: code.length - 1 }, (_, cut) => code.slice(0, cut + 2))));
}
