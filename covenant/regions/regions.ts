/**
 * Finds NUTS units and the rows within one. A country without NUTS is a unit too, under its ISO code, so that every signatory
 * belongs to a unit.
 */
import { HubError } from '../../platform/base/errors.ts';
import type { Condition } from '../../platform/graph/keyset-page.ts';
import { chosenText, type LocalizedText, type Wording } from '../../platform/graph/localized-text.ts';
import { byKey, loader } from '../../platform/graph/loader.ts';
import type { RequestContext } from '../../platform/graph/request-context.ts';
import { isCountry } from '../../platform/base/country-codes.ts';
import { countryWordings } from './country-names.ts';
import type { RegionRow } from './region.entity.ts';
import { placeholders, rawSql, type SqlText } from '../../platform/database/sql-text.ts';

const ISO_OF_NUTS: Readonly<Record<string, string>> = { EL: 'GR', UK: 'GB' };
const NUTS_OF_ISO: Readonly<Record<string, string>> = { GR: 'EL', GB: 'UK' };

const REGION_COLUMNS = rawSql`code, level, country, nameLatin, nameNative, parentCode`;

/** Units by code; null for an unknown code. */
export const regionByCode = loader<string, RegionRow>(async ({ database }, codes) => {
  const rows = await database.select<RegionRow>(
    rawSql`SELECT ${REGION_COLUMNS} FROM region WHERE code IN (${placeholders(codes.length)})`,
    [...codes],
  );
  const regions = byKey(rows, ({ code }) => code);
  for (const code of codes) {
    const country = regions.has(code) ? null : countryWithoutNuts(code);
    if (country) regions.set(code, country);
  }
  return regions;
});

/** Units in the order of the codes, without unknown ones. */
export async function regionsByCode(context: RequestContext, codes: readonly string[]): Promise<RegionRow[]> {
  const regions = await Promise.all(codes.map((code) => regionByCode(context).load(code)));
  return regions.filter((region) => region !== null);
}

/** The code of a country as a unit: EL for GR, UK for GB, its ISO code for all others. */
export function regionCodeOfCountry(country: string): string {
  return NUTS_OF_ISO[country] ?? country;
}

/** The ISO country of a unit. */
export function countryOfRegionCode(code: string): string {
  const prefix = code.slice(0, 2);
  return ISO_OF_NUTS[prefix] ?? prefix;
}

/** A country that NUTS does not cover. */
export function countryWithoutNuts(code: string): RegionRow | null {
  // GR and GB are countries, but their units are EL and UK.
  if (code in NUTS_OF_ISO || !isCountry(code)) return null;
  const name = countryWordings(code)[0]?.text ?? code;
  return { code, level: 0, country: code, nameLatin: name, nameNative: name, parentCode: null };
}

/** Language tags of names whose language the source does not state: in Latin letters, and as written locally. */
const LATIN_LETTERS = 'und-Latn';
const AS_WRITTEN_LOCALLY = 'und';

export function regionName(
  context: RequestContext,
  region: RegionRow,
  codes: readonly string[] | null | undefined,
): LocalizedText {
  return chosenText(regionWordings(region), codes ?? context.languages);
}

function regionWordings({ level, country, nameLatin, nameNative }: RegionRow): Wording[] {
  const names = level === 0 ? countryWordings(country) : [];
  if (names.length > 0) return names;
  const latin: Wording = { language: LATIN_LETTERS, text: nameLatin };
  return nameNative === nameLatin ? [latin] : [latin, { language: AS_WRITTEN_LOCALLY, text: nameNative }];
}

/**
 * The condition for rows in a unit or in any unit below it. For a country it compares the country, as a row with an unreliable
 * point has no unit. Otherwise the code of a unit begins with the code of the unit above.
 */
export function withinRegion(
  code: string,
  columns: { readonly region: SqlText; readonly country: SqlText },
): Condition {
  mustBeRegionCode(code);
  if (code.length === 2) return { sql: rawSql`${columns.country} = ?`, parameters: [countryOfRegionCode(code)] };
  // "~" sorts after every letter and digit.
  return { sql: rawSql`${columns.region} >= ? AND ${columns.region} < ?`, parameters: [code, `${code}~`] };
}

export function mustBeRegionCode(code: string): void {
  if (/^[A-Z]{2}[A-Z0-9]{0,3}$/.test(code)) return;
  throw new HubError(
    'BAD_USER_INPUT',
    `${JSON.stringify(code)} is no region code; use a NUTS code such as ITC1, or the ISO code of a country without NUTS such as UA.`,
  );
}
