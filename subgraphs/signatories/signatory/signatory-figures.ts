/** Figures of signatories for an area or a report's period: the type and the statements. */
import { batches } from '../../../platform/base/batches.ts';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { reportPeriodOfKey } from '../../../covenant/commitments/report-period.ts';
import type { Database } from '../../../platform/database/database.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { unionAll, type Condition } from '../../../platform/graph/keyset-page.ts';
import { DateTimeScalar } from '../../../platform/graph/scalars.ts';
import { withinRegion } from '../../../covenant/regions/regions.ts';
import { loader, loaderWith } from '../../../platform/graph/loader.ts';

@ObjectType('SignatoryFigures', { description: 'Figures of signatories for an area or a report period.' })
@Directive('@shareable')
export class SignatoryFigures {
  @Field(() => Int, { description: 'Signatories, published and on hold, including groups.' })
  signatories: number;

  @Field(() => Int, { description: 'Those on hold.' })
  onHold: number;

  @Field(() => Int, {
    description:
      'Inhabitants on the day each joined; unknown numbers add nothing. Nobody counts twice: of a group and its members, the larger of the two numbers counts.',
  })
  populationAtAdhesion: number;

  @Field(() => Int, { description: 'Those with a submitted plan, as far as the hub knows.' })
  withActionPlan: number;

  @Field(() => Int, {
    description: 'Those that joined in the given year or in the period of the report; all if no year is given.',
  })
  joined: number;

  @Field(() => DateTimeScalar, { description: 'When this was counted.' })
  asOf: string;
}

interface FiguresRequest {
  readonly year: number | null;
}

/** Figures of units by code, with one statement for all of them. */
export const signatoryFiguresByRegion = loaderWith<FiguresRequest, string, SignatoryFigures>(
  ({ database }, codes, { year }) => {
    const days = year === null ? [] : [`${String(year)}-01-01`, `${String(year)}-12-31`];
    return readFigures(
      database,
      codes.map((code) => ({
        key: code,
        where: withinRegion(code, { region: rawSql`s.regionCode`, country: rawSql`s.country` }),
        days,
      })),
    );
  },
);

/** Figures of the signatories supported on at least one day of a report's period, by its key. */
export const signatoryFiguresByReportPeriod = loader<string, SignatoryFigures>(({ database }, keys) =>
  readFigures(
    database,
    keys.map((key) => {
      const { coordinatorId, startsOn, endsOn } = reportPeriodOfKey(key);
      const supported = rawSql`SELECT l.signatoryId FROM support_link l WHERE l.coordinatorId = ? AND +l.activeFrom <= ? AND +l.activeUntil >= ?`;
      const where = { sql: rawSql`s.id IN (${supported})`, parameters: [coordinatorId, endsOn, startsOn] };
      return { key, where, days: [startsOn, endsOn] };
    }),
  ),
);

/** Signatories to count under one key. */
interface Selection {
  readonly key: string;
  readonly where: Condition;
  /** First and last day of joining for the count `joined`; empty if all count. */
  readonly days: readonly string[];
}

/** SQLite takes 500 parts of a UNION at most. */
const SELECTIONS_PER_STATEMENT = 100;

async function readFigures(
  database: Database,
  selections: readonly Selection[],
): Promise<ReadonlyMap<string, SignatoryFigures>> {
  const figuresByKey = new Map<string, SignatoryFigures>();
  for (const some of batches(selections, SELECTIONS_PER_STATEMENT)) {
    const { sql, parameters } = unionAll(some.map(figuresStatement));
    const rows = await database.select<Omit<SignatoryFigures, 'asOf'> & { figuresKey: string }>(sql, parameters);
    const asOf = new Date().toISOString();
    for (const { figuresKey, signatories, onHold, populationAtAdhesion, withActionPlan, joined } of rows) {
      figuresByKey.set(figuresKey, {
        signatories: Number(signatories),
        onHold: Number(onHold),
        populationAtAdhesion: Number(populationAtAdhesion),
        withActionPlan: Number(withActionPlan),
        joined: Number(joined),
        asOf,
      });
    }
  }
  return figuresByKey;
}

function figuresStatement({ key, where, days }: Selection): Condition {
  const joined =
    days.length === 0 ? rawSql`1` : rawSql`CASE WHEN s.adheredOn >= ? AND s.adheredOn <= ? THEN 1 ELSE 0 END`;
  return {
    sql: rawSql`SELECT ? AS figuresKey, COALESCE(SUM(units.signatories), 0) AS signatories, COALESCE(SUM(units.onHold), 0) AS onHold,
       COALESCE(SUM(CASE WHEN units.own > units.members THEN units.own ELSE units.members END), 0) AS populationAtAdhesion,
       COALESCE(SUM(units.withActionPlan), 0) AS withActionPlan, COALESCE(SUM(units.joined), 0) AS joined
       FROM (SELECT COALESCE(s.groupId, s.id) AS unit, COUNT(*) AS signatories,
       SUM(CASE WHEN s.status = 'ON_HOLD' THEN 1 ELSE 0 END) AS onHold,
       SUM(CASE WHEN s.groupId IS NULL THEN COALESCE(s.populationAtAdhesion, 0) ELSE 0 END) AS own,
       SUM(CASE WHEN s.groupId IS NULL THEN 0 ELSE COALESCE(s.populationAtAdhesion, 0) END) AS members,
       SUM(CASE WHEN s.progress IN ('ACTION_PLAN_SUBMITTED', 'MONITORING_STARTED') THEN 1 ELSE 0 END) AS withActionPlan,
       SUM(${joined}) AS joined FROM signatory s WHERE ${where.sql} GROUP BY COALESCE(s.groupId, s.id)) AS units`,
    parameters: [key, ...days, ...where.parameters],
  };
}
