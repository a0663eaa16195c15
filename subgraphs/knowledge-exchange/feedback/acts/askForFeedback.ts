/** Asks for feedback on a resource: opens its thread with a question, and invites experts. */
import { ArgsType, Field, ID } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { idOfSource, newId } from '../../../../covenant/ids.ts';
import { Checks } from '../../../../platform/acts/checks.ts';
import { insertRows } from '../../../../platform/database/rows.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { DateScalar, EmailAddressScalar } from '../../../../platform/graph/scalars.ts';
import { checkInvited } from '../../discussion-groups/invitation.rules.ts';
import { mustNotHurryThread } from '../../posts/past-writing.ts';
import { FeedbackAspect } from '../../posts/post.enums.ts';
import { TextArguments } from '../../posts/post.inputs.ts';
import { checkedBody } from '../../posts/post.rules.ts';
import { writeTalk } from '../../posts/write-posts.ts';
import { MAX_TITLE } from '../../threads/thread.inputs.ts';
import { mustTakePart } from '../../visibility/taking-part.ts';
import { expertsOf, inviteThem, writeToThem } from '../expert-invitation.rules.ts';
import {
  ADDRESSES_DESCRIPTION,
  LAST_DAY_DESCRIPTION,
  NOTE_DESCRIPTION,
  PEOPLE_DESCRIPTION,
} from '../feedback.inputs.ts';
import { feedbackPayload } from '../feedback.payload.ts';
import {
  belongingOfResource,
  bodyOf,
  checkAspects,
  checkLastDay,
  mustBeFirstRequest,
  resourceForAct,
} from '../feedback.rules.ts';

@ArgsType()
class AskingArguments extends TextArguments {
  @Field(() => ID, { description: 'The resource; it must be published.' })
  resourceId: string;

  @Field(() => String, { description: `Title of the thread, at most ${String(MAX_TITLE)} characters.` })
  title: string;

  @Field(() => [FeedbackAspect], { description: 'Aspects on which feedback is asked for, at least one.' })
  aspects: FeedbackAspect[];

  @Field(() => DateScalar, { description: LAST_DAY_DESCRIPTION })
  openUntil: string;

  @Field(() => [ID], { defaultValue: [], description: PEOPLE_DESCRIPTION })
  personIds: string[];

  @Field(() => [EmailAddressScalar], { defaultValue: [], description: ADDRESSES_DESCRIPTION })
  addresses: string[];

  @Field(() => String, { nullable: true, description: NOTE_DESCRIPTION })
  note?: string | null;
}

export const askForFeedback = act({
  name: 'askForFeedback',
  description:
    'Asks for feedback on a resource until a day, and invites experts by letter. The text is the question and the first post of `Resource.feedback`, which everybody may read. People who act for a body may write there too. A resource has one request. Refused with TOO_FAST if the caller writes too fast.',
  args: AskingArguments,
  payload: feedbackPayload,
  check(args, { today }) {
    const checks = new Checks();
    const checked = {
      title: checks.line(['title'], args.title, MAX_TITLE),
      body: checkedBody(checks, args.body),
      aspects: checkAspects(checks, args.aspects),
      openUntil: checkLastDay(checks, args.openUntil, today),
      invited: checkInvited(checks, args),
    };
    checks.mustHold();
    return checked;
  },
  needsCopies: 'reachable',
  // The id follows from the resource, so two requests at the same time cannot create two threads.
  creates: {
    newId: ({ args: { resourceId } }) => idOfSource('Thread', `feedback on ${resourceId}`),
    result: (_, { resourceId }) => ({ resourceId }),
  },
  find: (from, { args: { resourceId } }) => resourceForAct(from, resourceId),
  belongingTo: belongingOfResource,
  async rules({ transaction, context, thing: resource, checked: { body, invited } }) {
    await mustBeFirstRequest(transaction, resource);
    const onBehalfOfId = bodyOf(context, resource);
    await mustTakePart({ transaction, context }, onBehalfOfId);
    const authorId = String(context.identity.personId);
    const venue = { groupId: null, groupState: null, membership: null, voice: null };
    await mustNotHurryThread(transaction, venue, {
      personId: authorId,
      onBehalfOfId,
      text: body.text,
      mentioned: body.mentioned,
    });
    return { speaker: { authorId, onBehalfOfId }, experts: expertsOf(invited) };
  },
  async write({ transaction, id, thing: { resourceId }, args: { language }, checked, decision }) {
    const { title, body, aspects, openUntil, invited } = checked;
    const { speaker, experts } = decision;
    const talk = { id, title, language, kind: 'FEEDBACK', groupId: null, aboutId: resourceId } as const;
    await writeTalk(transaction, { ...talk, ...body, ...speaker, postId: newId('Post') });
    await insertRows(transaction, rawSql`feedback_request`, [
      { id, resourceId, aspects, openUntil, revision: 1, updatedAt: new Date().toISOString() },
    ]);
    await inviteThem(transaction, experts, { threadId: id, invitedById: speaker.authorId, note: invited.note });
  },
  trail: ({ thing: { resourceId }, checked: { aspects, openUntil }, decision: { speaker, experts } }) => ({
    onBehalfOfId: speaker.onBehalfOfId,
    after: { resourceId, aspects, openUntil, invited: experts.length },
  }),
  letters: ({ transaction, context: { hubUrl }, thing: { title }, checked: { openUntil, invited }, decision }) =>
    writeToThem(transaction, decision.experts, { title, until: openUntil, words: invited.note, hubUrl }),
  retriedOn: 'thread',
});
