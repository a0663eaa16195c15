/** Where a post is written: in a thread, or in the group or about the publication that gets a new thread. */
import { typeOfId } from '../../../covenant/ids.ts';
import type { Call, Reads } from '../../../platform/acts/act.ts';
import { groupVenue } from './group-venue.ts';
import { publicationVenue } from './publication-venue.ts';
import { threadForChange, type ThreadForChange, type Venue } from './thread-for-change.ts';

export type PostVenue = Venue & Pick<ThreadForChange, 'isLocked' | 'openUntil'>;

/** Refuses a thread, group or publication that the caller may not read. */
export async function postVenue(
  from: Reads,
  call: Pick<Call<unknown>, 'context'>,
  id: string,
  path: readonly string[],
): Promise<PostVenue> {
  const type = typeOfId(id);
  if (type === 'Thread') return threadForChange(from, call, id, path);
  const venue =
    type === 'DiscussionGroup'
      ? await groupVenue(from, call.context, id, path)
      : await publicationVenue(from, id, path);
  return { ...venue, isLocked: 0, openUntil: null };
}
