/** What has to follow when coordinators come or change: area, history, promises, orders, and news for the others. */
import { CoordinatorStatus } from './coordinator.enums.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { isOneOf } from '../../platform/database/keyset-page.ts';
import { publishChanges } from '../../platform/feed/change-feed.ts';
import { insertRows } from '../../platform/import/merge-rows.ts';
import { regionCodeOfCountry } from '../../platform/regions/regions.ts';
import { settleCommitments } from './commitment.service.ts';
import { copyTotals } from './coordinator-totals.service.ts';
import type { Coordinator } from './coordinator.entity.ts';
import { ownUnits, statedAreas } from './stated-area.service.ts';
import { settleReports } from './reporting.service.ts';

type Facts = Pick<
  Coordinator,
  'id' | 'slug' | 'name' | 'sortName' | 'country' | 'kind' | 'status' | 'signedOn' | 'signingYear' | 'sortSigned'
>;

/** Called once per batch of an import, so the number of ids is bounded. */
export async function settleCoordinators(
  transaction: Transaction,
  { added, changed }: { readonly added: readonly string[]; readonly changed: readonly string[] },
): Promise<void> {
  const ids = [...added, ...changed];
  if (ids.length === 0) return;
  const where = isOneOf('id', ids);
  const coordinators = await transaction.select<Facts>(
    `SELECT id, slug, name, sortName, country, kind, status, signedOn, signingYear, sortSigned FROM coordinator WHERE ${where.sql}`,
    where.parameters,
  );
  await beginHistory(transaction, added, coordinators);
  await settleCountries(transaction, coordinators, await statedAreas(transaction, ids));
  await settleSigningOrder(transaction, coordinators);
  await settleCommitments(transaction, ids);
  await settleReports(transaction, ids);
  await copyTotals(transaction, ids);
  await publish(transaction, coordinators);
}

/** Open data tells that a coordinator is a member, but neither since when nor who decided it. */
async function beginHistory(
  transaction: Transaction,
  added: readonly string[],
  coordinators: readonly Facts[],
): Promise<void> {
  const rows = coordinators
    .filter(({ id }) => added.includes(id))
    .map(({ id, status }) => ({
      coordinatorId: id,
      sequence: 1,
      status,
      startsOn: null,
      endsOn: null,
      reason: null,
      decidedBy: null,
    }));
  await insertRows(transaction, 'status_period', rows);
}

/** Of the area open data tells the country only; what a coordinator has stated itself stays. */
async function settleCountries(
  transaction: Transaction,
  all: readonly Facts[],
  stated: ReadonlySet<string>,
): Promise<void> {
  const coordinators = all.filter(({ id }) => !stated.has(id));
  if (coordinators.length === 0) return;
  const where = isOneOf(
    'coordinatorId',
    coordinators.map(({ id }) => id),
  );
  await transaction.execute(`DELETE FROM coordinator_region WHERE ${where.sql}`, where.parameters);
  await insertRows(
    transaction,
    'coordinator_region',
    coordinators.map(({ id, country, sortName }) => ({
      coordinatorId: id,
      regionCode: regionCodeOfCountry(country),
      isOwnUnit: 1,
      sortName,
    })),
  );
}

async function settleSigningOrder(transaction: Transaction, coordinators: readonly Facts[]): Promise<void> {
  for (const { id, signedOn, signingYear, sortSigned } of coordinators) {
    const order = signedOn ?? (signingYear === null ? '' : String(signingYear));
    if (order === sortSigned) continue;
    await transaction.execute('UPDATE coordinator SET sortSigned = ? WHERE id = ?', [order, id]);
  }
}

async function publish(transaction: Transaction, coordinators: readonly Facts[]): Promise<void> {
  const units = await ownUnits(
    transaction,
    coordinators.map(({ id }) => id),
  );
  await publishChanges(
    transaction,
    coordinators.flatMap(({ id, slug, name, country, kind, status }) => [
      { kind: 'COORDINATOR', entityId: id, facts: { slug, name, country, kind, status } },
      {
        kind: 'SEARCH_DOCUMENT',
        entityId: id,
        // On hold means out of search, as for signatories; one that has left is not offered either.
        removed: status !== CoordinatorStatus.ACTIVE,
        facts: {
          kind: 'COORDINATOR',
          title: [{ language: 'und', text: name }],
          text: [],
          slug,
          country,
          regionCodes: units.get(id) ?? [],
        },
      },
    ]),
  );
}
