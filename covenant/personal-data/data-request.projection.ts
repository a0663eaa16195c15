/**
 * Carries out the requests of people in a subgraph that stores them by id. It must be safe to run twice: collecting again gives
 * the current data, and erasing again finds nothing. A database restored from before an erasure gets the request again, as it
 * stays in the change feed.
 */
import type { Transaction } from '../../platform/database/database.ts';
import { publishChanges, type ChangeEvent } from '../../platform/changes/change-feed.ts';
import type { Projection } from '../../platform/changes/projections.ts';
import {
  DATA_REQUEST,
  DATA_REQUEST_DONE,
  isForCopy,
  partsOf,
  withdrawSlices,
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
  if (removed) return withdrawSlices(transaction, requestId);
  const { kind, personId } = JSON.parse(facts) as DataRequestFacts;
  if (isForCopy(kind)) {
    const copy = await collected(transaction, heldData, { personId, isOnlyGiven: kind === 'PORTABILITY' });
    await publishChanges(transaction, partsOf(requestId, copy));
  }
  if (kind === 'ERASURE') await erased(transaction, heldData, personId);
  await publishChanges(transaction, [{ kind: DATA_REQUEST_DONE, entityId: requestId, facts: {} }]);
}
