/** Stores the answers of the other subgraphs to a request: slices of the copy, and its completion. */
import { rawSql } from '../../../platform/database/sql-text.ts';
import { recordAct } from '../../../platform/acts/audit-trail.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { publishChanges, type ChangeEvent } from '../../../platform/changes/change-feed.ts';
import type { Projection } from '../../../platform/changes/projections.ts';
import { insertRows } from '../../../platform/database/rows.ts';
import { readersOfPerson } from '../letters/readers.ts';
import { writeTo } from '../letters/write-to.ts';
import {
  DATA_REQUEST,
  DATA_REQUEST_DONE,
  DATA_REQUEST_PART,
  isForCopy,
  type DataRequestSliceFacts,
} from '../../../covenant/personal-data/data-request.feed.ts';
import { subgraphNames, type SubgraphName } from '../../../covenant/subgraph-name.ts';
import { ownerOfSubgraph, type DataOwner } from '../ledger/data-owner.ts';
import { DATA_REQUEST_COLUMNS, type DataRequestRow } from './data-request.entity.ts';

/** How long a copy can be fetched. */
export const DAYS_OF_ARCHIVE = 30;

export const dataRequestProjections: readonly Projection[] = subgraphNames
  .filter((name) => name !== 'coordinators')
  .map(answersOf);

function answersOf(source: SubgraphName): Projection {
  const owner = ownerOfSubgraph[source];
  return {
    source,
    kinds: [DATA_REQUEST_PART, DATA_REQUEST_DONE],
    async apply(transaction, events) {
      for (const event of events) {
        if (event.removed) continue;
        if (event.kind === DATA_REQUEST_PART) await keepPart(transaction, owner, event);
        else await completeStep(transaction, owner, event.entityId);
      }
    },
  };
}

/** Stores nothing about a person who was erased in the meantime. */
async function keepPart(transaction: Transaction, source: DataOwner, { facts }: ChangeEvent): Promise<void> {
  const { requestId, sequence, text } = JSON.parse(facts) as DataRequestSliceFacts;
  const waiting = await transaction.select(
    rawSql`SELECT r.id FROM data_request r JOIN data_request_step s ON s.requestId = r.id JOIN person p ON p.id = r.personId
     WHERE r.id = ? AND s.source = ? AND s.state <> 'DONE' AND p.isErased = 0`,
    [requestId, source],
  );
  if (waiting.length === 0) return;
  await transaction.execute(rawSql`DELETE FROM data_request_part WHERE requestId = ? AND source = ? AND sequence = ?`, [
    requestId,
    source,
    sequence,
  ]);
  await insertRows(transaction, rawSql`data_request_part`, [{ requestId, source, sequence, text }]);
}

async function completeStep(transaction: Transaction, source: DataOwner, requestId: string): Promise<void> {
  const now = new Date().toISOString();
  const changed = await transaction.execute(
    rawSql`UPDATE data_request_step SET state = 'DONE', completedAt = ? WHERE requestId = ? AND source = ? AND state <> 'DONE'`,
    [now, requestId, source],
  );
  if (changed === 0) return;
  // Updates the row before it counts the steps, so that of two subgraphs that finish at once the second sees the first.
  await transaction.execute(rawSql`UPDATE data_request SET revision = revision + 1, updatedAt = ? WHERE id = ?`, [
    now,
    requestId,
  ]);
  const open = await transaction.select(
    rawSql`SELECT source FROM data_request_step WHERE requestId = ? AND state <> 'DONE'`,
    [requestId],
  );
  if (open.length === 0) await complete(transaction, requestId, now);
}

async function complete(transaction: Transaction, requestId: string, now: string): Promise<void> {
  const rows = await transaction.select<DataRequestRow>(
    rawSql`SELECT ${DATA_REQUEST_COLUMNS} FROM data_request WHERE id = ?`,
    [requestId],
  );
  const request = rows[0];
  if (!request) return;
  await transaction.execute(rawSql`UPDATE data_request SET state = 'DONE', completedAt = ? WHERE id = ?`, [
    now,
    requestId,
  ]);
  await recordAct(transaction, 'system', {
    act: 'completeDataRequest',
    subjectId: requestId,
    before: { state: request.state },
    after: { state: 'DONE' },
  });
  // An erasure stays in the feed, so that a database restored from a backup reads it again.
  if (request.kind === 'ERASURE') return;
  // Once a copy is complete, the other subgraphs remove their slices from their change feeds.
  await publishChanges(transaction, [{ kind: DATA_REQUEST, entityId: requestId, removed: true, facts: {} }]);
  if (!isForCopy(request.kind)) return;
  const readers = await readersOfPerson(transaction, request.personId);
  await writeTo(transaction, readers, 'DATA_COPY_READY', { requestId, days: DAYS_OF_ARCHIVE });
}
