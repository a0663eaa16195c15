/** Reads the latest posts of a person and a body, each by an index, and refuses posts that are too fast (see `haste.ts`). */
import { DAY_MS } from '../../../platform/base/days.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { rawSql, wholeNumber, type SqlText } from '../../../platform/database/sql-text.ts';
import type { Condition } from '../../../platform/graph/keyset-page.ts';
import { wordingsOf } from '../../../platform/graph/localized-text.ts';
import { unionOfAll } from '../../../platform/graph/union-of-all.ts';
import {
  EDITS_A_DAY,
  FIRST_DAY,
  inWords,
  LATER,
  MENTIONS_OF_A_BODY,
  mustNotWait,
  POSTS_OF_A_BODY,
  POSTS_OF_A_BODY_MS,
  REACTIONS,
  SAME_TEXT_MS,
  SECOND_MS,
  THREADS_OF_A_BODY,
  waitBeforeEdit,
  waitBeforeReply,
  waitBeforeThread,
  waitInDay,
  type PastWriting,
  type Wait,
} from '../haste/haste.ts';
import { lockHasteOf } from '../haste/haste-lock.ts';
import { latestMoments, momentBefore, momentsOf } from '../haste/past-moments.ts';
import { isModerator, type Venue, type ThreadForChange } from '../threads/thread-for-change.ts';
import { isNearlyEqual } from './near-texts.ts';

interface Writer {
  readonly personId: string;
  readonly onBehalfOfId: string | null;
}

export interface NewText extends Writer {
  readonly text: string;
  readonly mentioned: readonly string[];
}

/** Largest number of texts to compare; nobody writes more in five minutes. */
const TEXTS = 100;

export async function mustNotHurryThread(transaction: Transaction, venue: Venue, writing: NewText): Promise<void> {
  const now = Date.now();
  const past = await pastOf(transaction, writing, null, now);
  const mentioned = writing.mentioned.length;
  const waitOf = (isFirstInGroup: boolean): Wait | null => waitBeforeThread(past, { mentioned, isFirstInGroup }, now);
  await mustNotWaitHere(transaction, venue, writing, waitOf);
  await mustNotRepeat(transaction, writing, past, now);
}

export async function mustNotHurryReply(
  transaction: Transaction,
  thread: ThreadForChange,
  writing: NewText,
): Promise<void> {
  const now = Date.now();
  const slowSeconds = isModerator(thread) ? 0 : thread.slowSeconds;
  const past = await pastOf(transaction, writing, thread.id, now);
  const mentioned = writing.mentioned.length;
  const waitOf = (isFirstInGroup: boolean): Wait | null =>
    waitBeforeReply(past, { mentioned, isFirstInGroup, slowSeconds }, now);
  await mustNotWaitHere(transaction, thread, writing, waitOf);
  await mustNotRepeat(transaction, writing, past, now);
}

/** `mentioned`: people whom the text did not mention before. */
export async function mustNotHurryEdit(
  transaction: Transaction,
  writing: Writer & Pick<NewText, 'mentioned'>,
): Promise<void> {
  const now = Date.now();
  const others = await pastOf(transaction, writing, null, now);
  const rows = await transaction.select<{ at: string }>(
    rawSql`SELECT replacedAt AS at FROM post_revision WHERE replacedById = ? AND replacedAt > ?
     ORDER BY replacedAt DESC LIMIT ${wholeNumber(EDITS_A_DAY)}`,
    [writing.personId, momentBefore(now, DAY_MS)],
  );
  const past = { ...others, edits: rows.map(({ at }) => Date.parse(at)) };
  mustNotWait(waitBeforeEdit(past, { mentioned: writing.mentioned.length }, now));
}

export async function mustNotHurryReaction(
  transaction: Transaction,
  { personId, onBehalfOfId }: Writer,
): Promise<void> {
  await lockHasteOf(transaction, personId);
  const now = Date.now();
  const dayAgo = momentBefore(now, DAY_MS);
  const [own = [], ofBody = []] = await momentsOf(transaction, [
    latestMoments(
      rawSql`at AS moment FROM post_reaction WHERE personId = ? AND at > ?`,
      [personId, dayAgo],
      REACTIONS.most,
    ),
    latestMoments(
      rawSql`at AS moment FROM post_reaction WHERE onBehalfOfId = ? AND at > ?`,
      [onBehalfOfId, dayAgo],
      REACTIONS.ofBody,
    ),
  ]);
  mustNotWait(waitInDay(REACTIONS, { own, ofBody, more: 1 }, now));
}

