/**
 * How subgraphs exchange a person's request: coordinators publishes it in its change feed, and every other subgraph carries it
 * out and answers in its own. The copy of a person's data is sent in slices that fit a row of the feed, and is removed from the
 * feed as soon as coordinators has it.
 */
import type { Transaction } from '../../platform/database/database.ts';
import { rawSql } from '../../platform/database/sql-text.ts';
import { publishChanges, type Change } from '../../platform/changes/change-feed.ts';

/** From coordinators to the others: a request; removed once all answers have come. */
export const DATA_REQUEST = 'DATA_REQUEST';
/** From the others to coordinators: a slice of the copy. */
export const DATA_REQUEST_PART = 'DATA_REQUEST_PART';
/** From the others to coordinators: the request has been carried out. */
export const DATA_REQUEST_DONE = 'DATA_REQUEST_DONE';

export type DataRequestKind = 'ACCESS' | 'PORTABILITY' | 'ERASURE' | 'RESTRICTION';

export interface DataRequestFacts {
  readonly kind: DataRequestKind;
  readonly personId: string;
}

export interface DataRequestSliceFacts {
  readonly requestId: string;
  readonly sequence: number;
  readonly text: string;
}

export function isForCopy(kind: DataRequestKind): boolean {
  return kind === 'ACCESS' || kind === 'PORTABILITY';
}

/** A character takes up to six bytes in JSON, and a text of MySQL 65,535. */
const SLICES = /.{1,10000}/gsu;

/** No character is cut in two. */
export function slicesOf(text: string): string[] {
  return text.match(SLICES) ?? [];
}

export function partsOf(requestId: string, copy: string): Change[] {
  return slicesOf(copy).map((text, index) => {
    const facts: DataRequestSliceFacts = { requestId, sequence: index + 1, text };
    return { kind: DATA_REQUEST_PART, entityId: `${requestId}.${String(index + 1)}`, facts: { ...facts } };
  });
}

/** Removes the slices of a copy from the change feed. */
export async function withdrawSlices(transaction: Transaction, requestId: string): Promise<void> {
  const answers = await transaction.select<{ entityId: string }>(
    rawSql`SELECT entityId FROM change_feed WHERE kind = ? AND entityId LIKE ? AND removed = 0`,
    [DATA_REQUEST_PART, `${requestId}.%`],
  );
  await publishChanges(
    transaction,
    answers.map(({ entityId }) => ({ kind: DATA_REQUEST_PART, entityId, removed: true, facts: {} })),
  );
}
