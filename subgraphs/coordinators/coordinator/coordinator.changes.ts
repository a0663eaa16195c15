/** The data of a coordinator that other subgraphs copy: its name and status, and text for the search. */
import { batches } from '../../../platform/base/batches.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { publishChanges } from '../../../platform/changes/change-feed.ts';
import { wordingsOf } from '../../../platform/graph/localized-text.ts';
import type { Coordinator } from './coordinator.entity.ts';
import { CoordinatorStatus } from './coordinator.enums.ts';

type Facts = Pick<
  Coordinator,
  'id' | 'slug' | 'name' | 'otherNames' | 'about' | 'country' | 'kind' | 'authorityType' | 'status'
>;

const COORDINATORS_PER_STATEMENT = 200;

export async function publishAllCoordinators(transaction: Transaction): Promise<void> {
  const rows = await transaction.select<{ id: string }>(rawSql`SELECT id FROM coordinator ORDER BY id`);
  for (const some of batches(rows, COORDINATORS_PER_STATEMENT)) {
    await publishCoordinators(
      transaction,
      some.map(({ id }) => id),
    );
  }
}

/** Call it in the transaction that changes them. It publishes only changed data. */
export async function publishCoordinators(transaction: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const where = isOneOf(rawSql`id`, ids);
  const coordinators = await transaction.select<Facts>(
    rawSql`SELECT id, slug, name, otherNames, about, country, kind, authorityType, status FROM coordinator WHERE ${where.sql}`,
    where.parameters,
  );
  const ofThese = isOneOf(rawSql`coordinatorId`, ids);
  const regions = await transaction.select<{ coordinatorId: string; regionCode: string }>(
    rawSql`SELECT coordinatorId, regionCode FROM coordinator_region WHERE ${ofThese.sql} AND isOwnUnit = 1
     ORDER BY coordinatorId, regionCode`,
    ofThese.parameters,
  );
  const regionsOf = (id: string): string[] =>
    regions.filter(({ coordinatorId }) => coordinatorId === id).map(({ regionCode }) => regionCode);
  await publishChanges(
    transaction,
    coordinators.flatMap(({ id, slug, name, otherNames, about, country, kind, authorityType, status }) => [
      { kind: 'COORDINATOR', entityId: id, facts: { slug, name, country, kind, status } },
      {
        kind: 'SEARCH_DOCUMENT',
        entityId: id,
        // The search lists only active coordinators, as it does for signatories.
        removed: status !== CoordinatorStatus.ACTIVE,
        facts: {
          kind: 'COORDINATOR',
          title: [{ language: 'und', text: name }, ...wordingsOf(otherNames)],
          text: wordingsOf(about),
          slug,
          country,
          regionCodes: regionsOf(id),
          bodyKinds: ['COORDINATOR', kind, authorityType],
        },
      },
    ]),
  );
}
