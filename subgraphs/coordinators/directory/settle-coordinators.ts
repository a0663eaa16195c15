/** Updates what depends on new or changed coordinators: area, history, commitments, sort keys, and published changes. */
import { isDecidedByPeople } from '../../../platform/database/decided-by-people.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { insertRows } from '../../../platform/database/rows.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { regionCodeOfCountry } from '../../../covenant/regions/regions.ts';
import { settleCommitments } from '../commitments/settle-commitments.ts';
import { copyTotals } from '../ledger/copy-totals.ts';
import type { Coordinator } from '../coordinator/coordinator.entity.ts';
import { publishCoordinators } from '../coordinator/coordinator.changes.ts';
import { writeRegions } from '../regions/write-regions.ts';
import { settleReports } from '../reporting/settle-reports.ts';

type Facts = Pick<
  Coordinator,
  'id' | 'sortName' | 'country' | 'status' | 'statedFields' | 'signedOn' | 'signingYear' | 'sortSigned'
>;

/** Called once per batch of an import, so the number of ids is bounded. */
export async function settleCoordinators(
  transaction: Transaction,
  { added, changed }: { readonly added: readonly string[]; readonly changed: readonly string[] },
): Promise<void> {
  const ids = [...added, ...changed];
  if (ids.length === 0) return;
  const where = isOneOf(rawSql`id`, ids);
  const coordinators = await transaction.select<Facts>(
    rawSql`SELECT id, sortName, country, status, statedFields, signedOn, signingYear, sortSigned FROM coordinator WHERE ${where.sql}`,
    where.parameters,
  );
  await beginHistory(transaction, added, coordinators);
  await settleCountries(transaction, coordinators);
  await settleSigningOrder(transaction, coordinators);
  await settleCommitments(transaction, ids);
  await settleReports(transaction, ids);
  await copyTotals(transaction, ids);
  await publishCoordinators(transaction, ids);
}

/** Open data states that a coordinator is a member, but neither since when nor who decided it. */
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
  await insertRows(transaction, rawSql`status_period`, rows);
}

/** Open data states only the country of a coordinator; an area that people stated stays. */
async function settleCountries(transaction: Transaction, coordinators: readonly Facts[]): Promise<void> {
  await writeRegions(
    transaction,
    coordinators
      .filter((coordinator) => !isDecidedByPeople(coordinator.statedFields, 'regions'))
      .map(({ id, country, sortName }) => ({ id, sortName, regionCodes: [regionCodeOfCountry(country)] })),
  );
  for (const { id, sortName } of coordinators.filter((coordinator) =>
    isDecidedByPeople(coordinator.statedFields, 'regions'),
  )) {
    await transaction.execute(rawSql`UPDATE coordinator_region SET sortName = ? WHERE coordinatorId = ?`, [
      sortName,
      id,
    ]);
  }
}

async function settleSigningOrder(transaction: Transaction, coordinators: readonly Facts[]): Promise<void> {
  for (const { id, signedOn, signingYear, sortSigned } of coordinators) {
    const order = signedOn ?? (signingYear === null ? '' : String(signingYear));
    if (order === sortSigned) continue;
    await transaction.execute(rawSql`UPDATE coordinator SET sortSigned = ? WHERE id = ?`, [order, id]);
  }
}
