/** Reads a thread for an act, with the membership of the caller in its group, and checks who may write in it. */
import type { GroupRole } from '../../../covenant/rights/group-role.ts';
import { bodiesOf, type Belonging } from '../../../covenant/rights/may.ts';
import type { Call, Reads } from '../../../platform/acts/act.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import type { GroupState } from '../discussion-groups/discussion-group.enums.ts';
import { ownMembershipsIn, type OwnMembership } from '../visibility/role-in-group.ts';
import { voiceInFeedback, type VoiceInFeedback } from '../visibility/voice-in-feedback.ts';
import { mayReadThread, THREADS } from '../visibility/thread-visibility.ts';
import type { ThreadKind } from './thread.enums.ts';

/** A group or a publication as the venue of a thread, with the membership of the caller. */
export interface Venue {
  /** Null for a thread about a publication. */
  readonly groupId: string | null;
  readonly groupState: GroupState | null;
  readonly membership: OwnMembership | null;
  /** Null where the thread is no feedback, and for people who write in it in the name of a body only. */
  readonly voice: VoiceInFeedback | null;
}

export interface ThreadForChange extends Venue {
  readonly id: string;
  readonly kind: ThreadKind;
  readonly title: string;
  readonly language: string;
  readonly acceptedPostId: string | null;
  readonly createdById: string | null;
  readonly startedOnBehalfOfId: string | null;
  /** Aspects on which feedback is asked for, as a list; null if none is. */
  readonly aspects: string | null;
  /** Last day for feedback; null if none is asked for. */
  readonly openUntil: string | null;
  readonly isLocked: number;
  readonly isPinned: number;
  readonly slowSeconds: number;
  readonly postCount: number;
  readonly revision: number;
}

const COLUMNS = rawSql`t.id, t.kind, t.title, t.language, t.groupId, t.acceptedPostId, t.createdById, t.startedOnBehalfOfId, t.isLocked, t.isPinned, t.slowSeconds, t.postCount, t.revision,
  g.state AS groupState, f.aspects, f.openUntil, m.id AS membershipId, m.role, m.onBehalfOfId`;
const FROM = rawSql`${THREADS} LEFT JOIN feedback_request f ON f.id = t.id`;

type Row = Omit<ThreadForChange, 'membership' | 'voice'> & {
  readonly membershipId: string | null;
  readonly role: GroupRole;
  readonly onBehalfOfId: string | null;
};

export async function threadForChange(
  from: Reads,
  { context }: Pick<Call<unknown>, 'context'>,
  id: string,
  path: readonly string[] = ['id'],
  missing = 'There is no thread with this id that you may read.',
): Promise<ThreadForChange> {
  const reading = mayReadThread(context);
  const own = ownMembershipsIn(rawSql`t.groupId`, context);
  const [row] = await from.select<Row>(
    rawSql`SELECT ${COLUMNS} FROM ${FROM} ${own.sql} WHERE t.id = ? AND (${reading.sql}) ORDER BY m.startsOn DESC LIMIT 1`,
    [...own.parameters, id, ...reading.parameters],
  );
  if (!row) throw Refusal.notFound(path, missing);
  const { membershipId, role, onBehalfOfId, ...thread } = row;
  return {
    ...thread,
    membership: membershipId === null ? null : { id: membershipId, role, onBehalfOfId },
    voice: await voiceInFeedback(from, context, thread),
  };
}

/** Belonging for the right to write in a thread. */
export function belongingOfTalk({ groupId, membership, voice }: Venue, { context, args }: Call<Spoken>): Belonging {
  if (groupId !== null) return { groupRole: membership?.role };
  const { personId } = context.identity;
  if (voice) return voice.isExpert ? { expertId: personId } : { personId };
  const { onBehalfOfId: bodyId } = args;
  return {
    coordinatorId: bodyId ?? bodiesOf(context, 'crd')[0],
    signatoryId: bodyId ?? bodiesOf(context, 'sig')[0],
  };
}

/** Belonging for the right to manage a thread. */
export function belongingOfThread({ createdById, membership }: ThreadForChange): Belonging {
  return { personId: createdById, groupRole: membership?.role };
}

/** Body for whose people a reaction counts; in talk about a publication the first for which the caller acts. */
export function bodyOfReader(context: RequestContext, { groupId, membership, voice }: Venue): string | null {
  if (groupId !== null) return membership?.onBehalfOfId ?? null;
  if (voice) return voice.onBehalfOfId;
  return bodiesOf(context, 'crd')[0] ?? bodiesOf(context, 'sig')[0] ?? null;
}

/** Body in whose name the caller manages a thread: as a member of the group, or as the person who started it. */
export function bodyOnThread(
  { identity }: RequestContext,
  { membership, createdById, startedOnBehalfOfId }: ThreadForChange,
): string | null {
  if (membership) return membership.onBehalfOfId;
  return createdById === identity.personId ? startedOnBehalfOfId : null;
}

/**
 * Arguments of an act that writes. In a group the membership sets the body, and for experts their invitation; elsewhere the sender
 * may have to name it.
 */
export interface Spoken {
  readonly onBehalfOfId?: string | null;
}

export function inWhoseName(
  context: RequestContext,
  { groupId, membership, voice }: Venue,
  { onBehalfOfId: bodyId }: Spoken,
): string | null {
  if (groupId !== null) return membership?.onBehalfOfId ?? null;
  if (voice) return voice.onBehalfOfId;
  if (typeof bodyId === 'string') return bodyId;
  const bodies = [...bodiesOf(context, 'crd'), ...bodiesOf(context, 'sig')];
  if (bodies.length === 1) return bodies[0] ?? null;
  throw Refusal.required(['onBehalfOfId'], 'You act for several bodies: name the one in whose name you write.');
}

export function isModerator({ membership }: Venue): boolean {
  return membership !== null && membership.role !== 'MEMBER';
}

export function mustBeOpen({ groupState }: Pick<Venue, 'groupState'>): void {
  if (groupState === null || groupState === 'OPEN') return;
  throw Refusal.wrongState(`The group is ${groupState}: it is read only.`, { state: groupState, allowed: [] });
}

export function mustTakePosts(
  thread: Pick<ThreadForChange, 'groupState' | 'isLocked' | 'openUntil'>,
  { today }: Pick<RequestContext, 'today'>,
): void {
  mustBeOpen(thread);
  if (thread.isLocked) {
    throw Refusal.wrongState('The thread is locked: it takes no more posts.', { state: 'LOCKED', allowed: [] });
  }
  mustTakeFeedback(thread, today);
}

/** The last day is included. */
export function mustTakeFeedback({ openUntil }: Pick<ThreadForChange, 'openUntil'>, today: string): void {
  if (openUntil === null || openUntil >= today) return;
  throw Refusal.wrongState(`Feedback was taken until ${openUntil}: it can be read, and takes no more posts.`, {
    state: 'ENDED',
    allowed: [],
  });
}
