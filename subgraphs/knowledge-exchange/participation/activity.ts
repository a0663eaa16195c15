/**
 * Stores the parts of coordinators in things, and the counts and topics of each coordinator, in the transaction that
 * writes the thing. Only public things count: record no parts for a draft.
 */
import { batches } from '../../../platform/base/batches.ts';
import type { Topic } from '../../../covenant/commitments/topic.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { isOneOf, type Condition } from '../../../platform/graph/keyset-page.ts';
import { listOfColumn } from '../../../platform/database/list-column.ts';
import { publishChanges } from '../../../platform/changes/change-feed.ts';
import { insertRows } from '../../../platform/database/rows.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { ActivityPart } from './activity.entity.ts';
import { peopleInTheName } from './people-in-the-name.ts';

export interface PartOfCoordinator {
  readonly coordinatorId: string;
  readonly part: ActivityPart;
  /** Day for which it counts; null if no source states one. */
  readonly occurredOn: string | null;
}

export interface SharedThing {
  /** Id of the case study, workshop, group, resource, news item or post. */
  readonly nodeId: string;
  readonly topics: readonly Topic[];
  /** All current parts; an empty list removes the earlier ones. */
  readonly parts: readonly PartOfCoordinator[];
}

const THINGS_PER_STATEMENT = 100;

/** Stores the parts and updates the counts of every coordinator that gained or lost one. */
export async function recordActivity(transaction: Transaction, things: readonly SharedThing[]): Promise<void> {
  const touched = new Set<string>();
  for (const chunk of batches(things, THINGS_PER_STATEMENT)) {
    const ofThese = isOneOf(
      rawSql`nodeId`,
      chunk.map(({ nodeId }) => nodeId),
    );
    for (const { coordinatorId } of await transaction.select<{ coordinatorId: string }>(
      rawSql`SELECT DISTINCT coordinatorId FROM coordinator_part WHERE ${ofThese.sql}`,
      ofThese.parameters,
    )) {
      touched.add(coordinatorId);
    }
    const rows = chunk.flatMap(({ nodeId, topics, parts }) =>
      parts.map((part) => ({ nodeId, ...part, topics: topics.join(',') })),
    );
    for (const { coordinatorId } of rows) touched.add(coordinatorId);
    await transaction.execute(rawSql`DELETE FROM coordinator_part WHERE ${ofThese.sql}`, ofThese.parameters);
    await insertRows(transaction, rawSql`coordinator_part`, rows);
  }
  await publishActivity(transaction, [...touched]);
}

/** Updates the counts of coordinators and publishes them to the other subgraphs. */
export async function publishActivity(transaction: Transaction, coordinatorIds: readonly string[]): Promise<void> {
  for (const some of batches(coordinatorIds, THINGS_PER_STATEMENT)) {
    await publishChunk(transaction, some);
  }
}

/** Publishes the figures of all coordinators that have a part. */
export async function publishAllActivity(transaction: Transaction): Promise<void> {
  const rows = await transaction.select<{ coordinatorId: string }>(
    rawSql`SELECT DISTINCT coordinatorId FROM coordinator_part ORDER BY coordinatorId`,
  );
  await publishActivity(
    transaction,
    rows.map(({ coordinatorId }) => coordinatorId),
  );
}

interface PartRow {
  readonly coordinatorId: string;
  readonly nodeId: string;
  readonly part: ActivityPart;
  readonly occurredOn: string | null;
  readonly topics: string;
}

async function publishChunk(transaction: Transaction, coordinatorIds: readonly string[]): Promise<void> {
  const ofThese = isOneOf(rawSql`coordinatorId`, coordinatorIds);
  const rows = await transaction.select<PartRow>(
    rawSql`SELECT coordinatorId, nodeId, part, occurredOn, topics FROM coordinator_part WHERE ${ofThese.sql}`,
    ofThese.parameters,
  );
  const partners = await countsByCoordinator(transaction, coordinatorsMet(ofThese));
  const people = await countsByCoordinator(transaction, peopleInTheName(coordinatorIds));
  const countedAt = new Date().toISOString();
  const figures = coordinatorIds.map((coordinatorId) => {
    const parts = rows.filter((row) => row.coordinatorId === coordinatorId);
    return {
      coordinatorId,
      ...countsOf(parts),
      people: people.get(coordinatorId) ?? 0,
      partnersMet: partners.get(coordinatorId) ?? 0,
      lastOn: lastDayOf(parts),
      countedAt,
    };
  });
  await transaction.execute(rawSql`DELETE FROM coordinator_activity WHERE ${ofThese.sql}`, ofThese.parameters);
  await transaction.execute(rawSql`DELETE FROM coordinator_topic WHERE ${ofThese.sql}`, ofThese.parameters);
  await insertRows(transaction, rawSql`coordinator_activity`, figures);
  await insertRows(transaction, rawSql`coordinator_topic`, topicRows(rows));
  await publishChanges(
    transaction,
    coordinatorIds.map((coordinatorId) => ({
      kind: 'SHARED_DAYS',
      entityId: coordinatorId,
      facts: daysOf(rows.filter((row) => row.coordinatorId === coordinatorId)),
    })),
  );
  await publishChanges(
    transaction,
    figures.map(({ coordinatorId, caseStudies, workshopsHosted, workshopsAttended, discussionGroups, lastOn }) => ({
      kind: 'COORDINATOR_ACTIVITY',
      entityId: coordinatorId,
      facts: { caseStudies, workshops: workshopsHosted + workshopsAttended, discussionGroups, lastActivityOn: lastOn },
    })),
  );
}

