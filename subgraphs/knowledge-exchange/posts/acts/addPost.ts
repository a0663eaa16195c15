/** Adds a post to a thread. */
import { ArgsType, Field, ID } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { newId } from '../../../../covenant/ids.ts';
import { Checks } from '../../../../platform/acts/checks.ts';
import { belongingOfTalk, inWhoseName, mustTakePosts, threadForChange } from '../../threads/thread-for-change.ts';
import { lockThread } from '../../threads/lock-talk.ts';
import { forgetDraft } from '../../drafts/draft.rules.ts';
import { readOwnPost } from '../../reading-places/keep-reading-place.ts';
import { mustTakePart } from '../../visibility/taking-part.ts';
import { indexNewPost } from '../index-posts.ts';
import { mustJudgeFeedback } from '../feedback-aspect.ts';
import { arrivedAttachments, attach, checkedAttachments } from '../attachment.rules.ts';
import { FeedbackAspect } from '../post.enums.ts';
import { mustNotHurryReply } from '../past-writing.ts';
import { WrittenArguments } from '../post.inputs.ts';
import { postPayload } from '../post.payload.ts';
import { checkedBody, mustAnswerWithin } from '../post.rules.ts';
import { writePost } from '../write-posts.ts';
import { newPostIn } from '../live/postAdded.ts';

const MAX_QUOTE = 1_000;

@ArgsType()
class AddPostArguments extends WrittenArguments {
  @Field(() => ID, { description: 'The thread.' })
  threadId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Post of the thread that it answers; by default it answers the thread.',
  })
  replyToId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Words quoted from the post it answers, at most ${String(MAX_QUOTE)} characters.`,
  })
  quote?: string | null;

  @Field(() => FeedbackAspect, {
    nullable: true,
    description:
      'Aspect that it judges, one of those on which feedback is asked for; only in feedback threads, where only an answer to a post may omit it.',
  })
  aspect?: FeedbackAspect | null;
}

export const addPost = act({
  name: 'addPost',
  description:
    'Adds a post to a thread, in the name with which the caller joined the group or accepted the invitation as an expert. Refused if the thread is locked, its group is not open or the last day for feedback is over, and with TOO_FAST if the caller writes too fast.',
  args: AddPostArguments,
  payload: postPayload,
  check({ body, quote, replyToId, attachmentIds }) {
    const checks = new Checks();
    const words = { ...checkedBody(checks, body), quote: checks.optionalProse(['quote'], quote, MAX_QUOTE) };
    const checked = { words, attachmentIds: checkedAttachments(checks, attachmentIds) };
    const isAnswer = words.quote === null || typeof replyToId === 'string';
    checks.that(isAnswer, ['quote'], 'quoteOfAnswer', 'A quotation needs the post it is taken from: replyToId.');
    checks.mustHold();
    return checked;
  },
  prepare: ({ context, args: { threadId }, checked: { attachmentIds } }) =>
    arrivedAttachments(context, attachmentIds, threadId),
  creates: { newId: () => newId('Post') },
  lock: (transaction, { args: { threadId } }) => lockThread(transaction, threadId),
  find: (from, call) => threadForChange(from, call, call.args.threadId, ['threadId']),
  belongingTo: belongingOfTalk,
  async rules({ transaction, context, thing: thread, args, checked: { words } }) {
    const { text, quote, mentioned } = words;
    const onBehalfOfId = inWhoseName(context, thread, args);
    await mustTakePart({ transaction, context }, onBehalfOfId);
    mustTakePosts(thread, context);
    mustJudgeFeedback(thread, args);
    await mustAnswerWithin(transaction, thread.id, { replyToId: args.replyToId ?? null, quote });
    const personId = String(context.identity.personId);
    await mustNotHurryReply(transaction, thread, { personId, onBehalfOfId, text, mentioned });
    const asExpert = thread.voice?.isExpert ?? false;
    return { onBehalfOfId, number: thread.postCount + 1, authorId: personId, asExpert };
  },
  async write({ transaction, id, thing: thread, args, checked: { words }, prepared: arrivals, decision }) {
    const createdAt = new Date().toISOString();
    const { language, replyToId = null, aspect = null } = args;
    const post = { id, threadId: thread.id, language, replyToId, aspect, createdAt, ...words, ...decision };
    await writePost(transaction, post);
    await attach(transaction, id, arrivals);
    const { authorId: personId, number: readUpTo } = decision;
    await readOwnPost(transaction, { personId, threadId: thread.id, readUpTo });
    await forgetDraft(transaction, { personId, targetId: thread.id });
  },
  trail: ({ thing: { id: threadId }, decision: { number, onBehalfOfId } }) => ({
    onBehalfOfId,
    after: { threadId, number },
    isFirst: true,
  }),
  changes: ({ transaction, id, thing: { id: threadId, title }, args: { language }, checked, decision: { number } }) =>
    indexNewPost(transaction, { id, threadId, number, title, language, text: checked.words.text }),
  live: ({ id, thing: { id: threadId, groupId } }) => newPostIn({ groupId, threadId, postId: id }),
});
