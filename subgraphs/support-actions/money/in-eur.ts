/** Converts sums to EUR with the reference rate of the day or the last one before it, in integer arithmetic. */
import { daysAfter } from '../../../platform/base/days.ts';
import { MONEY_DECIMALS, type Money } from '../../../covenant/money/money.type.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { decimalOfUnits, unitsOfDecimal } from '../../../platform/base/decimals.ts';

export const RATE_DECIMALS = 6;
/** Rates are published on working days. Over holidays the last one counts, for at most this many days. */
const MAX_AGE_DAYS = 7;

/** The sum with its value in EUR, which is null if no rate of that time is known. */
export async function inEur(transaction: Transaction, { amount, currency }: Money, day: string): Promise<Money> {
  if (currency === 'EUR') return { amount, currency, inEur: amount, rateDate: null };
  const oldest = daysAfter(day, -MAX_AGE_DAYS);
  const rates = await transaction.select<{ day: string; millionths: number | string }>(
    rawSql`SELECT day, millionths FROM eur_rate WHERE currency = ? AND day <= ? AND day >= ? ORDER BY day DESC LIMIT 1`,
    [currency, day, oldest],
  );
  const cents = unitsOfDecimal(amount, MONEY_DECIMALS);
  const rate = rates[0];
  if (!rate || cents === null) return { amount, currency, inEur: null, rateDate: null };
  return {
    amount,
    currency,
    inEur: decimalOfUnits(converted(cents, BigInt(rate.millionths)), MONEY_DECIMALS),
    rateDate: rate.day,
  };
}

/** Rounds half a cent up. */
function converted(cents: bigint, millionths: bigint): bigint {
  const scale = 10n ** BigInt(RATE_DECIMALS);
  return (2n * cents * scale + millionths) / (2n * millionths);
}
