/** Totals of a coordinator from the ledger: the GraphQL type and its query. The owners have the live counts. */
import { Field, Int, ObjectType } from 'type-graphql';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { DateScalar, DateTimeScalar } from '../../../platform/graph/scalars.ts';
import { byKey, loader } from '../../../platform/graph/loader.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { joinSql, rawSql } from '../../../platform/database/sql-text.ts';
import type { CoordinatorActivity } from './evidence-ledger.entity.ts';
import { acceptedReportsByCoordinatorId } from '../reporting/reporting-status.ts';

@ObjectType('ActivityTotals', {
  description: 'Totals that the hub copies from their owners within seconds, to filter and order the directory.',
})
export class ActivityTotals {
  @Field(() => Int, { description: 'Signatories supported.' })
  signatories: number;

  @Field(() => Int, { description: 'Inhabitants of the supported signatories at adhesion.' })
  populationCovered: number;

  @Field(() => Int, { description: 'Support actions recorded in the hub.' })
  supportActions: number;

  @Field(() => Int, { description: 'Accepted reports.' })
  acceptedReports: number;

  @Field(() => Int, { description: 'Published case studies.' })
  caseStudies: number;

  @Field(() => Int, { description: 'Workshops hosted or attended.' })
  workshops: number;

  @Field(() => Int, { description: 'Discussion groups it takes part in.' })
  discussionGroups: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of the newest proof of any commitment; null if no proof has a known day.',
  })
  lastActivityOn: string | null;

  @Field(() => DateTimeScalar, {
    description: 'Time up to which the totals are complete; 1970 until the hub has read every owner once.',
  })
  asOf: string;
}

type LedgerTotals = Omit<CoordinatorActivity, 'lastActivityOn'> & { readonly sortActivity: string };

const TOTALS = joinSql(
  [
    rawSql`signatories`,
    rawSql`populationCovered`,
    rawSql`supportActions`,
    rawSql`caseStudies`,
    rawSql`workshops`,
    rawSql`discussionGroups`,
  ].map((total) => rawSql`COALESCE(a.${total}, 0) AS ${total}`),
  ', ',
);

const totalsByCoordinatorId = loader<string, LedgerTotals>(async ({ database }, ids) => {
  const where = isOneOf(rawSql`c.id`, ids);
  return byKey(
    await database.select<LedgerTotals>(
      rawSql`SELECT c.id AS coordinatorId, c.sortActivity, ${TOTALS} FROM coordinator c
       LEFT JOIN coordinator_activity a ON a.coordinatorId = c.id WHERE ${where.sql}`,
      where.parameters,
    ),
    ({ coordinatorId }) => coordinatorId,
  );
});

export async function activityTotals(context: RequestContext, coordinatorId: string): Promise<ActivityTotals | null> {
  const [totals, accepted] = await Promise.all([
    totalsByCoordinatorId(context).load(coordinatorId),
    acceptedReportsByCoordinatorId(context).load(coordinatorId),
  ]);
  if (!totals) return null;
  return {
    ...totals,
    acceptedReports: Number(accepted?.reports ?? 0),
    lastActivityOn: totals.sortActivity === '' ? null : totals.sortActivity,
    asOf: context.projections.asOf(),
  };
}
