/**
 * How fast people may write, mention, react and invite, so that readers are not flooded. All of these limits are here; the acts
 * read the earlier moments that they count.
 *
 * - On the first day, 24 hours from the first post: 3 threads, 10 replies and 20 mentions, 120 seconds between threads and 30
 *   between posts.
 * - Later: 20 threads and 100 mentions in 24 hours, 15 seconds between threads and 5 between posts.
 * - In 24 hours: 30 edits, 50 reactions, 100 invitations into groups.
 * - All people of one body together: 60 posts in 5 minutes, which is what one person may write in that time; in 24 hours five
 *   times the threads, mentions, reactions and invitations of one person.
 * - In a slow thread: one post in the number of seconds that moderators have set.
 * - A text that is equal or nearly equal to one of the same person or body is refused for 5 minutes, also in other threads and
 *   groups.
 *
 * No limit refuses the first post of a person, and no limit that counts refuses the first post of a person in a group.
 */
import { DAY_MS } from '../../../platform/base/days.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';

export const SECOND_MS = 1_000;
const FIVE_MINUTES_MS = 5 * 60 * SECOND_MS;
export const SAME_TEXT_MS = FIVE_MINUTES_MS;
export const POSTS_OF_A_BODY_MS = FIVE_MINUTES_MS;

export const FIRST_DAY = { threads: 3, replies: 10, mentions: 20, betweenThreads: 120, betweenPosts: 30 } as const;
export const LATER = { threads: 20, replies: Infinity, mentions: 100, betweenThreads: 15, betweenPosts: 5 } as const;
export const EDITS_A_DAY = 30;
const PEOPLE_OF_A_BODY = 5;
export const THREADS_OF_A_BODY = PEOPLE_OF_A_BODY * LATER.threads;
export const MENTIONS_OF_A_BODY = PEOPLE_OF_A_BODY * LATER.mentions;
export const POSTS_OF_A_BODY = POSTS_OF_A_BODY_MS / SECOND_MS / LATER.betweenPosts;

/** The largest number in 24 hours of one person, and of all people of one body together. */
interface DayLimit {
  readonly rule: string;
  readonly most: number;
  readonly ofBody: number;
  /** Ends a sentence that begins with "You" or "People of your body". */
  readonly said: (most: number) => string;
}

export const REACTIONS: DayLimit = {
  rule: 'reactions',
  most: 50,
  ofBody: PEOPLE_OF_A_BODY * 50,
  said: (most) => `reacted to ${String(most)} posts in one day`,
};
export const INVITATIONS: DayLimit = {
  rule: 'invitations',
  most: 100,
  ofBody: PEOPLE_OF_A_BODY * 100,
  said: (most) => `invited ${String(most)} people into groups in one day`,
};

/** Moments of earlier posts in milliseconds, newest first. */
export interface PastWriting {
  /** The person's first post; null if there is none. */
  readonly first: number | null;
  /** The newest post. */
  readonly latest: number | null;
  readonly threads: readonly number[];
  readonly replies: readonly number[];
  readonly threadsOfBody: readonly number[];
  readonly postsOfBody: readonly number[];
  /** One moment for each person mentioned; empty if the new post mentions nobody. */
  readonly mentions: readonly number[];
  readonly mentionsOfBody: readonly number[];
  /** The newest post of the person in the thread. */
  readonly inThread: number | null;
}

/** What is to be written now. */
export interface Writing {
  /** Number of people whom the post mentions. */
  readonly mentioned: number;
  /** True for the first post of the person in the group: no limit that counts applies. */
  readonly isFirstInGroup: boolean;
}

export interface Wait {
  readonly rule: string;
  readonly message: string;
  readonly seconds: number;
  /** True for a limit that counts, which does not apply to the first post of a person in a group. */
  readonly isCount: boolean;
}

/** A limit that refuses something until a moment. */
interface Limit {
  readonly rule: string;
  readonly reason: string;
  readonly until: number;
  readonly isCount: boolean;
}

/** The longest wait of a person who starts a thread; null when there is none. */
export function waitBeforeThread(past: PastWriting, writing: Writing, now: number): Wait | null {
  const { first, latest, threads, threadsOfBody } = past;
  if (first === null) return null;
  const { threads: most, betweenThreads, betweenPosts } = figuresOf(first, now);
  return longest(now, writing, [
    spaced('betweenThreads', 'You started a thread a moment ago', threads[0], betweenThreads),
    spaced('betweenPosts', 'You wrote a moment ago', latest, betweenPosts),
    counted('threadsADay', `You started ${String(most)} threads in one day`, { moments: threads, most }),
    counted('threadsOfBodyADay', `People of your body started ${String(THREADS_OF_A_BODY)} threads in one day`, {
      moments: threadsOfBody,
      most: THREADS_OF_A_BODY,
    }),
    ...limitsOfPost(past, writing, now),
  ]);
}