/** Only if a limit that counts refuses the post, it is looked up whether it is the first of the person in the group. */
async function mustNotWaitHere(
  transaction: Transaction,
  { groupId }: Venue,
  { personId }: Writer,
  waitOf: (isFirstInGroup: boolean) => Wait | null,
): Promise<void> {
  const wait = waitOf(false);
  if (!wait?.isCount || groupId === null) {
    mustNotWait(wait);
    return;
  }
  const others = await transaction.select(
    rawSql`SELECT 1 AS found FROM post p JOIN thread t ON t.id = p.threadId WHERE p.authorId = ? AND t.groupId = ? LIMIT 1`,
    [personId, groupId],
  );
  mustNotWait(waitOf(others.length === 0));
}

async function pastOf(
  transaction: Transaction,
  { personId, onBehalfOfId, mentioned }: Writer & Pick<NewText, 'mentioned'>,
  threadId: string | null,
  now: number,
): Promise<PastWriting> {
  await lockHasteOf(transaction, personId);
  const dayAgo = momentBefore(now, DAY_MS);
  const ofPerson = [personId, dayAgo];
  const ofBody = [onBehalfOfId, dayAgo];
  const sincePosts = momentBefore(now, POSTS_OF_A_BODY_MS);
  const mentions = rawSql`p.createdAt AS moment FROM post p JOIN post_mention m ON m.postId = p.id`;
  const found = await momentsOf(transaction, [
    { sql: rawSql`SELECT MIN(createdAt) AS moment FROM post WHERE authorId = ?`, parameters: [personId] },
    { sql: rawSql`SELECT MAX(createdAt) AS moment FROM post WHERE authorId = ?`, parameters: [personId] },
    {
      sql: rawSql`SELECT MAX(createdAt) AS moment FROM post WHERE threadId = ? AND authorId = ?`,
      parameters: [threadId, personId],
    },
    latestMoments(
      rawSql`createdAt AS moment FROM thread WHERE createdById = ? AND createdAt > ?`,
      ofPerson,
      LATER.threads,
    ),
    latestMoments(
      rawSql`createdAt AS moment FROM post WHERE authorId = ? AND createdAt > ? AND number > 1`,
      ofPerson,
      FIRST_DAY.replies,
    ),
    latestMoments(
      rawSql`createdAt AS moment FROM thread WHERE startedOnBehalfOfId = ? AND createdAt > ?`,
      ofBody,
      THREADS_OF_A_BODY,
    ),
    latestMoments(
      rawSql`createdAt AS moment FROM post WHERE onBehalfOfId = ? AND createdAt > ?`,
      [onBehalfOfId, sincePosts],
      POSTS_OF_A_BODY,
    ),
    ...(mentioned.length === 0
      ? []
      : [
          latestMoments(rawSql`${mentions} WHERE p.authorId = ? AND p.createdAt > ?`, ofPerson, LATER.mentions),
          latestMoments(rawSql`${mentions} WHERE p.onBehalfOfId = ? AND p.createdAt > ?`, ofBody, MENTIONS_OF_A_BODY),
        ]),
  ]);
  const moments = (index: number): number[] => found[index] ?? [];
  const newest = (index: number): number | null => moments(index)[0] ?? null;
  return {
    first: newest(0),
    latest: newest(1),
    inThread: newest(2),
    threads: moments(3),
    replies: moments(4),
    threadsOfBody: moments(5),
    postsOfBody: moments(6),
    mentions: moments(7),
    mentionsOfBody: moments(8),
  };
}

async function mustNotRepeat(
  transaction: Transaction,
  { personId, onBehalfOfId, text }: NewText,
  { latest, postsOfBody }: PastWriting,
  now: number,
): Promise<void> {
  if (Math.max(latest ?? 0, postsOfBody[0] ?? 0) <= now - SAME_TEXT_MS) return;
  const since = momentBefore(now, SAME_TEXT_MS);
  const textsOf = (column: SqlText, id: string | null): Condition => ({
    sql: rawSql`SELECT body, createdAt AS at FROM post WHERE ${column} = ? AND createdAt > ? ORDER BY createdAt DESC LIMIT ${wholeNumber(TEXTS)}`,
    parameters: [id, since],
  });
  const { sql, parameters } = unionOfAll([
    textsOf(rawSql`authorId`, personId),
    textsOf(rawSql`onBehalfOfId`, onBehalfOfId),
  ]);
  const rows = await transaction.select<{ body: string; at: string }>(sql, parameters);
  const same = rows.find(({ body }) => isNearlyEqual(wordingsOf(body)[0]?.text ?? '', text));
  if (!same) return;
  const seconds = Math.max(1, Math.ceil((Date.parse(same.at) + SAME_TEXT_MS - now) / SECOND_MS));
  const message = `You, or somebody of your body, wrote almost the same a moment ago. Write something else, or the same again in ${inWords(seconds)}.`;
  mustNotWait({ rule: 'sameText', message, seconds, isCount: false });
}
