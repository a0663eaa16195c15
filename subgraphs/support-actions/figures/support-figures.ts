/** Figures of support: the type, and the sums for coordinators, signatories and regions. */
import { batches } from '../../../platform/base/batches.ts';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { reportPeriodOfKey } from '../../../covenant/commitments/report-period.ts';
import type { Database, SqlValue } from '../../../platform/database/database.ts';
import { rawSql, type SqlText } from '../../../platform/database/sql-text.ts';
import { decimalOfUnits } from '../../../platform/base/decimals.ts';
import { conditionOf, isOneOf, unionAll, type Condition } from '../../../platform/graph/keyset-page.ts';
import { DateTimeScalar, DecimalScalar } from '../../../platform/graph/scalars.ts';
import { loader, loaderWith } from '../../../platform/graph/loader.ts';
import type { FiguresPeriod } from './figures-period.ts';
import { MONEY_DECIMALS } from '../../../covenant/money/money.type.ts';
import { STAFF_DECIMALS, TONNES_DECIMALS } from '../support-action/support-action-facts.ts';
import { carriedOut, inForceBetween } from '../support-action/support-period.ts';
import { inRegion, PLACED_ACTIONS } from '../support-action/support-region.ts';

@ObjectType('SupportFigures', {
  description:
    'Figures of support for a coordinator, a signatory, an area or a report period. Planned and cancelled actions do not count.',
})
@Directive('@shareable')
export class SupportFigures {
  @Field(() => Int, { description: 'Number of actions.' })
  supportActions: number;

  @Field(() => Int, { description: 'Signatories that at least one of these actions helped, each counted once.' })
  beneficiaries: number;

  @Field(() => DecimalScalar, {
    description:
      'Direct funding in EUR, exact. Actions of unknown budget and budgets without a rate add nothing. An action that is in force for only part of the period adds its whole budget.',
  })
  fundingInEur: string;

  @Field(() => Int, {
    description: 'Number of budgets in another currency without a known sum in EUR, which `fundingInEur` lacks.',
  })
  budgetsWithoutRate: number;

  @Field(() => DecimalScalar, {
    description: 'Provided staff in full-time equivalents, exact. Actions that state none add nothing.',
  })
  staffFte: string;

  @Field(() => DecimalScalar, { description: 'Measured reductions in tonnes of CO2 equivalent per year.' })
  measuredTonnesPerYear: string;

  @Field(() => DateTimeScalar, { description: 'When this was counted.' })
  asOf: string;
}

/** Days, or null for all days and actions of unknown start. */
interface FiguresRequest {
  readonly period: FiguresPeriod | null;
}

export const supportFiguresByCoordinatorId = loaderWith<FiguresRequest, string, SupportFigures>(
  ({ database }, ids, request) =>
    readFigures(database, ids, request, [
      {
        key: { sql: rawSql`a.coordinatorId`, parameters: [] },
        from: rawSql`support_action a`,
        where: isOneOf(rawSql`a.coordinatorId`, ids),
        groupBy: rawSql`a.coordinatorId`,
      },
    ]),
);

export const supportFiguresBySignatoryId = loaderWith<FiguresRequest, string, SupportFigures>(
  ({ database }, ids, request) =>
    readFigures(database, ids, request, [
      {
        key: { sql: rawSql`s.signatoryId`, parameters: [] },
        from: rawSql`support_action_beneficiary s JOIN support_action a ON a.id = s.actionId`,
        where: isOneOf(rawSql`s.signatoryId`, ids),
        groupBy: rawSql`s.signatoryId`,
      },
    ]),
);

export const supportFiguresByRegion = loaderWith<FiguresRequest, string, SupportFigures>(
  ({ database }, codes, request) =>
    readFigures(
      database,
      codes,
      request,
      codes.map((code) => ({
        key: { sql: rawSql`?`, parameters: [code] },
        from: PLACED_ACTIONS.from,
        where: inRegion(code),
      })),
    ),
);

