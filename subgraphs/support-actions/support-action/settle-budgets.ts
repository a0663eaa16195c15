/** Computes the budgets of support actions in EUR after new exchange rates. */
import { today } from '../../../platform/base/days.ts';
import { unitsOfDecimal } from '../../../platform/base/decimals.ts';
import { MONEY_DECIMALS } from '../../../covenant/money/money.type.ts';
import type { FollowRates } from '../money/eur-rate.import.ts';
import { inEur } from '../money/in-eur.ts';
import { publishSupportActions } from './support-action.changes.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

/** Computes the budgets in EUR for which a rate is known. */
export const settleBudgets: FollowRates = async (transaction, { report }) => {
  const day = today();
  const actions = await transaction.select<{
    id: string;
    budgetAmount: string;
    budgetCurrency: string;
    startsOn: string | null;
  }>(
    rawSql`SELECT id, budgetAmount, budgetCurrency, startsOn FROM support_action
     WHERE budgetAmount IS NOT NULL AND budgetInEur IS NULL ORDER BY id`,
  );
  const settled: string[] = [];
  for (const { id, budgetAmount: amount, budgetCurrency: currency, startsOn } of actions) {
    const rateDay = startsOn !== null && startsOn < day ? startsOn : day;
    const budget = await inEur(transaction, { amount, currency, inEur: null, rateDate: null }, rateDay);
    if (budget.inEur === null) continue;
    await transaction.execute(
      rawSql`UPDATE support_action SET budgetInEur = ?, budgetRateDate = ?, budgetCents = ?, updatedAt = ? WHERE id = ?`,
      [
        budget.inEur,
        budget.rateDate,
        Number(unitsOfDecimal(budget.inEur, MONEY_DECIMALS)),
        new Date().toISOString(),
        id,
      ],
    );
    settled.push(id);
  }
  await publishSupportActions(transaction, settled);
  if (settled.length > 0) report.note(`${String(settled.length)} support actions have got their worth in EUR.`);
};
