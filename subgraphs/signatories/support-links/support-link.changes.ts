/**
 * Publishes changes of support links to the other subgraphs. Proposals and refusals stay between the two sides: for those only
 * a LINK_NOTICE is published, from which a letter to the other side is written.
 */
import { batches } from '../../../platform/base/batches.ts';
import { conditionOf, isOneOf } from '../../../platform/graph/keyset-page.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { publishChanges } from '../../../platform/changes/change-feed.ts';
import { LINK_NOTICE, type LinkNoticeFacts, type LinkTurn } from '../../../covenant/bodies/link-notice.ts';
import { recountCoordinators } from '../coverage/recount-tallies.ts';
import { publishEvidence } from '../evidence/evidence.changes.ts';
import type { Sides } from './support-link.rules.ts';
import { PUBLIC_STATES } from './support-link.loaders.ts';

const ROWS_PER_STATEMENT = 200;

/** All effects of one changed link, in the transaction that changes it. */
export async function publishLinkChange(
  transaction: Transaction,
  { id, coordinatorId, signatoryId }: Sides & { readonly id: string },
  today: string,
): Promise<void> {
  const published = await publishLinks(transaction, [id]);
  if (published === 0) return;
  await publishEvidence(transaction, [signatoryId]);
  await recountCoordinators(transaction, [coordinatorId], today);
}

interface Notice {
  readonly turn: LinkTurn;
  readonly byId: string | null;
  readonly endsOn?: string;
}

/** Publishes the notice for a letter to the side that has not acted. */
export async function publishLinkNotice(
  transaction: Transaction,
  { id, coordinatorId, signatoryId, activeFrom }: Sides & { readonly id: string; readonly activeFrom: string },
  { turn, byId, endsOn }: Notice,
): Promise<void> {
  const facts = {
    coordinatorId,
    signatoryId,
    turn,
    byId,
    startsOn: activeFrom,
    endsOn: endsOn ?? null,
    at: new Date().toISOString(),
  } satisfies LinkNoticeFacts;
  await publishChanges(transaction, [{ kind: LINK_NOTICE, entityId: id, facts }]);
}

/** Publishes links that were confirmed, changed or ended, and returns their number. */
export async function publishLinks(transaction: Transaction, ids: readonly string[]): Promise<number> {
  let published = 0;
  for (const some of batches(ids, ROWS_PER_STATEMENT)) {
    const where = conditionOf([isOneOf(rawSql`id`, some), isOneOf(rawSql`state`, PUBLIC_STATES)]);
    const rows = await transaction.select<{
      id: string;
      coordinatorId: string;
      signatoryId: string;
      activeFrom: string;
      activeUntil: string;
    }>(
      rawSql`SELECT id, coordinatorId, signatoryId, activeFrom, activeUntil FROM support_link WHERE ${where.sql}`,
      where.parameters,
    );
    published += rows.length;
    await publishChanges(
      transaction,
      rows.map(({ id, ...facts }) => ({ kind: 'SUPPORT_LINK', entityId: id, facts })),
    );
  }
  return published;
}

export async function publishAllLinks(transaction: Transaction): Promise<void> {
  const rows = await transaction.select<{ id: string }>(rawSql`SELECT id FROM support_link ORDER BY id`);
  await publishLinks(
    transaction,
    rows.map(({ id }) => id),
  );
}
