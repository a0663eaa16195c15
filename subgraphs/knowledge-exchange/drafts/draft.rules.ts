/** The place a draft is for, and that a draft goes when its post is written. */
import { typeOfId } from '../../../covenant/ids.ts';
import type { Call, Reads } from '../../../platform/acts/act.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import { groupAsPlace } from '../threads/group-as-place.ts';
import { publicationAsPlace } from '../threads/publication-as-place.ts';
import { threadForChange } from '../threads/thread-for-change.ts';

interface OfPlace {
  readonly placeId: string;
}

/** Refuses a place the caller may not read, whatever its type. */
export async function mustBePlace(from: Reads, call: Call<OfPlace>): Promise<OfPlace> {
  const { placeId } = call.args;
  const type = typeOfId(placeId);
  if (type === 'DiscussionGroup') await groupAsPlace(from, call.context, placeId, ['placeId']);
  else if (type === 'Thread') await threadForChange(from, call, placeId, ['placeId']);
  else await publicationAsPlace(from, placeId, ['placeId']);
  return { placeId };
}

export async function mustBeDraft(
  from: Reads,
  { context: { identity }, args: { placeId } }: Call<OfPlace>,
): Promise<OfPlace> {
  const found = await from.select(rawSql`SELECT 1 AS found FROM post_draft WHERE personId = ? AND placeId = ?`, [
    identity.personId,
    placeId,
  ]);
  if (found.length > 0) return { placeId };
  throw Refusal.notFound(['placeId'], 'You have begun nothing for this place.');
}

export async function forgetDraft(
  transaction: Transaction,
  { personId, placeId }: { readonly personId: string; readonly placeId: string },
): Promise<void> {
  await transaction.execute(rawSql`DELETE FROM post_draft WHERE personId = ? AND placeId = ?`, [personId, placeId]);
}
