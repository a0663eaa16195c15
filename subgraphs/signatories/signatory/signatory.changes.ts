/** The effects of changed signatories: their groups, the order of their links, tallies, and changes for other subgraphs. */
import { batches } from '../../../platform/base/batches.ts';
import { publishChanges, lockChangeFeed } from '../../../platform/changes/change-feed.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import { recountAllCoordinators, recountCoordinators } from '../coverage/recount-tallies.ts';
import { MAX_TOTAL_POPULATION, totalPopulation } from './signatory-facts.rules.ts';

const ROWS_PER_STATEMENT = 200;

/** Connects members with the entry of their group, if there is one; returns the changed signatories. */
export async function connectGroups(transaction: Transaction): Promise<string[]> {
  const members = await transaction.select<{ id: string; groupId: string | null }>(
    rawSql`SELECT m.id, g.id AS groupId FROM signatory m LEFT JOIN signatory g ON g.organisationId = m.groupOrganisationId
     WHERE COALESCE(m.groupId, '') <> COALESCE(g.id, '')`,
  );
  for (const { id, groupId } of members) {
    await transaction.execute(rawSql`UPDATE signatory SET groupId = ? WHERE id = ?`, [groupId, id]);
  }
  return members.map(({ id }) => id);
}

/** A link is listed under its signatory's name; a new name moves it. */
export async function reorderLinks(transaction: Transaction): Promise<void> {
  const sortName = rawSql`(SELECT s.sortName FROM signatory s WHERE s.id = support_link.signatoryId)`;
  await transaction.execute(rawSql`UPDATE support_link SET sortName = ${sortName} WHERE sortName <> ${sortName}`);
}

/**
 * Publishes new and changed signatories to the other subgraphs, with population and group for the coverage of coordinators.
 */
export async function publishSignatories(transaction: Transaction, ids: readonly string[]): Promise<void> {
  for (const some of batches(ids, ROWS_PER_STATEMENT)) {
    const where = isOneOf(rawSql`id`, some);
    const rows = await transaction.select<{
      id: string;
      slug: string;
      name: string;
      country: string;
      regionCode: string | null;
      status: string;
      populationAtAdhesion: number | null;
      groupId: string | null;
    }>(
      rawSql`SELECT id, slug, name, country, regionCode, status, populationAtAdhesion, groupId FROM signatory WHERE ${where.sql}`,
      where.parameters,
    );
    await publishChanges(
      transaction,
      rows.map(({ id, ...facts }) => ({ kind: 'SIGNATORY', entityId: id, facts })),
    );
  }
}

export async function publishAllSignatories(transaction: Transaction): Promise<void> {
  const rows = await transaction.select<{ id: string }>(rawSql`SELECT id FROM signatory ORDER BY id`);
  await publishSignatories(
    transaction,
    rows.map(({ id }) => id),
  );
}

interface ChangedFacts {
  readonly id: string;
  /** The changed columns. */
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
      rawSql`UPDATE support_link SET sortName = (SELECT s.sortName FROM signatory s WHERE s.id = ?) WHERE signatoryId = ?`,
      [id, id],
    );
  }
  if (isChanged(['populationAtAdhesion'])) await mustBeTellable(transaction);
  if (isChanged(PUBLISHED)) await publishSignatories(transaction, [id]);
  if (isGroup && isChanged(['organisationId', 'isGroup'])) {
    // Members that named this group before it had an entry now belong to it.
    await connectGroups(transaction);
    await recountAllCoordinators(transaction, today);
  } else if (isChanged(COUNTED)) {
    await recountCoordinators(transaction, await supportersOf(transaction, id), today);
  }
}

/** Refuses a total population of all signatories beyond a GraphQL Int. */
async function mustBeTellable(transaction: Transaction): Promise<void> {
  await lockChangeFeed(transaction);
  if ((await totalPopulation(transaction)) <= MAX_TOTAL_POPULATION) return;
  throw Refusal.invalid(
    ['input', 'populationAtAdhesion'],
    'totalPopulation',
    `With this populationAtAdhesion all signatories would have more than ${String(MAX_TOTAL_POPULATION)} people.`,
  );
}

async function supportersOf(transaction: Transaction, signatoryId: string): Promise<string[]> {
  const rows = await transaction.select<{ coordinatorId: string }>(
    rawSql`SELECT DISTINCT coordinatorId FROM support_link WHERE signatoryId = ? AND state IN ('CONFIRMED', 'ENDED')`,
    [signatoryId],
  );
  return rows.map(({ coordinatorId }) => coordinatorId);
}
