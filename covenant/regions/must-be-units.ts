/** Units that are sent in an act: each is one of the table of NUTS, or a country that NUTS does not cover. */
import type { Reads } from '../../platform/acts/act.ts';
import { rawSql } from '../../platform/database/sql-text.ts';
import { isOneOf } from '../../platform/graph/keyset-page.ts';
import { Refusal } from '../../platform/refusals/refusal.ts';
import { countryWithoutNuts } from './regions.ts';

/** Refuses codes that no unit has. */
export async function mustBeUnits(from: Reads, path: readonly string[], codes: readonly string[]): Promise<void> {
  const where = isOneOf(rawSql`code`, codes);
  const rows = await from.select<{ code: string }>(
    rawSql`SELECT code FROM region WHERE ${where.sql}`,
    where.parameters,
  );
  const existingCodes = new Set(rows.map(({ code }) => code));
  const unknown = codes.filter((code) => !existingCodes.has(code) && countryWithoutNuts(code) === null);
  if (unknown.length === 0) return;
  throw Refusal.invalid(path, 'region', `No unit has the code ${unknown.join(', ')}.`, [
    'NUTS codes such as ITC1',
    'the ISO code of a country without NUTS such as UA',
  ]);
}
