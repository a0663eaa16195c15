/** Publishes the proofs in this subgraph, and those that no longer hold, for the ledger of coordinators. */
import { batches } from '../../../platform/base/batches.ts';
import type { CommitmentCode } from '../../../covenant/commitments/commitment-code.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { conditionOf, isOneOf } from '../../../platform/graph/keyset-page.ts';
import { publishChanges, lockChangeFeed, type Change } from '../../../platform/changes/change-feed.ts';
import { isRecruitment, isSupportedPlan } from './evidence-conditions.ts';

const SIGNATORIES_PER_STATEMENT = 100;

/** Publishes all proofs from links and plans of these signatories. */
export async function publishEvidence(transaction: Transaction, signatoryIds: readonly string[]): Promise<void> {
  if (signatoryIds.length === 0) return;
  await lockChangeFeed(transaction);
  for (const some of batches(signatoryIds, SIGNATORIES_PER_STATEMENT)) {
    await publishChanges(transaction, await recruitments(transaction, some));
    await publishChanges(transaction, await plans(transaction, some));
  }
}

export async function publishAllEvidence(transaction: Transaction): Promise<void> {
  const rows = await transaction.select<{ id: string }>(rawSql`SELECT id FROM signatory ORDER BY id`);
  await publishEvidence(
    transaction,
    rows.map(({ id }) => id),
  );
}

async function recruitments(transaction: Transaction, signatoryIds: readonly string[]): Promise<Change[]> {
  const where = conditionOf([isOneOf(rawSql`l.signatoryId`, signatoryIds), isRecruitment]);
  const rows = await transaction.select<{ id: string; coordinatorId: string; occurredOn: string | null }>(
    rawSql`SELECT l.id, l.coordinatorId, l.startsOn AS occurredOn FROM support_link l WHERE ${where.sql}`,
    where.parameters,
  );
  return rows.map(({ id, ...facts }) => proof(`${id} PROMOTE_ACCESSION`, 'PROMOTE_ACCESSION', facts));
}

/** Plans as proofs; if a link ends on an earlier day, later plans are no proofs any more. */
async function plans(transaction: Transaction, signatoryIds: readonly string[]): Promise<Change[]> {
  const ofThese = isOneOf(rawSql`p.signatoryId`, signatoryIds);
  const rows = await transaction.select<{ id: string; coordinatorId: string; occurredOn: string; proves: number }>(
    rawSql`SELECT p.id, l.coordinatorId, p.submittedOn AS occurredOn, MAX(CASE WHEN ${isSupportedPlan.sql} THEN 1 ELSE 0 END) AS proves
     FROM action_plan p JOIN support_link l ON l.signatoryId = p.signatoryId
     WHERE ${ofThese.sql} AND p.status <> 'DRAFT' GROUP BY p.id, l.coordinatorId, p.submittedOn`,
    ofThese.parameters,
  );
  const candidates = rows.map(({ id, proves, ...facts }) => ({
    // Two ids fit into the key of the change feed; the commitment's code would not.
    change: proof(`${id} ${facts.coordinatorId}`, 'TECHNICAL_STRATEGIC_SUPPORT', facts),
    proves: Number(proves) === 1,
  }));
  const publishedBefore = await toldBefore(
    transaction,
    candidates.filter(({ proves }) => !proves).map(({ change }) => change.entityId),
  );
  return candidates.flatMap(({ change, proves }) => {
    if (proves) return [change];
    return publishedBefore.has(change.entityId) ? [{ ...change, removed: true }] : [];
  });
}

async function toldBefore(transaction: Transaction, entityIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (entityIds.length === 0) return new Set();
  const where = isOneOf(rawSql`entityId`, entityIds);
  const rows = await transaction.select<{ entityId: string }>(
    rawSql`SELECT entityId FROM change_feed WHERE kind = 'EVIDENCE' AND ${where.sql}`,
    where.parameters,
  );
  return new Set(rows.map(({ entityId }) => entityId));
}

function proof(
  entityId: string,
  commitment: CommitmentCode,
  { coordinatorId, occurredOn }: { readonly coordinatorId: string; readonly occurredOn: string | null },
): Change {
  return { kind: 'EVIDENCE', entityId, facts: { coordinatorId, commitment, occurredOn } };
}