export function waitBeforeReply(
  past: PastWriting,
  { slowSeconds, ...writing }: Writing & { readonly slowSeconds: number },
  now: number,
): Wait | null {
  const { first, latest, replies, inThread } = past;
  if (first === null) return null;
  const { replies: most, betweenPosts } = figuresOf(first, now);
  return longest(now, writing, [
    spaced('betweenPosts', 'You wrote a moment ago', latest, betweenPosts),
    counted('repliesADay', `You wrote ${String(most)} replies on your first day`, { moments: replies, most }),
    spaced('slowThread', 'Moderators want this thread to go slowly', inThread, slowSeconds),
    ...limitsOfPost(past, writing, now),
  ]);
}

export function waitBeforeEdit(
  {
    first,
    edits,
    mentions,
    mentionsOfBody,
  }: Pick<PastWriting, 'first' | 'mentions' | 'mentionsOfBody'> & {
    readonly edits: readonly number[];
  },
  { mentioned }: Pick<Writing, 'mentioned'>,
  now: number,
): Wait | null {
  return longest(now, { isFirstInGroup: false }, [
    counted('editsADay', `You edited ${String(EDITS_A_DAY)} times in one day`, { moments: edits, most: EDITS_A_DAY }),
    ...limitsOfMentions({ first: first ?? 0, mentions, mentionsOfBody }, mentioned, now),
  ]);
}

/** The wait before `more` reactions or invitations; moments of earlier ones, newest first. */
export function waitInDay(
  { rule, most, ofBody, said }: DayLimit,
  past: { readonly own: readonly number[]; readonly ofBody: readonly number[]; readonly more: number },
  now: number,
): Wait | null {
  const { more } = past;
  return longest(now, { isFirstInGroup: false }, [
    counted(`${rule}ADay`, `You ${said(most)}`, { moments: past.own, most, more }),
    counted(`${rule}OfBodyADay`, `People of your body ${said(ofBody)}`, { moments: past.ofBody, most: ofBody, more }),
  ]);
}

export function mustNotWait(wait: Wait | null): void {
  if (wait) throw Refusal.tooFast(wait.rule, wait.message, wait.seconds);
}

function limitsOfPost(past: PastWriting, { mentioned }: Writing, now: number): (Limit | null)[] {
  return [
    counted('postsOfBody', `People of your body wrote ${String(POSTS_OF_A_BODY)} posts in 5 minutes`, {
      moments: past.postsOfBody,
      most: POSTS_OF_A_BODY,
      withinMs: POSTS_OF_A_BODY_MS,
    }),
    ...limitsOfMentions({ ...past, first: past.first ?? now }, mentioned, now),
  ];
}

function limitsOfMentions(
  { first, mentions, mentionsOfBody }: { readonly first: number } & Pick<PastWriting, 'mentions' | 'mentionsOfBody'>,
  more: number,
  now: number,
): (Limit | null)[] {
  if (more === 0) return [];
  const { mentions: most } = figuresOf(first, now);
  const said = (limit: number): string => `mentioned ${String(limit)} people in one day`;
  return [
    counted('mentionsADay', `You ${said(most)}`, { moments: mentions, most, more }),
    counted('mentionsOfBodyADay', `People of your body ${said(MENTIONS_OF_A_BODY)}`, {
      moments: mentionsOfBody,
      most: MENTIONS_OF_A_BODY,
      more,
    }),
  ];
}

function figuresOf(first: number, now: number): typeof FIRST_DAY | typeof LATER {
  return now - first < DAY_MS ? FIRST_DAY : LATER;
}

function spaced(rule: string, reason: string, last: number | null | undefined, seconds: number): Limit | null {
  if (last === null || last === undefined) return null;
  return { rule, reason, until: last + seconds * SECOND_MS, isCount: false };
}

interface Counted {
  /** Newest first. */
  readonly moments: readonly number[];
  readonly most: number;
  /** How many are to follow now. */
  readonly more?: number;
  readonly withinMs?: number;
}

/** The moment that leaves room for `more` must be as old as the time in which they are counted. */
function counted(rule: string, reason: string, { moments, most, more = 1, withinMs = DAY_MS }: Counted): Limit | null {
  const oldest = moments[most - more];
  return oldest === undefined ? null : { rule, reason, until: oldest + withinMs, isCount: true };
}

function longest(
  now: number,
  { isFirstInGroup }: Pick<Writing, 'isFirstInGroup'>,
  limits: readonly (Limit | null)[],
): Wait | null {
  let latest: Limit | null = null;
  for (const limit of limits) {
    if (limit === null || limit.until <= now || (limit.isCount && isFirstInGroup)) continue;
    if (latest === null || limit.until > latest.until) latest = limit;
  }
  if (!latest) return null;
  const { rule, reason, until, isCount } = latest;
  const seconds = Math.ceil((until - now) / SECOND_MS);
  return { rule, message: `${reason}. It is possible again in ${inWords(seconds)}.`, seconds, isCount };
}

/** A time in words that is never shorter than the seconds. */
export function inWords(seconds: number): string {
  if (seconds < 120) return many(seconds, 'second');
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 120) return many(minutes, 'minute');
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return rest === 0 ? many(hours, 'hour') : `${many(hours, 'hour')} and ${many(rest, 'minute')}`;
}

function many(count: number, unit: string): string {
  return `${String(count)} ${unit}${count === 1 ? '' : 's'}`;
}
