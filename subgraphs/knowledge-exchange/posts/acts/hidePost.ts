/** A moderator hides a post. */
import { ArgsType, Field } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { Checks } from '../../../../platform/acts/checks.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { recordAnswersOf } from '../../participation/accepted-answers.ts';
import { lockThreadOf } from '../../threads/lock-talk.ts';
import { mustTakePart } from '../../visibility/taking-part.ts';
import { indexPosts } from '../index-posts.ts';
import { PostArguments } from '../post.inputs.ts';
import { postPayload } from '../post.payload.ts';
import { postForChange } from '../post.rules.ts';
import { postSteps } from '../post.steps.ts';
import { countShown } from '../write-posts.ts';
import { activityIn } from '../../threads/live/threadActivity.ts';

const MAX_REASON = 500;

@ArgsType()
class HideArguments extends PostArguments {
  @Field(() => String, { description: `Reason, at most ${String(MAX_REASON)} characters; the author reads it.` })
  reason: string;
}

export const hidePost = act({
  name: 'hidePost',
  description: 'Hides a post and tells its author the reason. The post keeps its number, without text and author.',
  args: HideArguments,
  payload: postPayload,
  check({ reason }) {
    const checks = new Checks();
    const checked = { hiddenReason: checks.prose(['reason'], reason, MAX_REASON) };
    checks.mustHold();
    return checked;
  },
  lock: (transaction, { args: { id } }) => lockThreadOf(transaction, id),
  find: (from, call) => postForChange(from, call, call.args.id),
  belongingTo: ({ thread: { membership } }) => ({ groupRole: membership?.role }),
  revises: { table: rawSql`post` },
  states: { machine: postSteps, of: ({ state }) => state },
  rules: (call) => mustTakePart(call, call.thing.thread.membership?.onBehalfOfId ?? null),
  set: ({ context: { identity }, checked: { hiddenReason } }) => ({
    state: 'HIDDEN',
    hiddenById: identity.personId,
    hiddenReason,
  }),
  async write({ transaction, thing: post }) {
    if (post.state === 'VISIBLE') await countShown(transaction, post, { by: -1 });
  },
  trail: ({ thing: { state }, checked: { hiddenReason: reason } }) => ({
    reason,
    before: { state },
    after: { state: 'HIDDEN' },
  }),
  async changes({ transaction, id }) {
    await recordAnswersOf(transaction, [id]);
    await indexPosts(transaction, [id]);
  },
  live: ({ thing: { threadId } }) => [activityIn(threadId)],
});
