/**
 * Keeps what proves that a commitment is kept, in the transaction that writes the thing itself, and tells the others.
 * Only what the public may see is a proof: of a draft, record none. Content for trying out proves nothing.
 *
 * | commitment                  | is proven by                                                                 |
 * | --------------------------- | ---------------------------------------------------------------------------- |
 * | KNOWLEDGE_SHARING           | case studies, replications (neither planned nor abandoned), accepted answers |
 * | PARTNERSHIP                 | case studies told and workshops hosted by several coordinators               |
 * | COVENANT_PARTICIPATION      | workshops one came to or spoke at, discussion groups, news                   |
 * | TECHNICAL_STRATEGIC_SUPPORT | guides, tools, methods, templates and data sets                              |
 *
 * To host a workshop alone proves none of them.
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
  /** What it is, in the words of its owner. */
  readonly title: string;
  /** Day it counts for; null where no source states one. */
  readonly occurredOn: string | null;
}

export interface ProvingThing {
  /** Id of the case study, workshop, group, resource, news item or post. */
  readonly nodeId: string;
  /** Made up for trying the hub out: no proof of it is kept, as an indicator about a real body may not rest on it. */
  readonly isExample: boolean;
  /** All it proves now; none takes earlier proofs away. At most one per coordinator and commitment is kept. */
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
  const gone: Change[] = before
    .filter(({ id }) => !now.has(id))
    .map((row) => {
      const [coordinatorId, commitment] = row.commitmentKey.split(' ');
      return { kind: 'EVIDENCE', entityId: row.id, removed: true, facts: { coordinatorId, commitment } };
    });
  const held: Change[] = [...now].map(
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
  await publishChanges(transaction, [...gone, ...held]);
}

/** All proofs that are held. */
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

/** Three full ids would not fit into the feed's key. */
function evidenceId(nodeId: string, { coordinatorId, commitment }: Proof): string {
  const digest = createHash('sha256').update(`${nodeId} ${coordinatorId} ${commitment}`).digest('base64url');
  return `evd_${digest.slice(0, 22)}`;
}
