/** Checks the target of a draft, and deletes the draft of a post that is written. */
import type { Call, Reads } from '../../../platform/acts/act.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import { postVenue } from '../threads/post-venue.ts';

interface OfTarget {
  readonly targetId: string;
}

/** Refuses a thread, group or publication that the caller may not read. */
export async function mustBeTarget(from: Reads, call: Call<OfTarget>): Promise<OfTarget> {
  const { targetId } = call.args;
  await postVenue(from, call, targetId, ['targetId']);
  return { targetId };
}

export async function mustBeDraft(
  from: Reads,
  { context: { identity }, args: { targetId } }: Call<OfTarget>,
): Promise<OfTarget> {
  const found = await from.select(rawSql`SELECT 1 AS found FROM post_draft WHERE personId = ? AND targetId = ?`, [
    identity.personId,
    targetId,
  ]);
  if (found.length > 0) return { targetId };
  throw Refusal.notFound(['targetId'], 'You have begun nothing for this.');
}

export async function forgetDraft(
  transaction: Transaction,
  { personId, targetId }: { readonly personId: string; readonly targetId: string },
): Promise<void> {
  await transaction.execute(rawSql`DELETE FROM post_draft WHERE personId = ? AND targetId = ?`, [personId, targetId]);
}
