/** A group as the venue of a thread, with the membership of the caller. */
import type { Reads } from '../../../platform/acts/act.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import type { GroupState } from '../discussion-groups/discussion-group.enums.ts';
import { mayReadGroup } from '../visibility/group-visibility.ts';
import { ownMembership } from '../visibility/role-in-group.ts';
import type { Venue } from './thread-for-change.ts';

export async function groupVenue(
  from: Reads,
  context: RequestContext,
  groupId: string,
  path: readonly string[] = ['groupId'],
): Promise<Venue> {
  const reading = mayReadGroup(context);
  const [group] = await from.select<{ state: GroupState }>(
    rawSql`SELECT g.state FROM discussion_group g WHERE g.id = ? AND (${reading.sql})`,
    [groupId, ...reading.parameters],
  );
  if (!group) throw Refusal.notFound(path, 'There is no group with this id that you may read.');
  return { groupId, groupState: group.state, membership: await ownMembership(from, context, groupId), voice: null };
}
