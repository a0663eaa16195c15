/** Participation figures for report periods; three statements serve any number of periods. */
import { reportPeriodOfKey, type ReportPeriod } from '../../../covenant/commitments/report-period.ts';
import type { Database } from '../../../platform/database/database.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { loader } from '../../../platform/graph/loader.ts';
import { ActivityPart } from './activity.entity.ts';
import { MEETINGS } from './activity.ts';
import { isPublicGroup } from '../visibility/group-visibility.ts';
import type { ParticipationFigures } from './participation.ts';

/** What a coordinator did on a day: a part in a thing, a person in its name, or another coordinator that it met. */
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
  const count = (kind: ActivityPart): number => parts.filter(({ part }) => part === kind).length;
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

/** Coordinators and days that cover all requested periods. */
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

/** People who attended a workshop or joined a public group in the name of a coordinator. */
function peopleWithin(database: Database, { coordinatorIds, from, until }: Span): Promise<Named[]> {
  const ofRegistration = isOneOf(rawSql`r.onBehalfOfId`, coordinatorIds);
  const ofMembership = isOneOf(rawSql`m.onBehalfOfId`, coordinatorIds);
  return database.select<Named>(
    rawSql`SELECT r.onBehalfOfId AS coordinatorId, w.startsOn AS occurredOn, r.personId AS otherId
     FROM workshop_registration r JOIN workshop w ON w.id = r.workshopId
     WHERE ${ofRegistration.sql} AND r.state = 'ATTENDED' AND w.startsOn >= ? AND w.startsOn <= ?
     UNION ALL SELECT m.onBehalfOfId AS coordinatorId, m.startsOn AS occurredOn, m.personId AS otherId
     FROM group_membership m JOIN discussion_group g ON g.id = m.groupId
     WHERE ${ofMembership.sql} AND ${isPublicGroup.sql} AND m.startsOn >= ? AND m.startsOn <= ?`,
    [...ofRegistration.parameters, from, until, ...ofMembership.parameters, ...isPublicGroup.parameters, from, until],
  );
}

/** Coordinators met, by the day of the coordinator's own part. */
function partnersWithin(database: Database, { coordinatorIds, from, until }: Span): Promise<Named[]> {
  const mine = isOneOf(rawSql`mine.coordinatorId`, coordinatorIds);
  const theirMeeting = isOneOf(rawSql`other.part`, MEETINGS);
  const ownMeeting = isOneOf(rawSql`mine.part`, MEETINGS);
  return database.select<Named>(
    rawSql`SELECT mine.coordinatorId, mine.occurredOn, other.coordinatorId AS otherId FROM coordinator_part mine
     JOIN coordinator_part other ON other.nodeId = mine.nodeId AND other.coordinatorId <> mine.coordinatorId
     WHERE ${mine.sql} AND ${ownMeeting.sql} AND ${theirMeeting.sql} AND mine.occurredOn >= ? AND mine.occurredOn <= ?`,
    [...mine.parameters, ...ownMeeting.parameters, ...theirMeeting.parameters, from, until],
  );
}
