/** The reporting status of a coordinator: the GraphQL type, the rules of its states, and its query. */
import { enumType } from '../../../platform/base/enum-type.ts';
import { monthsAfter } from '../../../platform/base/days.ts';
import { Field, ObjectType } from 'type-graphql';
import { anyOf, isOneOf, type Condition } from '../../../platform/graph/keyset-page.ts';
import { DateScalar } from '../../../platform/graph/scalars.ts';
import { byKey, loader } from '../../../platform/graph/loader.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import type { CoordinatorRow } from '../coordinator/coordinator.entity.ts';
import { CoordinatorKind } from '../coordinator/coordinator.enums.ts';
import { UNKNOWN_DUE_DAY } from './settle-reports.ts';

export const ReportingState = enumType('ReportingState', 'Reporting state of a coordinator.', {
  UP_TO_DATE: 'No report is due within three months.',
  DUE_SOON: 'A report is due within three months.',
  OVERDUE: 'The due day has passed.',
  UNKNOWN: 'The hub knows neither a report nor the day of joining.',
});
export type ReportingState = keyof typeof ReportingState;

/** Enough time to write a report and have it reviewed. */
const DUE_SOON_MONTHS = 3;

@ObjectType('ReportingStatus', {
  description: 'The reporting duty. Only a decision of the Office puts a coordinator on hold, never a timer.',
})
export class ReportingStatus {
  @Field(() => ReportingState, { description: 'State today.' })
  state: ReportingState;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day the last accepted report was submitted; null if the hub knows none.',
  })
  lastSubmittedOn: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Day of the last accepted report (or of joining) plus 24 months; null if neither is known. Open data has neither.',
  })
  nextDueOn: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day of the running yearly survey, for territorial coordinators; null otherwise.',
  })
  surveyClosesOn: string | null;
}

export interface AcceptedReports {
  readonly coordinatorId: string;
  readonly reports: number;
  readonly lastSubmittedOn: string;
}

export const acceptedReportsByCoordinatorId = loader<string, AcceptedReports>(async ({ database }, ids) => {
  const where = isOneOf(rawSql`coordinatorId`, ids);
  return byKey(
    await database.select<AcceptedReports>(
      rawSql`SELECT coordinatorId, COUNT(*) AS reports, MAX(submittedOn) AS lastSubmittedOn FROM coordinator_report
       WHERE ${where.sql} AND state = 'ACCEPTED' GROUP BY coordinatorId`,
      where.parameters,
    ),
    ({ coordinatorId }) => coordinatorId,
  );
});

/** Last day of the survey round that runs on a day. */
const surveyEndByDay = loader<string, string>(async ({ database }, days) => {
  const ends = new Map<string, string>();
  for (const day of days) {
    const rows = await database.select<{ closesOn: string }>(
      rawSql`SELECT closesOn FROM survey_round WHERE opensOn <= ? AND closesOn >= ? ORDER BY closesOn`,
      [day, day],
    );
    if (rows[0]) ends.set(day, rows[0].closesOn);
  }
  return ends;
});

export async function reportingStatus(context: RequestContext, coordinator: CoordinatorRow): Promise<ReportingStatus> {
  const { id, kind, nextReportDueOn } = coordinator;
  const isSurveyed = kind === CoordinatorKind.TERRITORIAL;
  const [accepted, surveyClosesOn] = await Promise.all([
    acceptedReportsByCoordinatorId(context).load(id),
    isSurveyed ? surveyEndByDay(context).load(context.today) : null,
  ]);
  return {
    state: stateOf(nextReportDueOn, context.today),
    lastSubmittedOn: accepted?.lastSubmittedOn ?? null,
    nextDueOn: nextReportDueOn === UNKNOWN_DUE_DAY ? null : nextReportDueOn,
    surveyClosesOn,
  };
}

function stateOf(dueOn: string, today: string): ReportingState {
  if (dueOn === UNKNOWN_DUE_DAY) return ReportingState.UNKNOWN;
  if (dueOn < today) return ReportingState.OVERDUE;
  return dueOn <= monthsAfter(today, DUE_SOON_MONTHS) ? ReportingState.DUE_SOON : ReportingState.UP_TO_DATE;
}

/** Coordinators (as `c`) in one of these states; by the same days as `stateOf`. */
export function reportingConditions(states: readonly ReportingState[], today: string): Condition {
  const soon = monthsAfter(today, DUE_SOON_MONTHS);
  const conditions: Readonly<Record<ReportingState, Condition>> = {
    UNKNOWN: { sql: rawSql`c.nextReportDueOn = ?`, parameters: [UNKNOWN_DUE_DAY] },
    OVERDUE: { sql: rawSql`c.nextReportDueOn < ?`, parameters: [today] },
    DUE_SOON: { sql: rawSql`c.nextReportDueOn >= ? AND c.nextReportDueOn <= ?`, parameters: [today, soon] },
    UP_TO_DATE: { sql: rawSql`c.nextReportDueOn > ? AND c.nextReportDueOn < ?`, parameters: [soon, UNKNOWN_DUE_DAY] },
  };
  return anyOf(states.map((state) => conditions[state]));
}
