/** Figures of signatories for an area: the type, and how they are counted. */
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import type { Condition } from '../../platform/database/keyset-page.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { withinRegion } from '../../platform/regions/regions.ts';
import { loaderWith } from '../../platform/subgraph/loader.ts';

@ObjectType('SignatoryFigures', { description: 'Figures of signatories for an area.' })
@Directive('@shareable')
export class SignatoryFigures {
  @Field(() => Int, { simple: true, description: 'Signatories, published and on hold, groups among them.' })
  signatories: number;

  @Field(() => Int, { simple: true, description: 'Of them on hold.' })
  onHold: number;

  @Field(() => Int, {
    simple: true,
    description:
      'Inhabitants on the day each joined; unknown ones left out. Nobody counts twice: of a group and its members, the larger of the two numbers is taken.',
  })
  populationAtAdhesion: number;

  @Field(() => Int, { simple: true, description: 'Of them with a plan handed in, as far as the hub knows.' })
  withActionPlan: number;

  @Field(() => Int, { simple: true, description: 'Joined in the year asked for; all of them when no year is given.' })
  joined: number;

  @Field(() => DateTimeScalar, { simple: true, description: 'When this was counted.' })
  asOf: string;
}

interface Asked {
  readonly year: number | null;
}

/** Figures of units by code, one statement for all of them. */
export const signatoryFiguresByRegion = loaderWith<Asked, string, SignatoryFigures>(
  async ({ database }, codes, { year }) => {
    const statements = codes.map((code) => figuresStatement(code, year));
    const rows = await database.select<Omit<SignatoryFigures, 'asOf'> & { code: string }>(
      statements.map(({ sql }) => sql).join(' UNION ALL '),
      statements.flatMap(({ parameters }) => parameters),
    );
    const asOf = new Date().toISOString();
    return new Map(
      rows.map(({ code, signatories, onHold, populationAtAdhesion, withActionPlan, joined }) => [
        code,
        {
          signatories: Number(signatories),
          onHold: Number(onHold),
          populationAtAdhesion: Number(populationAtAdhesion),
          withActionPlan: Number(withActionPlan),
          joined: Number(joined),
          asOf,
        },
      ]),
    );
  },
);

function figuresStatement(code: string, year: number | null): Condition {
  const where = withinRegion(code, { region: 's.regionCode', country: 's.country' });
  const joined = year === null ? '1' : 'CASE WHEN s.adheredOn >= ? AND s.adheredOn <= ? THEN 1 ELSE 0 END';
  const period = year === null ? [] : [`${String(year)}-01-01`, `${String(year)}-12-31`];
  return {
    sql:
      'SELECT ? AS code, COALESCE(SUM(units.signatories), 0) AS signatories, COALESCE(SUM(units.onHold), 0) AS onHold,' +
      ' COALESCE(SUM(CASE WHEN units.own > units.members THEN units.own ELSE units.members END), 0) AS populationAtAdhesion,' +
      ' COALESCE(SUM(units.withActionPlan), 0) AS withActionPlan, COALESCE(SUM(units.joined), 0) AS joined' +
      ' FROM (SELECT COALESCE(s.groupId, s.id) AS unit, COUNT(*) AS signatories,' +
      " SUM(CASE WHEN s.status = 'ON_HOLD' THEN 1 ELSE 0 END) AS onHold," +
      ' SUM(CASE WHEN s.groupId IS NULL THEN COALESCE(s.populationAtAdhesion, 0) ELSE 0 END) AS own,' +
      ' SUM(CASE WHEN s.groupId IS NULL THEN 0 ELSE COALESCE(s.populationAtAdhesion, 0) END) AS members,' +
      " SUM(CASE WHEN s.progress IN ('ACTION_PLAN_SUBMITTED', 'MONITORING_STARTED') THEN 1 ELSE 0 END) AS withActionPlan," +
      ` SUM(${joined}) AS joined FROM signatory s WHERE ${where.sql} GROUP BY COALESCE(s.groupId, s.id)) AS units`,
    parameters: [code, ...period, ...where.parameters],
  };
}
