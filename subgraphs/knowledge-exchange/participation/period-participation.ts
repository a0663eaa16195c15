/** Participation of coordinators in the periods of their reports: three statements for any number of periods. */
import { reportPeriodOfKey, type ReportPeriod } from '../../../covenant/commitments/report-period.ts';
import type { Database } from '../../../platform/database/database.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { loader } from '../../../platform/graph/loader.ts';
import { ActivityPart } from './activity.entity.ts';
import { MEETINGS } from './activity.ts';
import { isPublicGroup } from '../visibility/group-visibility.ts';
import type { ParticipationFigures } from './participation.ts';

/** Something of a coordinator on a day: its part in a thing, somebody in its name, another coordinator it met. */
interface Dated {
  readonly coordinatorId: string;
  readonly occurredOn: string;
}
type DatedParticipation = Dated & { readonly part: ActivityPart };
type Named = Dated & { readonly otherId: string };

export const participationByReportPeriod = loader<string, ParticipationFigures>(async ({ database }, keys) => {
  const span = spanOf(keys.map(reportPeriodOfKey));
  const [parts, people, partners] = await Promise.all([
    partsWithin(database, span),
    peopleWithin(database, span),
    partnersWithin(database, span),
  ]);
  const asOf = new Date().toISOString();
  return new Map(
    keys.map((key) => {
      const period = reportPeriodOfKey(key);
      const distinct = (named: readonly Named[]): number =>
        new Set(named.filter((one) => isWithin(one, period)).map(({ otherId }) => otherId)).size;
      const own = parts.filter((part) => isWithin(part, period));
      return [key, { ...countsOf(own), people: distinct(people), partnersMet: distinct(partners), asOf }];
    }),
  );
});

function isWithin({ coordinatorId, occurredOn }: Dated, period: ReportPeriod): boolean {
  return coordinatorId === period.coordinatorId && occurredOn >= period.startsOn && occurredOn <= period.endsOn;
}

function countsOf(parts: readonly DatedParticipation[]): Omit<ParticipationFigures, 'people' | 'partnersMet' | 'asOf'> {
  const count = (wanted: ActivityPart): number => parts.filter(({ part }) => part === wanted).length;
  return {
    discussionGroups: count(ActivityPart.DISCUSSION_GROUP),
    workshopsHosted: count(ActivityPart.WORKSHOP_HOSTED),
    workshopsAttended: count(ActivityPart.WORKSHOP_ATTENDED),
    caseStudies: count(ActivityPart.CASE_STUDY),
    replications: count(ActivityPart.REPLICATION),
    answersAccepted: count(ActivityPart.ANSWER_ACCEPTED),
    lastOn:
      parts
        .map(({ occurredOn }) => occurredOn)
        .sort()
        .at(-1) ?? null,
  };
}

/** All coordinators and all days that are asked about. */
interface Span {
  readonly coordinatorIds: readonly string[];
  readonly from: string;
  readonly until: string;
}

function spanOf(periods: readonly ReportPeriod[]): Span {
  return {
    coordinatorIds: [...new Set(periods.map(({ coordinatorId }) => coordinatorId))],
    from: periods.map(({ startsOn }) => startsOn).sort()[0] ?? '',
    until:
      periods
        .map(({ endsOn }) => endsOn)
        .sort()
        .at(-1) ?? '',
  };
}

function partsWithin(database: Database, { coordinatorIds, from, until }: Span): Promise<DatedParticipation[]> {
  const ofThese = isOneOf(rawSql`coordinatorId`, coordinatorIds);
  return database.select<DatedParticipation>(
    rawSql`SELECT coordinatorId, part, occurredOn FROM coordinator_part
     WHERE ${ofThese.sql} AND occurredOn >= ? AND occurredOn <= ?`,
    [...ofThese.parameters, from, until],
  );
}

/** People who came to a workshop in its name, or joined a public group in it. */
function peopleWithin(database: Database, { coordinatorIds, from, until }: Span): Promise<Named[]> {
  const came = isOneOf(rawSql`r.onBehalfOfId`, coordinatorIds);
  const joined = isOneOf(rawSql`m.onBehalfOfId`, coordinatorIds);
  return database.select<Named>(
    rawSql`SELECT r.onBehalfOfId AS coordinatorId, w.startsOn AS occurredOn, r.personId AS otherId
     FROM workshop_registration r JOIN workshop w ON w.id = r.workshopId
     WHERE ${came.sql} AND r.state = 'ATTENDED' AND w.startsOn >= ? AND w.startsOn <= ?
     UNION ALL SELECT m.onBehalfOfId AS coordinatorId, m.startsOn AS occurredOn, m.personId AS otherId
     FROM group_membership m JOIN discussion_group g ON g.id = m.groupId
     WHERE ${joined.sql} AND ${isPublicGroup.sql} AND m.startsOn >= ? AND m.startsOn <= ?`,
    [...came.parameters, from, until, ...joined.parameters, ...isPublicGroup.parameters, from, until],
  );
}

/** By the day on which the coordinator itself was there. */
function partnersWithin(database: Database, { coordinatorIds, from, until }: Span): Promise<Named[]> {
  const mine = isOneOf(rawSql`mine.coordinatorId`, coordinatorIds);
  const met = isOneOf(rawSql`other.part`, MEETINGS);
  const meeting = isOneOf(rawSql`mine.part`, MEETINGS);
  return database.select<Named>(
    rawSql`SELECT mine.coordinatorId, mine.occurredOn, other.coordinatorId AS otherId FROM coordinator_part mine
     JOIN coordinator_part other ON other.nodeId = mine.nodeId AND other.coordinatorId <> mine.coordinatorId
     WHERE ${mine.sql} AND ${meeting.sql} AND ${met.sql} AND mine.occurredOn >= ? AND mine.occurredOn <= ?`,
    [...mine.parameters, ...meeting.parameters, ...met.parameters, from, until],
  );
}