function countsOf(parts: readonly PartRow[]): Record<CountColumn, number> {
  const count = (kind: ActivityPart): number => parts.filter(({ part }) => part === kind).length;
  return {
    caseStudies: count(ActivityPart.CASE_STUDY),
    replications: count(ActivityPart.REPLICATION),
    workshopsHosted: count(ActivityPart.WORKSHOP_HOSTED),
    workshopsAttended: count(ActivityPart.WORKSHOP_ATTENDED),
    discussionGroups: count(ActivityPart.DISCUSSION_GROUP),
    answersAccepted: count(ActivityPart.ANSWER_ACCEPTED),
  };
}

/** The days that reports count by period; a part without a day belongs to no period. */
function daysOf(parts: readonly PartRow[]): Record<'caseStudies' | 'workshopsHosted' | 'workshopsAttended', string[]> {
  const days = (kind: ActivityPart): string[] =>
    parts.flatMap(({ part, occurredOn }) => (part === kind && occurredOn !== null ? [occurredOn] : [])).sort();
  return {
    caseStudies: days(ActivityPart.CASE_STUDY),
    workshopsHosted: days(ActivityPart.WORKSHOP_HOSTED),
    workshopsAttended: days(ActivityPart.WORKSHOP_ATTENDED),
  };
}

type CountColumn =
  'caseStudies' | 'replications' | 'workshopsHosted' | 'workshopsAttended' | 'discussionGroups' | 'answersAccepted';

/** Parts in which coordinators meet; a shared case study is not a meeting. */
export const MEETINGS: readonly ActivityPart[] = [
  ActivityPart.WORKSHOP_HOSTED,
  ActivityPart.WORKSHOP_ATTENDED,
  ActivityPart.DISCUSSION_GROUP,
];

function coordinatorsMet(ofThese: Condition): Condition {
  const isMeeting = isOneOf(rawSql`other.part`, MEETINGS);
  return {
    sql: rawSql`SELECT mine.coordinatorId AS coordinatorId, COUNT(DISTINCT other.coordinatorId) AS total FROM
       (SELECT coordinatorId, nodeId FROM coordinator_part WHERE ${ofThese.sql}) AS mine
       JOIN coordinator_part other ON other.nodeId = mine.nodeId AND other.coordinatorId <> mine.coordinatorId
       WHERE ${isMeeting.sql} GROUP BY mine.coordinatorId`,
    parameters: [...ofThese.parameters, ...isMeeting.parameters],
  };
}

async function countsByCoordinator(
  transaction: Transaction,
  { sql, parameters }: Condition,
): Promise<ReadonlyMap<string, number>> {
  const rows = await transaction.select<{ coordinatorId: string; total: number }>(sql, parameters);
  return new Map(rows.map(({ coordinatorId, total }) => [coordinatorId, Number(total)]));
}

function lastDayOf(parts: readonly PartRow[]): string | null {
  const days = parts.map(({ occurredOn }) => occurredOn).filter((day) => day !== null);
  return days.sort().at(-1) ?? null;
}

/** Parts that show on which topics a coordinator works with others. */
const OF_INTEREST: readonly ActivityPart[] = [...MEETINGS, ActivityPart.CASE_STUDY, ActivityPart.REPLICATION];

function topicRows(rows: readonly PartRow[]): { coordinatorId: string; topic: string; things: number }[] {
  const things = new Map<string, Set<string>>();
  for (const { coordinatorId, nodeId, topics } of rows.filter(({ part }) => OF_INTEREST.includes(part))) {
    for (const topic of listOfColumn<Topic>(topics)) {
      const key = `${coordinatorId} ${topic}`;
      things.set(key, (things.get(key) ?? new Set()).add(nodeId));
    }
  }
  return [...things].map(([key, ids]) => {
    const [coordinatorId = '', topic = ''] = key.split(' ');
    return { coordinatorId, topic, things: ids.size };
  });
}
