/** The input of a quantity of greenhouse gas, and its rules. */
import { Field, InputType, Int } from 'type-graphql';
import { unitsOfDecimal } from '../../platform/base/decimals.ts';
import { DecimalScalar } from '../../platform/graph/scalars.ts';
import type { Checks } from '../../platform/acts/checks.ts';
import { EmissionApproach, QuantityBasis } from './emission-quantity.type.ts';

@InputType('EmissionInput', { description: 'Greenhouse gas quantity.' })
export class EmissionInput {
  @Field(() => DecimalScalar, {
    description: 'Tonnes of CO2 equivalent per year: not negative, at most three decimals.',
  })
  tonnesPerYear: string;

  @Field(() => EmissionApproach, { description: 'Accounting approach of the action plan template.' })
  approach: EmissionApproach;

  @Field(() => QuantityBasis, { description: 'Measured, estimated or a target.' })
  basis: QuantityBasis;

  @Field(() => Int, { nullable: true, description: 'Base year, from 1970.' })
  baselineYear?: number | null;

  @Field(() => Int, { nullable: true, description: 'Target year, after the base year, until 2100.' })
  targetYear?: number | null;
}

const FIRST_YEAR = 1970;
const LAST_YEAR = 2100;
/** Tonnes with three decimals are kilograms. */
const DECIMALS = 3;
/** Far more than all emissions of the world. */
const MAX_DIGITS = 12;

/** Checks the quantity and returns it as JSON for its column. */
export function checkedEmissions(checks: Checks, path: readonly string[], input: EmissionInput): string {
  const { tonnesPerYear, approach, basis } = input;
  mustBeTonnes(checks, [...path, 'tonnesPerYear'], tonnesPerYear);
  const baselineYear = checkedYear(checks, [...path, 'baselineYear'], input.baselineYear, FIRST_YEAR);
  const targetYear = checkedYear(checks, [...path, 'targetYear'], input.targetYear, (baselineYear ?? FIRST_YEAR) + 1);
  return JSON.stringify({ tonnesPerYear, approach, basis, baselineYear, targetYear });
}

/** Tonnes must not be negative or have more than three decimals. */
export function mustBeTonnes(checks: Checks, path: readonly string[], tonnes: string): void {
  const kilograms = unitsOfDecimal(tonnes, DECIMALS);
  const isQuantity = kilograms !== null && kilograms >= 0n && kilograms < 10n ** BigInt(MAX_DIGITS + DECIMALS);
  checks.that(isQuantity, path, 'tonnes', `${tonnes} is no quantity in tonnes.`, [
    'not negative',
    `at most ${String(DECIMALS)} decimals`,
    `at most ${String(MAX_DIGITS)} digits before them`,
  ]);
}

export function checkedYear(
  checks: Checks,
  path: readonly string[],
  year: number | null | undefined,
  from: number,
  until = LAST_YEAR,
): number | null {
  if (year === null || year === undefined) return null;
  const accepted = [`${String(from)} to ${String(until)}`];
  checks.that(year >= from && year <= until, path, 'year', `The year ${String(year)} is not accepted.`, accepted);
  return year;
}
