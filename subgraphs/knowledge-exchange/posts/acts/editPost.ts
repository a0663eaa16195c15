/** The author changes the text of a post; the earlier text stays readable. */
import { ArgsType, Field } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { Checks } from '../../../../platform/acts/checks.ts';
import { insertRows } from '../../../../platform/database/rows.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { LanguageCodeScalar } from '../../../../platform/graph/scalars.ts';
import { wordingsOf } from '../../../../platform/graph/localized-text.ts';
import { lockThreadOf } from '../../threads/lock-talk.ts';
import { mustTakePosts } from '../../threads/thread-for-change.ts';
import { mustTakePart } from '../../visibility/taking-part.ts';
import { mustNotHurryEdit } from '../past-writing.ts';
import { MAX_BODY_LENGTH, mentionsIn } from '../post-markdown.ts';
import { PostArguments } from '../post.inputs.ts';
import { postPayload } from '../post.payload.ts';
import { checkedBody, mustBelongHere, postForChange } from '../post.rules.ts';
import { postSteps } from '../post.steps.ts';
import { writeMentions } from '../write-posts.ts';

@ArgsType()
class EditArguments extends PostArguments {
  @Field(() => LanguageCodeScalar, { description: 'Language of the text.' })
  language: string;

  @Field(() => String, { description: `New text in Markdown, at most ${String(MAX_BODY_LENGTH)} characters.` })
  body: string;
}

export const editPost = act({
  name: 'editPost',
  description:
    'Changes the text of a post of the caller. The earlier text stays in `revisions`, together with its translations.',
  args: EditArguments,
  payload: postPayload,
  check({ body }) {
    const checks = new Checks();
    const checked = checkedBody(checks, body);
    checks.mustHold();
    return checked;
  },
  lock: (transaction, { args: { id } }) => lockThreadOf(transaction, id),
  find: (from, call) => postForChange(from, call, call.args.id),
  belongingTo: ({ authorId }) => ({ personId: authorId }),
  revises: { table: rawSql`post` },
  states: { machine: postSteps, of: ({ state }) => state },
  async rules({ transaction, context, thing: { thread, onBehalfOfId, body }, checked: { mentioned } }) {
    await mustTakePart({ transaction, context }, onBehalfOfId);
    mustBelongHere(context, 'editPost', thread);
    mustTakePosts(thread, context);
    const before = mentionsIn(wordingsOf(body)[0]?.text ?? '');
    await mustNotHurryEdit(transaction, {
      personId: String(context.identity.personId),
      onBehalfOfId,
      mentioned: mentioned.filter((id) => !before.includes(id)),
    });
    return { at: new Date().toISOString() };
  },
  isDone({ thing: { body }, args: { language }, checked: { text } }) {
    const [original] = wordingsOf(body);
    return original?.text === text && original.language === language;
  },
  set: ({ args: { language }, checked: { text }, decision: { at } }) => ({
    body: JSON.stringify([{ language, text }]),
    editedAt: at,
  }),
  async write({ transaction, context, thing: { id, body }, checked: { mentioned }, decision: { at } }) {
    const [last] = await transaction.select<{ number: number | null }>(
      rawSql`SELECT MAX(number) AS number FROM post_revision WHERE postId = ?`,
      [id],
    );
    const number = Number(last?.number ?? 0) + 1;
    await insertRows(transaction, rawSql`post_revision`, [
      { postId: id, number, body, replacedAt: at, replacedById: context.identity.personId },
    ]);
    await transaction.execute(rawSql`DELETE FROM post_mention WHERE postId = ?`, [id]);
    await writeMentions(transaction, id, mentioned);
  },
  trail: ({ thing: { onBehalfOfId } }) => ({ onBehalfOfId }),
});
