/**
 * How fast a person may write, so that readers are not flooded. All of these limits are here; `past-writing.ts` reads the
 * earlier posts that they count.
 *
 * - On the first day, 24 hours from the first post: 3 threads and 10 replies, 120 seconds between threads and 30 between
 *   posts.
 * - Later: 20 threads in 24 hours, 15 seconds between threads and 5 between posts.
 * - 30 edits in 24 hours.
 * - All people of one body together: five times the threads of one person.
 * - In a slow thread: one post in the number of seconds that moderators have set.
 * - A text that is equal or nearly equal to one of the same person or body is refused for 5 minutes.
 *
 * No limit refuses the first post of a person.
 */
import { DAY_MS } from '../../../platform/base/days.ts';

export const SECOND_MS = 1_000;
export const SAME_TEXT_MS = 5 * 60 * SECOND_MS;

export const FIRST_DAY = { threads: 3, replies: 10, betweenThreads: 120, betweenPosts: 30 } as const;
export const LATER = { threads: 20, replies: Infinity, betweenThreads: 15, betweenPosts: 5 } as const;
export const EDITS_A_DAY = 30;
const PEOPLE_OF_A_BODY = 5;
export const THREADS_OF_A_BODY = PEOPLE_OF_A_BODY * LATER.threads;

/** Moments of earlier posts in milliseconds, newest first. */
export interface PastWriting {
  /** The person's first post; null if there is none. */
  readonly first: number | null;
  /** The newest post. */
  readonly latest: number | null;
  readonly threads: readonly number[];
  readonly replies: readonly number[];
  readonly edits: readonly number[];
  readonly threadsOfBody: readonly number[];
  /** The newest post of the person in the thread. */
  readonly inThread: number | null;
}

export interface Wait {
  readonly rule: string;
  readonly message: string;
  readonly seconds: number;
}

/** A limit that refuses a post until a moment. */
interface Limit {
  readonly rule: string;
  readonly reason: string;
  readonly until: number;
}

/** The longest wait of a person who starts a thread; null when there is none. */
export function waitBeforeThread(past: PastWriting, now: number): Wait | null {
  const { first, latest, threads, threadsOfBody } = past;
  if (first === null) return null;
  const figures = figuresOf(first, now);
  return longest(now, [
    spaced('betweenThreads', 'You started a thread a moment ago', threads[0], figures.betweenThreads),
    spaced('betweenPosts', 'You wrote a moment ago', latest, figures.betweenPosts),
    counted('threadsADay', `You started ${String(figures.threads)} threads in one day`, threads, figures.threads),
    counted(
      'threadsOfBodyADay',
      `People of your body started ${String(THREADS_OF_A_BODY)} threads in one day`,
      threadsOfBody,
      THREADS_OF_A_BODY,
    ),
  ]);
}

export function waitBeforeReply(past: PastWriting, slowSeconds: number, now: number): Wait | null {
  const { first, latest, replies, inThread } = past;
  if (first === null) return null;
  const figures = figuresOf(first, now);
  return longest(now, [
    spaced('betweenPosts', 'You wrote a moment ago', latest, figures.betweenPosts),
    counted('repliesADay', `You wrote ${String(figures.replies)} replies on your first day`, replies, figures.replies),
    spaced('slowThread', 'Moderators want this thread to go slowly', inThread, slowSeconds),
  ]);
}

export function waitBeforeEdit({ edits }: Pick<PastWriting, 'edits'>, now: number): Wait | null {
  return longest(now, [counted('editsADay', `You edited ${String(EDITS_A_DAY)} times in one day`, edits, EDITS_A_DAY)]);
}

function figuresOf(first: number, now: number): typeof FIRST_DAY | typeof LATER {
  return now - first < DAY_MS ? FIRST_DAY : LATER;
}

function spaced(rule: string, reason: string, last: number | null | undefined, seconds: number): Limit | null {
  return last === null || last === undefined ? null : { rule, reason, until: last + seconds * SECOND_MS };
}

/** The oldest of the largest allowed number of moments must be a day old. */
function counted(rule: string, reason: string, moments: readonly number[], most: number): Limit | null {
  const oldest = moments[most - 1];
  return oldest === undefined ? null : { rule, reason, until: oldest + DAY_MS };
}

function longest(now: number, limits: readonly (Limit | null)[]): Wait | null {
  let latest: Limit | null = null;
  for (const limit of limits) {
    if (limit !== null && limit.until > now && (latest === null || limit.until > latest.until)) latest = limit;
  }
  if (!latest) return null;
  const seconds = Math.ceil((latest.until - now) / SECOND_MS);
  return { rule: latest.rule, message: `${latest.reason}: wait ${String(seconds)} seconds.`, seconds };
}

/** Shorter texts are nearly equal only if all their words are equal. */
const LEAST_WORDS = 8;
const ALIKE = 0.9;

/** True for texts that differ only in punctuation, capitals and a few words. */
export function isNearlyEqual(one: string, other: string): boolean {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  if (words.join(' ') === others.join(' ')) return true;
  if (Math.min(words.length, others.length) < LEAST_WORDS) return false;
  const left = new Map<string, number>();
  for (const word of words) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of others) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared += 1;
  }
  return (2 * shared) / (words.length + others.length) >= ALIKE;
}

/** The words of a text; a text without letters and digits counts as one word. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase();
  return plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [plain.trim()];
}
