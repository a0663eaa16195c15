/** Filter of support actions and its SQL. */
import { Field, ID, InputType } from 'type-graphql';
import { Topic } from '../../../covenant/commitments/topic.ts';
import { unitsOfDecimal } from '../../../platform/base/decimals.ts';
import { anyOf, isOneOf, type Condition } from '../../../platform/graph/keyset-page.ts';
import { FOUND_AS_WRITTEN, hasWords } from '../../../platform/graph/found-by.ts';
import { HubError } from '../../../platform/base/errors.ts';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../../../platform/graph/scalars.ts';
import {
  FundingSource,
  SupportActionStatus,
  SupportCategory,
  SupportItem,
  SupportPhase,
} from './support-action.enums.ts';
import { MONEY_DECIMALS } from '../../../covenant/money/money.type.ts';
import { inForceBetween } from './support-period.ts';
import { inRegion } from './support-region.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

@InputType('SupportActionFilter', { description: 'AND between fields, OR inside a list.' })
export class SupportActionFilter {
  @Field(() => String, {
    nullable: true,
    description: `Title or description contains all these words, in any language. ${FOUND_AS_WRITTEN}`,
  })
  text?: string;

  @Field(() => ID, { nullable: true, description: 'By this coordinator.' })
  coordinatorId?: string;

  @Field(() => ID, { nullable: true, description: 'For this signatory.' })
  signatoryId?: string;

  @Field(() => [SupportCategory], { nullable: true, description: 'In one of these groups.' })
  category?: SupportCategory[];

  @Field(() => [SupportItem], { nullable: true, description: 'Has one of these items.' })
  item?: SupportItem[];

  @Field(() => [SupportPhase], {
    nullable: true,
    description: 'For one of these stages; an unknown stage does not match.',
  })
  phase?: SupportPhase[];

  @Field(() => [SupportActionStatus], {
    nullable: true,
    description: 'With one of these statuses; by default all. An unknown status does not match.',
  })
  status?: SupportActionStatus[];

  @Field(() => [FundingSource], {
    nullable: true,
    description: 'Paid from one of these sources; an unknown source does not match.',
  })
  fundingSource?: FundingSource[];

  @Field(() => [Topic], { nullable: true, description: 'On at least one of these topics.' })
  topics?: Topic[];

  @Field(() => ID, {
    nullable: true,
    description:
      'In this unit or any unit below it. An action that names no unit lies in the country of its coordinator.',
  })
  regionWithin?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'In force on this day; actions of unknown start match no day.',
  })
  activeOn?: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'Minimum budget in EUR.' })
  minBudgetInEur?: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Changed in the hub at or after this time, for harvesters.',
  })
  updatedSince?: string;
}

/** The conditions of a filter on actions under the alias `a`; those with `regionWithin` read `PLACED_ACTIONS`. */
export function supportActionConditions(filter: SupportActionFilter): Condition[] {
  return [
    ...hasWords(rawSql`a.searchText`, filter.text ?? ''),
    ...conditionWhenGiven(filter.coordinatorId, (id) => isOneOf(rawSql`a.coordinatorId`, [id])),
    ...conditionWhenGiven(filter.signatoryId, helps),
    ...conditionWhenGiven(filter.category, (categories) => isOneOf(rawSql`a.category`, categories)),
    ...conditionWhenGiven(filter.item, (items) => isOneOf(rawSql`a.item`, items)),
    ...conditionWhenGiven(filter.phase, (phases) => isOneOf(rawSql`a.phase`, phases)),
    ...conditionWhenGiven(filter.status, (states) => isOneOf(rawSql`a.status`, states)),
    ...conditionWhenGiven(filter.fundingSource, (sources) => isOneOf(rawSql`a.fundingSource`, sources)),
    ...conditionWhenGiven(filter.topics, isOnOneOf),
    ...conditionWhenGiven(filter.regionWithin, inRegion),
    ...conditionWhenGiven(filter.activeOn, (day) => inForceBetween(day, day)),
    ...conditionWhenGiven(filter.minBudgetInEur, (amount) => ({
      sql: rawSql`a.budgetCents >= ?`,
      parameters: [cents(amount)],
    })),
    ...conditionWhenGiven(filter.updatedSince, (moment) => ({ sql: rawSql`a.updatedAt >= ?`, parameters: [moment] })),
  ];
}

function conditionWhenGiven<Value>(value: Value | undefined, condition: (value: Value) => Condition): Condition[] {
  return value === undefined ? [] : [condition(value)];
}

function helps(signatoryId: string): Condition {
  return {
    sql: rawSql`EXISTS (SELECT 1 FROM support_action_beneficiary s WHERE s.actionId = a.id AND s.signatoryId = ?)`,
    parameters: [signatoryId],
  };
}

/** The commas prevent a topic from matching inside the name of another. */
function isOnOneOf(topics: readonly Topic[]): Condition {
  const holdsIt = rawSql`INSTR(CONCAT(',', a.topics, ','), ?) > 0`;
  return anyOf(topics.map((topic) => ({ sql: holdsIt, parameters: [`,${topic},`] })));
}

function cents(amount: string): number {
  const units = unitsOfDecimal(amount, MONEY_DECIMALS);
  if (units !== null && units <= BigInt(Number.MAX_SAFE_INTEGER) && units >= 0n) return Number(units);
  throw new HubError(
    'BAD_USER_INPUT',
    `minBudgetInEur is ${amount}; a sum from 0 to 90 000 billion with at most two decimals is needed.`,
    { argument: 'minBudgetInEur' },
  );
}
