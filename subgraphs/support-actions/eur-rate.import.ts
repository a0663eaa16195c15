/**
 * Takes the table of reference rates as the European Central Bank publishes it (eurofxref-hist.csv): a day in each row, a
 * currency in each column, N/A where there is no rate.
 */
import { unitsOfDecimal } from '../../platform/database/exact-decimal.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { isCivilDate } from '../../platform/graphql/scalars.ts';
import { RowRefused } from '../../platform/import/cells.ts';
import { insertRows, type RowValues } from '../../platform/import/merge-rows.ts';
import { recordBatches } from '../../platform/import/read-records.ts';
import type { TableImport } from '../../platform/import/table-import.ts';
import type { TableRow } from '../../platform/import/table-file.ts';
import { RATE_DECIMALS, settleBudgets } from './eur-rate.service.ts';

const ROWS_PER_STATEMENT = 400;

export const eurRateImport: TableImport = {
  table: 'reference rates of the European Central Bank',
  knownBy: ['date', 'usd', 'jpy', 'gbp'],
  needs: ['date'],
  async load(transaction, rows, load) {
    for await (const batch of recordBatches(rows, load, ratesOfDay)) {
      const merged = { added: [] as string[], changed: [] as string[], unchanged: [] as string[] };
      const days = batch.map(({ key }) => key);
      const before = await knownDays(transaction, days);
      for (const day of days) (before.has(day) ? merged.changed : merged.added).push(day);
      await transaction.execute(`DELETE FROM eur_rate WHERE day IN (${days.map(() => '?').join(', ')})`, days);
      const rates = batch.flatMap(({ value }) => value);
      for (let start = 0; start < rates.length; start += ROWS_PER_STATEMENT) {
        await insertRows(transaction, 'eur_rate', rates.slice(start, start + ROWS_PER_STATEMENT));
      }
      load.report.count({ ...merged, changedColumns: new Map() });
    }
    const settled = await settleBudgets(transaction, new Date().toISOString().slice(0, 10));
    if (settled > 0) load.report.notes.push(`${String(settled)} support actions have got their worth in EUR.`);
  },
};

async function knownDays(transaction: Transaction, days: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await transaction.select<{ day: string }>(
    `SELECT DISTINCT day FROM eur_rate WHERE day IN (${days.map(() => '?').join(', ')})`,
    days,
  );
  return new Set(rows.map(({ day }) => day));
}

function ratesOfDay({ cells }: TableRow): { key: string; value: RowValues[] } {
  const day = cells['date'] ?? '';
  if (!isCivilDate(day)) throw new RowRefused(`date is "${day}"; a day such as 2026-03-31 is needed`);
  const rates = Object.entries(cells).flatMap(([currency, text]) => {
    if (!/^[a-z]{3}$/.test(currency) || text.trim() === '' || text.trim() === 'N/A') return [];
    const millionths = unitsOfDecimal(text.trim(), RATE_DECIMALS);
    if (millionths === null || millionths <= 0n)
      throw new RowRefused(`${currency} is "${text}"; a rate such as 1.0832 is needed`);
    return [{ currency: currency.toUpperCase(), day, millionths: Number(millionths) }];
  });
  return { key: day, value: rates };
}
