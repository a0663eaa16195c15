/**
 * Stores the proofs that a commitment is fulfilled, in the transaction that writes the thing, and publishes them to the
 * other subgraphs. Only public things are proofs: record none for a draft. Example content proves nothing.
 *
 * | commitment                  | proofs                                                                       |
 * | --------------------------- | ---------------------------------------------------------------------------- |
 * | KNOWLEDGE_SHARING           | case studies, replications (neither planned nor abandoned), accepted answers |
 * | PARTNERSHIP                 | case studies and hosted workshops of several coordinators together           |
 * | COVENANT_PARTICIPATION      | workshops attended or spoken at, discussion groups, news                     |
 * | TECHNICAL_STRATEGIC_SUPPORT | guides, tools, methods, templates and data sets                              |
 *
 * Hosting a workshop alone proves no commitment.
 */
import { batches } from '../../../platform/base/batches.ts';
import { createHash } from 'node:crypto';
import type { CommitmentCode } from '../../../covenant/commitments/commitment-code.ts';
import { commitmentKey } from '../../../covenant/evidence/evidence-lists.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { publishChanges, type Change } from '../../../platform/changes/change-feed.ts';
import { insertRows } from '../../../platform/database/rows.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

export interface Proof {
  readonly coordinatorId: string;
  readonly commitment: CommitmentCode;
  /** Title in the words of its owner. */
  readonly title: string;
  /** Day for which it counts; null if no source states one. */
  readonly occurredOn: string | null;
}

export interface ProvingThing {
  /** Id of the case study, workshop, group, resource, news item or post. */
  readonly nodeId: string;
  /** Example content: its proofs are not stored, because indicators about a real body must not include them. */
  readonly isExample: boolean;
  /** All current proofs; an empty list removes the earlier ones. Only one per coordinator and commitment is stored. */
  readonly proofs: readonly Proof[];
}

const THINGS_PER_STATEMENT = 100;

export async function recordEvidence(transaction: Transaction, things: readonly ProvingThing[]): Promise<void> {
  for (const some of batches(things, THINGS_PER_STATEMENT)) {
    await recordChunk(transaction, some);
  }
}

async function recordChunk(transaction: Transaction, things: readonly ProvingThing[]): Promise<void> {
  const ofThese = isOneOf(
    rawSql`nodeId`,
    things.map(({ nodeId }) => nodeId),
  );
  const before = await transaction.select<{ id: string; commitmentKey: string }>(
    rawSql`SELECT id, commitmentKey FROM evidence WHERE ${ofThese.sql}`,
    ofThese.parameters,
  );
  const now = new Map(
    things
      .filter(({ isExample }) => !isExample)
      .flatMap(({ nodeId, proofs }) => proofs.map((proof) => [evidenceId(nodeId, proof), { nodeId, proof }])),
  );
  await transaction.execute(rawSql`DELETE FROM evidence WHERE ${ofThese.sql}`, ofThese.parameters);
  await insertRows(
    transaction,
    rawSql`evidence`,
    [...now].map(([id, { nodeId, proof }]) => ({
      id,
      commitmentKey: commitmentKey(proof.coordinatorId, proof.commitment),
      title: proof.title,
      occurredOn: proof.occurredOn,
      sortDay: proof.occurredOn ?? '',
      nodeId,
    })),
  );
  const removals: Change[] = before
    .filter(({ id }) => !now.has(id))
    .map((row) => {
      const [coordinatorId, commitment] = row.commitmentKey.split(' ');
      return { kind: 'EVIDENCE', entityId: row.id, removed: true, facts: { coordinatorId, commitment } };
    });
  const additions: Change[] = [...now].map(
    ([
      id,
      {
        proof: { coordinatorId, commitment, occurredOn },
      },
    ]) => ({
      kind: 'EVIDENCE',
      entityId: id,
      facts: { coordinatorId, commitment, occurredOn },
    }),
  );
  await publishChanges(transaction, [...removals, ...additions]);
}

/** Publishes all stored proofs. */
export async function publishAllEvidence(transaction: Transaction): Promise<void> {
  const rows = await transaction.select<{ id: string; commitmentKey: string; occurredOn: string | null }>(
    rawSql`SELECT id, commitmentKey, occurredOn FROM evidence ORDER BY id`,
  );
  await publishChanges(
    transaction,
    rows.map(({ id, commitmentKey: key, occurredOn }) => {
      const [coordinatorId, commitment] = key.split(' ');
      return { kind: 'EVIDENCE', entityId: id, facts: { coordinatorId, commitment, occurredOn } };
    }),
  );
}

/** A digest, because the two ids and the commitment would not fit into the key of the feed. */
function evidenceId(nodeId: string, { coordinatorId, commitment }: Proof): string {
  const digest = createHash('sha256').update(`${nodeId} ${coordinatorId} ${commitment}`).digest('base64url');
  return `evd_${digest.slice(0, 22)}`;
}
