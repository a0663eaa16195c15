/**
 * Imports the table of reference rates that the European Central Bank publishes (eurofxref-hist.csv): a day in each row, a
 * currency in each column, N/A where there is no rate.
 */
import { today } from '../../../platform/base/days.ts';
import { batches } from '../../../platform/base/batches.ts';
import { unitsOfDecimal } from '../../../platform/base/decimals.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { neededDate, RowRefused, textCell } from '../../../platform/import/cells.ts';
import { insertRows } from '../../../platform/database/rows.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { recordBatches, type KeyedRecord } from '../../../platform/import/read-records.ts';
import type { TableImport, TableLoad } from '../../../platform/import/table-import.ts';
import type { TableRow } from '../../../platform/import/table.ts';
import { RATE_DECIMALS } from './in-eur.ts';

const ROWS_PER_STATEMENT = 400;
const FIRST_DAY_OF_EURO = '1999-01-01';
/** In millionths. No currency has had a rate outside this range, and sums in EUR would exceed their column. */
const LEAST_RATE = 10_000n;
const MOST_RATE = 100_000_000_000_000n;

/** Computes the stored sums in EUR after new rates. */
export type FollowRates = (transaction: Transaction, load: TableLoad) => Promise<void>;

export const eurRateImport = (followRates: FollowRates): TableImport => ({
  table: 'reference rates of the European Central Bank',
  knownBy: ['date', 'usd', 'jpy', 'gbp'],
  needs: ['date'],
  async load(transaction, rows, load) {
    for await (const batch of recordBatches(rows, load, ratesOfDay)) {
      const merged = { added: [] as string[], changed: [] as string[], unchanged: [] as string[] };
      const days = batch.map(({ key }) => key);
      const before = await knownRates(transaction, days);
      for (const { key: day, value } of batch) {
        const ratesBefore = before.get(day);
        if (ratesBefore === undefined) merged.added.push(day);
        else (ratesBefore === ratesText(value) ? merged.unchanged : merged.changed).push(day);
      }
      const other = batch.filter(({ key }) => !merged.unchanged.includes(key));
      await replaceRates(transaction, other);
      load.report.count({ ...merged, changedColumns: new Map() });
    }
    await followRates(transaction, load);
  },
});

interface Rate {
  readonly currency: string;
  readonly day: string;
  readonly millionths: number;
}

async function replaceRates(transaction: Transaction, batch: readonly KeyedRecord<readonly Rate[]>[]): Promise<void> {
  if (batch.length === 0) return;
  const where = isOneOf(
    rawSql`day`,
    batch.map(({ key }) => key),
  );
  await transaction.execute(rawSql`DELETE FROM eur_rate WHERE ${where.sql}`, where.parameters);
  const rates = batch.flatMap(({ value }) => value.map((rate) => ({ ...rate })));
  for (const some of batches(rates, ROWS_PER_STATEMENT)) {
    await insertRows(transaction, rawSql`eur_rate`, some);
  }
}

/** The known rates of each day, as a text to compare. */
async function knownRates(transaction: Transaction, days: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const where = isOneOf(rawSql`day`, days);
  const rows = await transaction.select<Rate>(
    rawSql`SELECT day, currency, millionths FROM eur_rate WHERE ${where.sql}`,
    where.parameters,
  );
  const byDay = new Map<string, Rate[]>();
  for (const row of rows) byDay.set(row.day, [...(byDay.get(row.day) ?? []), row]);
  return new Map([...byDay].map(([day, rates]) => [day, ratesText(rates)]));
}

function ratesText(rates: readonly Rate[]): string {
  return rates
    .map(({ currency, millionths }) => `${currency} ${String(millionths)}`)
    .sort()
    .join();
}

function ratesOfDay(row: TableRow): { key: string; value: Rate[] } {
  const day = neededDate(row, 'date', { from: FIRST_DAY_OF_EURO, until: today() });
  const rates = Object.keys(row.cells).flatMap((column) => {
    const text = /^[a-z]{3}$/.test(column) ? textCell(row, column) : null;
    if (text === null) return [];
    const millionths = unitsOfDecimal(text, RATE_DECIMALS);
    if (millionths === null || millionths < LEAST_RATE || millionths > MOST_RATE) {
      throw new RowRefused(`${column} is "${text}"; a rate such as 1.0832 is needed, from 0.01 to 100000000`);
    }
    return [{ currency: column.toUpperCase(), day, millionths: Number(millionths) }];
  });
  return { key: day, value: rates };
}
