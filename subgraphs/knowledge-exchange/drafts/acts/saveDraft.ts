/** Stores unfinished text of a person, for all their devices. */
import { ArgsType, Field, ID } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { Checks } from '../../../../platform/acts/checks.ts';
import { insertRows } from '../../../../platform/database/rows.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { LanguageCodeScalar } from '../../../../platform/graph/scalars.ts';
import { Refusal } from '../../../../platform/refusals/refusal.ts';
import { MAX_TITLE } from '../../threads/thread.inputs.ts';
import { draftPayload } from '../draft.payload.ts';
import { forgetDraft, mustBeTarget } from '../draft.rules.ts';

/** As long as a post can be. */
const MAX_BODY = 20_000;
const MAX_DRAFTS = 100;

@ArgsType()
class DraftArguments {
  @Field(() => ID, { description: 'Thread it answers, group in which it starts a thread, or publication it is about.' })
  targetId: string;

  @Field(() => String, {
    nullable: true,
    description: `Title of the new thread, at most ${String(MAX_TITLE)} characters.`,
  })
  title?: string | null;

  @Field(() => LanguageCodeScalar, { description: 'Language it is written in.' })
  language: string;

  @Field(() => String, { description: `The text so far, at most ${String(MAX_BODY)} characters.` })
  body: string;

  @Field(() => ID, { nullable: true, description: 'Post it answers.' })
  replyToId?: string | null;
}

export const saveDraft = act({
  name: 'saveDraft',
  description: `Stores unfinished text for a thread, a group or a publication, and replaces the earlier draft for it. Writing the post deletes the draft. A person has at most ${String(MAX_DRAFTS)} drafts.`,
  args: DraftArguments,
  payload: draftPayload,
  check({ title, body, replyToId }) {
    const checks = new Checks();
    const checked = {
      title: checks.optionalLine(['title'], title, MAX_TITLE),
      body: checks.asWritten(['body'], body, MAX_BODY),
      replyToId: checks.optionalLine(['replyToId'], replyToId, 30),
    };
    checks.mustHold();
    return checked;
  },
  find: (from, call) => mustBeTarget(from, call),
  async rules({ transaction, context, thing: { targetId } }) {
    const personId = String(context.identity.personId);
    const [others] = await transaction.select<{ drafts: number }>(
      rawSql`SELECT COUNT(*) AS drafts FROM post_draft WHERE personId = ? AND targetId <> ?`,
      [personId, targetId],
    );
    if (Number(others?.drafts) < MAX_DRAFTS) return { personId, targetId };
    throw Refusal.full(['targetId'], 'maximumDrafts', `${String(MAX_DRAFTS)} drafts are kept: discard some first.`);
  },
  async write({ transaction, args: { language }, checked, decision }) {
    await forgetDraft(transaction, decision);
    const updatedAt = new Date().toISOString();
    await insertRows(transaction, rawSql`post_draft`, [{ ...decision, ...checked, language, updatedAt }]);
  },
  // What nobody else reads has no history.
  trail: () => null,
  result: ({ thing: { targetId } }) => targetId,
  retriedOn: 'post_draft',
});
