/** The author changes the text or the files of a post; the earlier text, and the names of the files, stay readable. */
import { ArgsType, Field, ID } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { Checks } from '../../../../platform/acts/checks.ts';
import { insertRows } from '../../../../platform/database/rows.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { LanguageCodeScalar } from '../../../../platform/graph/scalars.ts';
import { wordingsOf } from '../../../../platform/graph/localized-text.ts';
import { lockThreadOf } from '../../threads/lock-talk.ts';
import { mustTakePosts } from '../../threads/thread-for-change.ts';
import { mustTakePart } from '../../visibility/taking-part.ts';
import {
  arrivedAttachments,
  attach,
  attachedTo,
  checkedAttachments,
  MAX_ATTACHMENTS,
  type Attached,
} from '../attachment.rules.ts';
import { indexPosts } from '../index-posts.ts';
import { mustNotHurryEdit } from '../past-writing.ts';
import { MAX_BODY_LENGTH, mentionsIn } from '../post-markdown.ts';
import { PostArguments } from '../post.inputs.ts';
import { postPayload } from '../post.payload.ts';
import { checkedBody, mustBelongHere, postForChange } from '../post.rules.ts';
import { postSteps } from '../post.steps.ts';
import { writeMentions } from '../write-posts.ts';
import { activityIn } from '../../threads/live/threadActivity.ts';

@ArgsType()
class EditArguments extends PostArguments {
  @Field(() => LanguageCodeScalar, { description: 'Language of the text.' })
  language: string;

  @Field(() => String, { description: `New text in Markdown, at most ${String(MAX_BODY_LENGTH)} characters.` })
  body: string;

  @Field(() => [ID], {
    nullable: true,
    description: `All files of the post from now on, at most ${String(MAX_ATTACHMENTS)}: those it keeps, and new ones that were announced with \`preparePostAttachmentUpload\` for this post, then sent. Null or omitted: they stay as they are.`,
  })
  attachmentIds?: string[] | null;
}

export const editPost = act({
  name: 'editPost',
  description:
    'Changes the text and the files of a post of the caller. The earlier text stays in `revisions`, with its translations and the names of the files; files that are left out are deleted.',
  args: EditArguments,
  payload: postPayload,
  check({ body, attachmentIds }) {
    const checks = new Checks();
    const checked = { ...checkedBody(checks, body), attachmentIds: checkedAttachments(checks, attachmentIds) };
    checks.mustHold();
    return checked;
  },
  prepare: ({ context, args: { id }, checked: { attachmentIds } }) => arrivedAttachments(context, attachmentIds, id),
  lock: (transaction, { args: { id } }) => lockThreadOf(transaction, id),
  find: (from, call) => postForChange(from, call, call.args.id),
  belongingTo: ({ authorId }) => ({ personId: authorId }),
  revises: { table: rawSql`post` },
  states: { machine: postSteps, of: ({ state }) => state },
  async rules({ transaction, context, thing: { id, thread, onBehalfOfId, body }, checked: { mentioned } }) {
    await mustTakePart({ transaction, context }, onBehalfOfId);
    mustBelongHere(context, 'editPost', thread);
    mustTakePosts(thread, context);
    const before = mentionsIn(wordingsOf(body)[0]?.text ?? '');
    await mustNotHurryEdit(transaction, {
      personId: String(context.identity.personId),
      onBehalfOfId,
      mentioned: mentioned.filter((id) => !before.includes(id)),
    });
    return { at: new Date().toISOString(), attached: await attachedTo(transaction, id) };
  },
  isDone({ thing: { body }, args: { language }, checked: { text, attachmentIds }, decision: { attached } }) {
    const [original] = wordingsOf(body);
    return original?.text === text && original.language === language && areAttached(attached, attachmentIds);
  },
  set: ({ args: { language }, checked: { text }, decision: { at } }) => ({
    body: JSON.stringify([{ language, text }]),
    editedAt: at,
  }),
  async write({ transaction, context, thing: { id, body }, checked: { mentioned }, prepared, decision }) {
    const [last] = await transaction.select<{ number: number | null }>(
      rawSql`SELECT MAX(number) AS number FROM post_revision WHERE postId = ?`,
      [id],
    );
    const number = Number(last?.number ?? 0) + 1;
    await insertRows(transaction, rawSql`post_revision`, [
      {
        postId: id,
        number,
        body,
        attachmentNames: JSON.stringify(decision.attached.map(({ fileName }) => fileName)),
        replacedAt: decision.at,
        replacedById: context.identity.personId,
      },
    ]);
    await attach(transaction, id, prepared);
    await transaction.execute(rawSql`DELETE FROM post_mention WHERE postId = ?`, [id]);
    await writeMentions(transaction, id, mentioned);
  },
  trail: ({ thing: { onBehalfOfId } }) => ({ onBehalfOfId }),
  changes: ({ transaction, id }) => indexPosts(transaction, [id]),
  live: ({ thing: { threadId } }) => [activityIn(threadId)],
});

function areAttached(attached: readonly Attached[], ids: readonly string[] | null): boolean {
  return ids === null || (ids.length === attached.length && attached.every(({ id }) => ids.includes(id)));
}
