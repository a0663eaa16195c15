/** Adds or replaces a translation of a post. */
import { ArgsType, Field } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { Checks } from '../../../../platform/acts/checks.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { wordingsOf, type Wording } from '../../../../platform/graph/localized-text.ts';
import { LanguageCodeScalar } from '../../../../platform/graph/scalars.ts';
import { Refusal } from '../../../../platform/refusals/refusal.ts';
import { lockThreadOf } from '../../threads/lock-talk.ts';
import { belongingOfTalk, mustTakePosts } from '../../threads/thread-for-change.ts';
import { mustTakePartIn } from '../../visibility/taking-part.ts';
import { indexPosts } from '../index-posts.ts';
import { MAX_BODY_LENGTH } from '../post-markdown.ts';
import { PostArguments } from '../post.inputs.ts';
import { postPayload } from '../post.payload.ts';
import { postForChange } from '../post.rules.ts';
import { postSteps } from '../post.steps.ts';
import { activityIn } from '../../threads/live/threadActivity.ts';

/** Largest number of wordings of a post, including the original; a MySQL column holds 65,535 bytes. */
const MAX_WORDINGS = 30;
const MAX_BYTES = 60_000;

@ArgsType()
class TranslationArguments extends PostArguments {
  @Field(() => LanguageCodeScalar, { description: 'Language of the translation; not the language of the original.' })
  language: string;

  @Field(() => String, { description: `Translation in Markdown, at most ${String(MAX_BODY_LENGTH)} characters.` })
  body: string;
}

export const translatePost = act({
  name: 'translatePost',
  description:
    'Adds a translation to a post, or replaces one. Everybody who may write in the thread may do it; the original stays.',
  args: TranslationArguments,
  payload: postPayload,
  check({ body }) {
    const checks = new Checks();
    const text = checks.asWritten(['body'], body, MAX_BODY_LENGTH);
    checks.mustHold();
    return { text };
  },
  lock: (transaction, { args: { id } }) => lockThreadOf(transaction, id),
  find: (from, call) => postForChange(from, call, call.args.id),
  belongingTo: ({ thread }, { context }) => belongingOfTalk(thread, { context, args: {} }),
  revises: { table: rawSql`post` },
  states: { machine: postSteps, of: ({ state }) => state },
  async rules({ transaction, context, thing: { body, thread }, args: { language }, checked: { text } }) {
    mustTakePosts(thread, context);
    await mustTakePartIn({ transaction, context }, thread);
    return { body: withTranslation(wordingsOf(body), { language, text, origin: 'HUMAN' }) };
  },
  set: ({ decision }) => decision,
  trail: ({ args: { language } }) => ({ after: { language } }),
  changes: ({ transaction, id }) => indexPosts(transaction, [id]),
  live: ({ thing: { threadId } }) => [activityIn(threadId)],
});

function withTranslation(wordings: readonly Wording[], translation: Wording): string {
  const [original, ...others] = wordings;
  if (original?.language === translation.language) {
    throw Refusal.invalid(['language'], 'otherLanguage', `The post is written in ${translation.language} already.`);
  }
  const now = [original, ...others.filter(({ language }) => language !== translation.language), translation];
  const json = JSON.stringify(now);
  if (now.length <= MAX_WORDINGS && Buffer.byteLength(json) <= MAX_BYTES) return json;
  throw Refusal.full(['body'], 'wordingsTogether', 'All wordings of the post together are longer than what is kept.');
}
