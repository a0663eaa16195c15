/** Sets or removes a reaction to a post. */
import { ArgsType, Field, ID } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { insertRows } from '../../../../platform/database/rows.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { Refusal } from '../../../../platform/refusals/refusal.ts';
import { lockThreadOf } from '../../threads/lock-talk.ts';
import { belongingOfTalk, bodyOfReader, mustBeOpen } from '../../threads/thread-for-change.ts';
import { mustTakePartIn } from '../../visibility/taking-part.ts';
import { mustNotHurryReaction } from '../past-writing.ts';
import { Reaction } from '../post.enums.ts';
import { postPayload } from '../post.payload.ts';
import { postForChange } from '../post.rules.ts';
import { postSteps } from '../post.steps.ts';
import { activityIn } from '../../threads/live/threadActivity.ts';

@ArgsType()
class ReactionArguments {
  @Field(() => ID, { description: 'The post; it must be by another person.' })
  postId: string;

  @Field(() => Reaction, { description: 'Kind of the reaction; one of each kind per person.' })
  reaction: Reaction;

  @Field(() => Boolean, { defaultValue: true, description: 'False: remove the reaction.' })
  on: boolean;
}

export const reactToPost = act({
  name: 'reactToPost',
  description:
    'Reacts to a post of another person, or removes the reaction. Everybody who may write in the group may do it; nobody can see who reacted. Refused with TOO_FAST after too many reactions in a day.',
  args: ReactionArguments,
  payload: postPayload,
  lock: (transaction, { args: { postId } }) => lockThreadOf(transaction, postId),
  find: (from, call) => postForChange(from, call, call.args.postId, ['postId']),
  belongingTo: ({ thread }, { context }) => belongingOfTalk(thread, { context, args: {} }),
  states: { machine: postSteps, of: ({ state }) => state },
  async rules({ transaction, context, thing: { id, authorId, thread }, args: { reaction, on } }) {
    const personId = String(context.identity.personId);
    if (authorId === personId) {
      throw Refusal.invalid(['postId'], 'postOfAnother', 'You wrote this post; reactions are for those who read it.');
    }
    mustBeOpen(thread);
    await mustTakePartIn({ transaction, context }, thread);
    const own = { postId: id, reaction, personId };
    const reactions = await transaction.select(
      rawSql`SELECT 1 AS found FROM post_reaction WHERE postId = ? AND reaction = ? AND personId = ?`,
      Object.values(own),
    );
    const isThere = reactions.length > 0;
    const onBehalfOfId = bodyOfReader(context, thread);
    if (on && !isThere) await mustNotHurryReaction(transaction, { personId, onBehalfOfId });
    return { own, onBehalfOfId, isThere };
  },
  isDone: ({ decision: { isThere }, args: { on } }) => isThere === on,
  async write({ transaction, thing: { threadId }, args: { reaction, on }, decision: { own, onBehalfOfId } }) {
    if (on) {
      const at = new Date().toISOString();
      await insertRows(transaction, rawSql`post_reaction`, [{ ...own, onBehalfOfId, at }]);
    } else {
      await transaction.execute(
        rawSql`DELETE FROM post_reaction WHERE postId = ? AND reaction = ? AND personId = ?`,
        Object.values(own),
      );
    }
    if (reaction !== 'USEFUL') return;
    await transaction.execute(rawSql`UPDATE thread SET usefulCount = usefulCount + ? WHERE id = ?`, [
      on ? 1 : -1,
      threadId,
    ]);
  },
  // Reactions are not part of the history of a post, so the trail does not record them.
  trail: () => null,
  live: ({ thing: { threadId } }) => [activityIn(threadId)],
  result: ({ thing: { id } }) => id,
  retriedOn: 'post_reaction',
});
