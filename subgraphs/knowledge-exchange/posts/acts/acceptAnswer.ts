/** The author of a question, or a moderator, marks the post that answers it. */
import { ArgsType, Field, ID, Int } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { Refusal } from '../../../../platform/refusals/refusal.ts';
import { recordAnswersOf } from '../../participation/accepted-answers.ts';
import { lockThread } from '../../threads/lock-talk.ts';
import { belongingOfThread, bodyOnThread, mustBeOpen, threadForChange } from '../../threads/thread-for-change.ts';
import { threadPayload } from '../../threads/thread.payload.ts';
import { mustTakePart } from '../../visibility/taking-part.ts';
import { activityIn } from '../../threads/live/threadActivity.ts';

@ArgsType()
class AcceptanceArguments {
  @Field(() => ID, { description: 'The question.' })
  threadId: string;

  @Field(() => Int, { description: 'Revision of the thread that was read.' })
  expectedRevision: number;

  @Field(() => ID, { nullable: true, description: 'Post that answers it; null removes the mark.' })
  postId?: string | null;
}

export const acceptAnswer = act({
  name: 'acceptAnswer',
  description: 'Marks a post as the answer, or removes the mark. The author of the question and moderators may do it.',
  args: AcceptanceArguments,
  payload: threadPayload,
  lock: (transaction, { args: { threadId } }) => lockThread(transaction, threadId),
  find: (from, call) => threadForChange(from, call, call.args.threadId, ['threadId']),
  belongingTo: belongingOfThread,
  revises: { table: rawSql`thread` },
  async rules({ transaction, context, thing: thread, args: { postId = null } }) {
    mustBeOpen(thread);
    await mustTakePart({ transaction, context }, bodyOnThread(context, thread));
    if (thread.kind !== 'QUESTION') {
      throw Refusal.invalid(['threadId'], 'question', 'Only a question has an answer that is accepted.');
    }
    if (postId === null) return { acceptedPostId: null, awaitsAnswer: 1 };
    const [post] = await transaction.select<{ number: number }>(
      rawSql`SELECT number FROM post WHERE id = ? AND threadId = ? AND state = 'VISIBLE'`,
      [postId, thread.id],
    );
    if (!post) throw Refusal.notFound(['postId'], 'No post that is shown in this thread has this id.');
    if (post.number === 1) throw Refusal.invalid(['postId'], 'answer', 'This post is the question itself.');
    return { acceptedPostId: postId, awaitsAnswer: 0 };
  },
  isDone: ({ thing, decision }) => thing.acceptedPostId === decision.acceptedPostId,
  set: ({ decision }) => decision,
  trail: ({ thing: { acceptedPostId }, decision }) => ({
    before: { acceptedPostId },
    after: { acceptedPostId: decision.acceptedPostId },
  }),
  changes: ({ transaction, thing, decision }) =>
    recordAnswersOf(transaction, [thing.acceptedPostId, decision.acceptedPostId]),
  live: ({ thing: { id } }) => [activityIn(id)],
});
