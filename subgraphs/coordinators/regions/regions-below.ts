/** Lists of units: the countries of the Covenant, and the units one level below a unit. */
import type { RegionRow } from '../../../covenant/regions/region.entity.ts';
import { countryWithoutNuts, regionCodeOfCountry } from '../../../covenant/regions/regions.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { rawSql, wholeNumber } from '../../../platform/database/sql-text.ts';

/** The largest list is that of the countries. */
export const MAX_REGIONS = 100;

const COLUMNS = rawSql`code, level, country, nameLatin, nameNative, parentCode`;

export function regionsBelow({ database }: RequestContext, code: string): Promise<RegionRow[]> {
  return database.select<RegionRow>(
    rawSql`SELECT ${COLUMNS} FROM region WHERE parentCode = ? ORDER BY code LIMIT ${wholeNumber(MAX_REGIONS)}`,
    [code],
  );
}

/** Every country with NUTS, and every other country that has a coordinator or a signatory. */
export async function countriesInUse({ database }: RequestContext): Promise<RegionRow[]> {
  const [withNuts, inUse] = await Promise.all([
    database.select<RegionRow>(rawSql`SELECT ${COLUMNS} FROM region WHERE level = 0`),
    database.select<{ country: string }>(
      rawSql`SELECT DISTINCT country FROM coordinator UNION SELECT DISTINCT country FROM covenant_body WHERE type = 'Signatory'`,
    ),
  ]);
  const codes = new Set(withNuts.map(({ code }) => code));
  const others = inUse
    .map(({ country }) => regionCodeOfCountry(country))
    .filter((code) => !codes.has(code))
    // Greece and the United Kingdom are units only once the NUTS table has been imported.
    .map(countryWithoutNuts)
    .filter((region) => region !== null);
  return [...withNuts, ...others].sort((one, other) => (one.code < other.code ? -1 : 1)).slice(0, MAX_REGIONS);
}
