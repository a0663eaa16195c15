/** Starts a thread with its first post. */
import { ArgsType, Field, ID } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { newId } from '../../../../covenant/ids.ts';
import { may } from '../../../../covenant/rights/may.ts';
import { Checks } from '../../../../platform/acts/checks.ts';
import { Refusal } from '../../../../platform/refusals/refusal.ts';
import { lockGroup } from '../../discussion-groups/group.rules.ts';
import { groupVenue } from '../../threads/group-venue.ts';
import { belongingOfTalk, inWhoseName, mustBeOpen } from '../../threads/thread-for-change.ts';
import { ThreadKind } from '../../threads/thread.enums.ts';
import { MAX_TITLE } from '../../threads/thread.inputs.ts';
import { threadPayload } from '../../threads/thread.payload.ts';
import { idOfTalk, mustBeFirstTalk, publicationVenue } from '../../threads/publication-venue.ts';
import { mustTakePart } from '../../visibility/taking-part.ts';
import { arrivedAttachments, attach, checkedAttachments } from '../attachment.rules.ts';
import { indexNewPost } from '../index-posts.ts';
import { mustNotHurryThread } from '../past-writing.ts';
import { WrittenArguments } from '../post.inputs.ts';
import { checkedBody } from '../post.rules.ts';
import { writeTalk } from '../write-posts.ts';
import { newPostIn } from '../live/postAdded.ts';

const KINDS_OF_GROUPS = ['QUESTION', 'DISCUSSION', 'ANNOUNCEMENT'] as const;

@ArgsType()
class StartThreadArguments extends WrittenArguments {
  @Field(() => ID, { nullable: true, description: 'The group; omitted for a thread about a publication.' })
  groupId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Case study, workshop, resource or news item that it is about; omitted in a group.',
  })
  aboutId?: string | null;

  @Field(() => ThreadKind, {
    nullable: true,
    description:
      'QUESTION, DISCUSSION or ANNOUNCEMENT; only moderators may write an ANNOUNCEMENT. Omitted for a thread about a publication.',
  })
  kind?: ThreadKind | null;

  @Field(() => String, { description: `Title, at most ${String(MAX_TITLE)} characters.` })
  title: string;
}

export const startThread = act({
  name: 'startThread',
  description:
    'Starts a thread in a group, or the only thread about a publication, with its first post. Refused if the group is not open, and with TOO_FAST if the caller writes too fast.',
  args: StartThreadArguments,
  payload: threadPayload,
  check({ groupId, aboutId, kind, title, body, attachmentIds }) {
    const checks = new Checks();
    const isOnePlace = (typeof groupId === 'string') !== (typeof aboutId === 'string');
    checks.that(isOnePlace, ['groupId'], 'onePlace', 'Name one of groupId and aboutId.');
    const checked = {
      title: checks.line(['title'], title, MAX_TITLE),
      ...checkedBody(checks, body),
      attachmentIds: checkedAttachments(checks, attachmentIds),
    };
    if (typeof groupId === 'string') checks.choice(['kind'], String(kind), KINDS_OF_GROUPS);
    else checks.that(!kind, ['kind'], 'kindOfTalk', 'The talk about a publication is of one kind: leave kind out.');
    checks.mustHold();
    return checked;
  },
  prepare: ({ context, args: { groupId, aboutId }, checked: { attachmentIds } }) =>
    arrivedAttachments(context, attachmentIds, String(groupId ?? aboutId)),
  creates: {
    newId: ({ args: { aboutId } }) => (typeof aboutId === 'string' ? idOfTalk(aboutId) : newId('Thread')),
  },
  lock: (transaction, { args: { groupId } }) =>
    lockGroup(transaction, ...(typeof groupId === 'string' ? [groupId] : [])),
  async find(from, { context, args: { groupId, aboutId, kind } }) {
    if (typeof groupId !== 'string') return publicationVenue(from, String(aboutId));
    return { ...(await groupVenue(from, context, groupId)), aboutId: null, kind: kind ?? 'DISCUSSION' };
  },
  belongingTo: belongingOfTalk,
  async rules({ transaction, context, thing: venue, args, checked: { text, mentioned } }) {
    if (venue.kind === 'ANNOUNCEMENT' && !may(context, 'hidePost', { groupRole: venue.membership?.role })) {
      throw Refusal.notAllowed('Announcements are written by moderators of the group.', 'startThread');
    }
    mustBeOpen(venue);
    const onBehalfOfId = inWhoseName(context, venue, args);
    if (venue.aboutId !== null) await mustBeFirstTalk(transaction, venue.aboutId);
    await mustTakePart({ transaction, context }, onBehalfOfId);
    const personId = String(context.identity.personId);
    await mustNotHurryThread(transaction, venue, { personId, onBehalfOfId, text, mentioned });
    return { authorId: personId, onBehalfOfId, postId: newId('Post') };
  },
  async write({ transaction, id, thing: { kind, groupId, aboutId }, args: { language }, checked, prepared, decision }) {
    const { title, text, mentioned } = checked;
    await writeTalk(transaction, { id, kind, groupId, aboutId, language, title, text, mentioned, ...decision });
    await attach(transaction, decision.postId, prepared);
  },
  trail: ({ thing: { groupId, aboutId, kind }, decision: { onBehalfOfId } }) => ({
    onBehalfOfId,
    after: { kind, groupId, aboutId },
    isFirst: true,
  }),
  changes: ({ transaction, id: threadId, args: { language }, checked: { title, text }, decision: { postId: id } }) =>
    indexNewPost(transaction, { id, threadId, number: 1, title, language, text }),
  live: ({ id, thing: { groupId }, decision: { postId } }) => newPostIn({ groupId, threadId: id, postId }),
  retriedOn: 'thread',
});
