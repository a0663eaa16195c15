/** What the facts of a signatory are limited to, for imports and mutations alike. */
import { MAX_INT } from '../../../platform/import/cells.ts';
import type { Transaction } from '../../../platform/database/database.ts';

export const MAX_NUMBER = 20;
export const MAX_POPULATION = 100_000_000;
/** The largest sum that the graph can tell. No sum of populations is greater than that of all signatories. */
export const MAX_TOTAL_POPULATION = MAX_INT;

/** One metre on the ground, and what the open data carries. */
const DEGREE_DECIMALS = 5;

export function keptDegrees(value: number): number {
  return Number(value.toFixed(DEGREE_DECIMALS));
}

export async function totalPopulation(transaction: Transaction): Promise<number> {
  const [sum] = await transaction.select<{ total: number | string | null }>(
    'SELECT SUM(populationAtAdhesion) AS total FROM signatory',
  );
  return Number(sum?.total ?? 0);
}
