/** What the other subgraphs are told about memberships: who no longer acts for a body. */
import { BODY_LEFT, type BodyLeftFacts } from '../../../covenant/personal-data/body-left.feed.ts';
import { publishChanges } from '../../../platform/changes/change-feed.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { compare, conditionOf, type Condition } from '../../../platform/graph/keyset-page.ts';
import type { MembershipRow } from './membership.entity.ts';

type Pair = Pick<MembershipRow, 'personId' | 'bodyId'>;

/** Call it in the transaction that begins or ends a membership. A restricted person still belongs to the body. */
export function tellOfLeaving(transaction: Transaction, { personId, bodyId }: Pair): Promise<void> {
  if (bodyId === null) return Promise.resolve();
  return publishPairs(
    transaction,
    conditionOf([compare(rawSql`personId`, '=', personId), compare(rawSql`bodyId`, '=', bodyId)]),
  );
}

export function publishAllLeavings(transaction: Transaction): Promise<void> {
  return publishPairs(transaction, { sql: rawSql`bodyId IS NOT NULL`, parameters: [] });
}

async function publishPairs(transaction: Transaction, { sql, parameters }: Condition): Promise<void> {
  const pairs = await transaction.select<BodyLeftFacts & { acting: number; ended: number }>(
    rawSql`SELECT personId, bodyId, SUM(CASE WHEN state IN ('ACTIVE', 'RESTRICTED') THEN 1 ELSE 0 END) AS acting,
       SUM(CASE WHEN state = 'ENDED' THEN 1 ELSE 0 END) AS ended FROM membership WHERE ${sql} GROUP BY personId, bodyId`,
    parameters,
  );
  // Somebody who never left is not told of.
  await publishChanges(
    transaction,
    pairs
      .filter(({ ended }) => Number(ended) > 0)
      .map(({ personId, bodyId, acting }) => ({
        kind: BODY_LEFT,
        entityId: `${personId}-${bodyId}`,
        ...(Number(acting) > 0
          ? { removed: true, facts: {} }
          : { facts: { personId, bodyId } satisfies BodyLeftFacts }),
      })),
  );
}