/** Actions in force on at least one day of a report's period, by its key. */
export const supportFiguresByReportPeriod = loader<string, SupportFigures>(({ database }, keys) =>
  readFigures(
    database,
    keys,
    { period: null },
    keys.map((key) => {
      const { coordinatorId, startsOn, endsOn } = reportPeriodOfKey(key);
      const where = conditionOf([isOneOf(rawSql`a.coordinatorId`, [coordinatorId]), inForceBetween(startsOn, endsOn)]);
      return { key: { sql: rawSql`?`, parameters: [key] }, from: rawSql`support_action a`, where };
    }),
  ),
);

/** Actions to add up, with their key. */
interface Selection {
  readonly key: Condition;
  readonly from: SqlText;
  readonly where: Condition;
  /** Absent if all actions of the selection have the same key. */
  readonly groupBy?: SqlText;
}

/** Engines return sums as numbers or as text, or null for no rows. */
interface Sums {
  readonly figuresKey: string;
  readonly actions: SqlValue;
  readonly cents: SqlValue;
  readonly withoutRate: SqlValue;
  readonly staff: SqlValue;
  readonly kilograms: SqlValue;
}

async function readFigures(
  database: Database,
  keys: readonly string[],
  { period }: FiguresRequest,
  selections: readonly Selection[],
): Promise<ReadonlyMap<string, SupportFigures>> {
  const counted = conditionOf([carriedOut, ...(period === null ? [] : [inForceBetween(period.first, period.last)])]);
  const sums = new Map<string, Sums>();
  const helped = new Map<string, SqlValue>();
  for (const chunk of batches(selections, SELECTIONS_PER_STATEMENT)) {
    const total = union(chunk, counted, SUM_COLUMNS, rawSql``);
    for (const row of await database.select<Sums>(total.sql, total.parameters)) sums.set(row.figuresKey, row);
    const distinct = union(chunk, counted, rawSql`COUNT(DISTINCT h.signatoryId) AS helped`, HELPED);
    const rows = await database.select<{ figuresKey: string; helped: SqlValue }>(distinct.sql, distinct.parameters);
    for (const row of rows) helped.set(row.figuresKey, row.helped);
  }
  const asOf = new Date().toISOString();
  return new Map(keys.map((key) => [key, figuresOf(sums.get(key), helped.get(key) ?? 0, asOf)]));
}

/** SQLite accepts at most 500 terms of a UNION. */
const SELECTIONS_PER_STATEMENT = 100;
const SUM_COLUMNS = rawSql`COUNT(*) AS actions,
  SUM(a.budgetCents) AS cents,
  SUM(CASE WHEN a.budgetAmount IS NOT NULL AND a.budgetCents IS NULL THEN 1 ELSE 0 END) AS withoutRate,
  SUM(a.staffThousandths) AS staff,
  SUM(a.measuredKilograms) AS kilograms`;
/** CROSS makes SQLite join from the actions to the beneficiaries. Without statistics it would scan all beneficiaries first. */
const HELPED = rawSql` CROSS JOIN support_action_beneficiary h ON h.actionId = a.id`;

function union(selections: readonly Selection[], counted: Condition, columns: SqlText, join: SqlText): Condition {
  const statements = selections.map(({ key, from, where, groupBy }): Condition => {
    const conditions = conditionOf([where, counted]);
    const grouping = groupBy === undefined ? rawSql`` : rawSql` GROUP BY ${groupBy}`;
    return {
      sql: rawSql`SELECT ${key.sql} AS figuresKey, ${columns} FROM ${from}${join} WHERE ${conditions.sql}${grouping}`,
      parameters: [...key.parameters, ...conditions.parameters],
    };
  });
  return unionAll(statements);
}

/** Figures without any action. */
const NO_SUMS = { actions: 0, cents: null, withoutRate: null, staff: null, kilograms: null };

function figuresOf(sums: Omit<Sums, 'figuresKey'> = NO_SUMS, helped: SqlValue, asOf: string): SupportFigures {
  return {
    supportActions: Number(sums.actions),
    beneficiaries: Number(helped),
    budgetsWithoutRate: Number(sums.withoutRate),
    fundingInEur: decimalOfUnits(BigInt(sums.cents ?? 0), MONEY_DECIMALS),
    staffFte: decimalOfUnits(BigInt(sums.staff ?? 0), STAFF_DECIMALS),
    measuredTonnesPerYear: decimalOfUnits(BigInt(sums.kilograms ?? 0), TONNES_DECIMALS),
    asOf,
  };
}
