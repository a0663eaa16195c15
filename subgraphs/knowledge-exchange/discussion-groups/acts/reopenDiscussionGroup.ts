/** Opens a closed or archived group again. */
import { act } from '../../../../covenant/act.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { mustTakePart } from '../../visibility/taking-part.ts';
import { recordGroupActivity } from '../discussion-group-activity.ts';
import { GroupArguments } from '../group-arguments.ts';
import { groupPayload } from '../group.payload.ts';
import { belongingOf, bodyOf, groupForAct, lockGroup } from '../group.rules.ts';
import { groupSteps } from '../group.steps.ts';

export const reopenDiscussionGroup = act({
  name: 'reopenDiscussionGroup',
  description: 'Opens a closed or archived group again.',
  args: GroupArguments,
  payload: groupPayload,
  lock: (transaction, { args: { id } }) => lockGroup(transaction, id),
  find: (from, { context, args: { id } }) => groupForAct(from, context, id, ['id']),
  belongingTo: belongingOf,
  revises: { table: rawSql`discussion_group` },
  states: { machine: groupSteps, of: ({ state }) => state },
  rules: (call) => mustTakePart(call, bodyOf(call.thing)),
  set: () => ({ state: 'OPEN' }),
  write: ({ transaction, id }) => recordGroupActivity(transaction, [id]),
  trail: ({ thing: group }) => ({
    onBehalfOfId: bodyOf(group),
    before: { state: group.state },
    after: { state: 'OPEN' },
  }),
  result: ({ id }) => ({ groupId: id }),
});
