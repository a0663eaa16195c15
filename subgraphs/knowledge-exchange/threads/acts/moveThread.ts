/** Moves a thread with all its posts to another group. */
import { ArgsType, Field, ID } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { may } from '../../../../covenant/rights/may.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { Refusal } from '../../../../platform/refusals/refusal.ts';
import { recordAnswersOf } from '../../participation/accepted-answers.ts';
import { lockThread } from '../lock-talk.ts';
import { mustBeOpen, threadForChange } from '../thread-for-change.ts';
import { ThreadArguments } from '../thread.inputs.ts';
import { threadPayload } from '../thread.payload.ts';
import { groupVenue } from '../group-venue.ts';
import { mustTakePart } from '../../visibility/taking-part.ts';
import { activityIn } from '../live/threadActivity.ts';

@ArgsType()
class MoveArguments extends ThreadArguments {
  @Field(() => ID, { description: 'Target group; the caller must be a moderator there too.' })
  groupId: string;
}

export const moveThread = act({
  name: 'moveThread',
  description:
    'Moves a thread to another group; the caller must be a moderator of both. Its address stays; afterwards, readers of the new group may read it.',
  args: MoveArguments,
  payload: threadPayload,
  lock: (transaction, { args: { id, groupId } }) => lockThread(transaction, id, groupId),
  async find(from, call) {
    const thread = await threadForChange(from, call, call.args.id);
    return { ...thread, target: await groupVenue(from, call.context, call.args.groupId) };
  },
  belongingTo: ({ membership }) => ({ groupRole: membership?.role }),
  revises: { table: rawSql`thread` },
  async rules({ transaction, context, thing: { groupId, membership, target } }) {
    if (groupId === null) {
      throw Refusal.invalid(
        ['id'],
        'threadOfGroup',
        'The talk about a publication belongs to no group and stays there.',
      );
    }
    if (!may(context, 'moveThread', { groupRole: target.membership?.role })) {
      throw Refusal.notAllowed('A thread is moved by somebody who moderates both groups.', 'moveThread');
    }
    mustBeOpen(target);
    for (const place of [membership, target.membership]) {
      await mustTakePart({ transaction, context }, place?.onBehalfOfId ?? null);
    }
  },
  isDone: ({ thing: { groupId, target } }) => groupId === target.groupId,
  set: ({ thing: { target } }) => ({ groupId: target.groupId }),
  trail: ({ thing: { groupId, target } }) => ({ before: { groupId }, after: { groupId: target.groupId } }),
  changes: ({ transaction, thing: { acceptedPostId } }) => recordAnswersOf(transaction, [acceptedPostId]),
  live: ({ thing: { id } }) => [activityIn(id)],
});
