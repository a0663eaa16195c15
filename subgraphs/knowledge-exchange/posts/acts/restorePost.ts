/** A moderator shows a hidden post, or a post that awaits review. */
import { act } from '../../../../covenant/act.ts';
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
import { newPostIn } from '../live/postAdded.ts';

export const restorePost = act({
  name: 'restorePost',
  description: 'Shows a hidden post again, or a post that awaits review for the first time.',
  args: PostArguments,
  payload: postPayload,
  lock: (transaction, { args: { id } }) => lockThreadOf(transaction, id),
  find: (from, call) => postForChange(from, call, call.args.id),
  belongingTo: ({ thread: { membership } }) => ({ groupRole: membership?.role }),
  revises: { table: rawSql`post` },
  states: { machine: postSteps, of: ({ state }) => state },
  rules: (call) => mustTakePart(call, call.thing.thread.membership?.onBehalfOfId ?? null),
  set: () => ({ state: 'VISIBLE', hiddenById: null, hiddenReason: null }),
  write: ({ transaction, thing: post }) => countShown(transaction, post, { by: 1 }),
  trail: ({ thing: { state } }) => ({ before: { state }, after: { state: 'VISIBLE' } }),
  async changes({ transaction, id }) {
    await recordAnswersOf(transaction, [id]);
    await indexPosts(transaction, [id]);
  },
  live: ({ thing: { id: postId, state, threadId, thread } }) =>
    // Readers were told of a hidden post when it was added, and not yet of one that awaited review.
    newPostIn({ groupId: state === 'AWAITING_REVIEW' ? thread.groupId : null, threadId, postId }),
});
