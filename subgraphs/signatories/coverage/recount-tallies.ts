/** Recounts the tallies of coordinators in the transaction that changes a link or a signatory. */
import { isCivilDate } from '../../../platform/graph/scalars.ts';
import { daysAfter } from '../../../platform/base/days.ts';
import { batches } from '../../../platform/base/batches.ts';
import { conditionOf, isOneOf } from '../../../platform/graph/keyset-page.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { publishChanges, lockChangeFeed } from '../../../platform/changes/change-feed.ts';
import { insertRows } from '../../../platform/database/rows.ts';
import { placeholders, rawSql } from '../../../platform/database/sql-text.ts';
import { coverageStatement, type Coverage } from './coverage.ts';
import { inForceOn, NO_END } from './in-force.ts';

const COORDINATORS_PER_STATEMENT = 100;

export async function recountCoordinators(
  transaction: Transaction,
  coordinatorIds: readonly string[],
  today: string,
): Promise<void> {
  await lockChangeFeed(transaction);
  for (const some of batches(coordinatorIds, COORDINATORS_PER_STATEMENT)) {
    await recount(transaction, some, today);
  }
}

export async function recountAllCoordinators(transaction: Transaction, today: string): Promise<void> {
  const rows = await transaction.select<{ coordinatorId: string }>(
    rawSql`SELECT DISTINCT coordinatorId FROM support_link`,
  );
  await recountCoordinators(
    transaction,
    rows.map(({ coordinatorId }) => coordinatorId),
    today,
  );
}

/** Recounts tallies of an earlier day, since when a link has begun or ended without an act. */
export async function recountOutdated(transaction: Transaction, today: string): Promise<void> {
  const rows = await transaction.select<{ coordinatorId: string }>(
    rawSql`SELECT coordinatorId FROM coordinator_tally WHERE validUntil < ?`,
    [today],
  );
  if (rows.length === 0) return;
  await recountCoordinators(
    transaction,
    rows.map(({ coordinatorId }) => coordinatorId),
    today,
  );
}

async function recount(transaction: Transaction, ids: readonly string[], today: string): Promise<void> {
  const ofThese = isOneOf(rawSql`l.coordinatorId`, ids);
  const statement = coverageStatement(rawSql`l.coordinatorId`, conditionOf([ofThese, inForceOn(today)]));
  const counted = await transaction.select<Coverage & { coverageKey: string }>(statement.sql, statement.parameters);
  const coverages = new Map(counted.map((row) => [row.coverageKey, row]));
  const validity = await validityOf(transaction, ids, today);
  const tallies = ids.map((coordinatorId) => ({
    coordinatorId,
    signatories: Number(coverages.get(coordinatorId)?.signatories ?? 0),
    populationCovered: Number(coverages.get(coordinatorId)?.populationCovered ?? 0),
    validFrom: validity.get(coordinatorId)?.validFrom ?? '0000-00-00',
    validUntil: validity.get(coordinatorId)?.validUntil ?? NO_END,
  }));
  await transaction.execute(
    rawSql`DELETE FROM coordinator_tally WHERE coordinatorId IN (${placeholders(ids.length)})`,
    ids,
  );
  await insertRows(transaction, rawSql`coordinator_tally`, tallies);
  await publishChanges(
    transaction,
    tallies.map(({ coordinatorId, signatories, populationCovered }) => ({
      kind: 'COORDINATOR_COVERAGE',
      entityId: coordinatorId,
      facts: { signatories, populationCovered },
    })),
  );
}

interface Validity {
  readonly validFrom: string;
  readonly validUntil: string;
}

/** The days around today on which no link of a coordinator begins or ends. */
async function validityOf(
  transaction: Transaction,
  ids: readonly string[],
  today: string,
): Promise<ReadonlyMap<string, Validity>> {
  const rows = await transaction.select<{
    coordinatorId: string;
    lastBegin: string | null;
    lastEnd: string | null;
    nextBegin: string | null;
    nextEnd: string | null;
  }>(
    rawSql`SELECT l.coordinatorId,
       MAX(CASE WHEN l.activeFrom <= ? THEN l.activeFrom END) AS lastBegin,
       MAX(CASE WHEN l.activeUntil < ? THEN l.activeUntil END) AS lastEnd,
       MIN(CASE WHEN l.activeFrom > ? THEN l.activeFrom END) AS nextBegin,
       MIN(CASE WHEN l.activeUntil >= ? THEN l.activeUntil END) AS nextEnd
     FROM support_link l WHERE l.coordinatorId IN (${placeholders(ids.length)}) GROUP BY l.coordinatorId`,
    [today, today, today, today, ...ids],
  );
  return new Map(
    rows.map(({ coordinatorId, lastBegin, lastEnd, nextBegin, nextEnd }) => [
      coordinatorId,
      {
        validFrom: latest(lastBegin, lastEnd === null ? null : dayAfter(lastEnd, 1)),
        validUntil: earliest(nextBegin === null ? null : dayAfter(nextBegin, -1), nextEnd),
      },
    ]),
  );
}

function latest(...days: readonly (string | null)[]): string {
  return (
    days
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? '0000-00-00'
  );
}

function earliest(...days: readonly (string | null)[]): string {
  return days.filter((day) => day !== null).sort()[0] ?? NO_END;
}

/** The next day; NEVER_ACTIVE, the end of an unconfirmed link, is not a calendar day and stays as it is. */
function dayAfter(day: string, days: number): string {
  return isCivilDate(day) ? daysAfter(day, days) : '0000-00-00';
}
