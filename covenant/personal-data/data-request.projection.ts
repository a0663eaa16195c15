/**
 * Carries out the requests of people in a subgraph that knows them by id. It may meet a request twice: collecting again
 * says what is there now, and what is erased is not there a second time. A copy of the database from before an erasure
 * meets it again, as the request stays in the feed.
 */
import type { Transaction } from '../../platform/database/database.ts';
import { publishChanges, type ChangeEvent } from '../../platform/changes/change-feed.ts';
import type { Projection } from '../../platform/changes/projections.ts';
import {
  DATA_REQUEST,
  DATA_REQUEST_DONE,
  isForCopy,
  partsOf,
  withdrawParts,
  type DataRequestFacts,
} from './data-request.feed.ts';
import { collected, erased, heldEverywhere, type HeldData } from './held-data.ts';

export function dataRequests(ownHeld: readonly HeldData[]): Projection {
  const heldData = [...ownHeld, ...heldEverywhere];
  return {
    source: 'coordinators',
    kinds: [DATA_REQUEST],
    async apply(transaction, events) {
      for (const event of events) await carryOut(transaction, heldData, event);
    },
  };
}

async function carryOut(
  transaction: Transaction,
  heldData: readonly HeldData[],
  { entityId: requestId, removed, facts }: ChangeEvent,
): Promise<void> {
  if (removed) return withdrawParts(transaction, requestId);
  const { kind, personId } = JSON.parse(facts) as DataRequestFacts;
  if (isForCopy(kind)) {
    const copy = await collected(transaction, heldData, { personId, isOnlyGiven: kind === 'PORTABILITY' });
    await publishChanges(transaction, partsOf(requestId, copy));
  }
  if (kind === 'ERASURE') await erased(transaction, heldData, personId);
  await publishChanges(transaction, [{ kind: DATA_REQUEST_DONE, entityId: requestId, facts: {} }]);
}
