/** What follows when the facts of one signatory change: its groups, the order of its links, tallies, and news. */
import type { Transaction } from '../../../platform/database/database.ts';
import { takeTurnToPublish } from '../../../platform/changes/change-feed.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import { MAX_TOTAL_POPULATION, totalPopulation } from './signatory-facts.limits.ts';
import { recountAllCoordinators, recountCoordinators } from '../coverage/coordinator-tally.service.ts';
import { connectGroups, publishSignatories } from './signatory.service.ts';

interface ChangedFacts {
  readonly id: string;
  /** Columns that differ. */
  readonly changed: readonly string[];
  readonly isGroup: boolean;
}

const PUBLISHED = ['slug', 'name', 'country', 'regionCode', 'status'];
const COUNTED = ['populationAtAdhesion', 'groupId'];

export async function followChangedFacts(
  transaction: Transaction,
  { id, changed, isGroup }: ChangedFacts,
  today: string,
): Promise<void> {
  const isChanged = (columns: readonly string[]): boolean => columns.some((column) => changed.includes(column));
  if (isChanged(['name'])) {
    await transaction.execute(
      'UPDATE support_link SET sortName = (SELECT s.sortName FROM signatory s WHERE s.id = ?) WHERE signatoryId = ?',
      [id, id],
    );
  }
  if (isChanged(['populationAtAdhesion'])) await mustBeTellable(transaction);
  if (isChanged(PUBLISHED)) await publishSignatories(transaction, [id]);
  if (isGroup && isChanged(['organisationId', 'isGroup'])) {
    // Members that named a group without an entry find it now, and count with it.
    await connectGroups(transaction);
    await recountAllCoordinators(transaction, today);
  } else if (isChanged(COUNTED)) {
    await recountCoordinators(transaction, await supportersOf(transaction, id), today);
  }
}

/** What all signatories add up to must stay a number that figures can tell. */
async function mustBeTellable(transaction: Transaction): Promise<void> {
  await takeTurnToPublish(transaction);
  if ((await totalPopulation(transaction)) <= MAX_TOTAL_POPULATION) return;
  throw Refusal.invalid(
    ['input', 'populationAtAdhesion'],
    'totalPopulation',
    `With this populationAtAdhesion all signatories would have more than ${String(MAX_TOTAL_POPULATION)} people.`,
  );
}

async function supportersOf(transaction: Transaction, signatoryId: string): Promise<string[]> {
  const rows = await transaction.select<{ coordinatorId: string }>(
    "SELECT DISTINCT coordinatorId FROM support_link WHERE signatoryId = ? AND state IN ('CONFIRMED', 'ENDED')",
    [signatoryId],
  );
  return rows.map(({ coordinatorId }) => coordinatorId);
}
