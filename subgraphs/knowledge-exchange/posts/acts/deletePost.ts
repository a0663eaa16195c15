/** The author deletes a post. */
import { act } from '../../../../covenant/act.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { recordAnswersOf } from '../../participation/accepted-answers.ts';
import { lockThreadOf } from '../../threads/lock-talk.ts';
import { attach } from '../attachment.rules.ts';
import { indexPosts } from '../index-posts.ts';
import { PostArguments } from '../post.inputs.ts';
import { postPayload } from '../post.payload.ts';
import { postForChange } from '../post.rules.ts';
import { postSteps } from '../post.steps.ts';
import { countShown } from '../write-posts.ts';
import { activityIn } from '../../threads/live/threadActivity.ts';

export const deletePost = act({
  name: 'deletePost',
  description:
    'Deletes a post of the caller, also after they left the group. The post keeps its number, without text, files and author.',
  args: PostArguments,
  payload: postPayload,
  lock: (transaction, { args: { id } }) => lockThreadOf(transaction, id),
  find: (from, call) => postForChange(from, call, call.args.id),
  belongingTo: ({ authorId }) => ({ personId: authorId }),
  revises: { table: rawSql`post` },
  states: { machine: postSteps, of: ({ state }) => state },
  set: () => ({ state: 'DELETED_BY_AUTHOR' }),
  async write({ transaction, thing: post }) {
    if (post.state === 'VISIBLE') await countShown(transaction, post, { by: -1 });
    await attach(transaction, post.id, []);
  },
  trail: ({ thing: { state, onBehalfOfId } }) => ({
    onBehalfOfId,
    before: { state },
    after: { state: 'DELETED_BY_AUTHOR' },
  }),
  async changes({ transaction, id }) {
    await recordAnswersOf(transaction, [id]);
    await indexPosts(transaction, [id]);
  },
  live: ({ thing: { threadId } }) => [activityIn(threadId)],
});
