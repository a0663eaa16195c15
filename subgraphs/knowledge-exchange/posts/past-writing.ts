/** Reads the latest posts of a person and a body, each by an index, and refuses posts that are too fast (see `haste.ts`). */
import { DAY_MS } from '../../../platform/base/days.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { lockRows } from '../../../platform/database/lock-rows.ts';
import { rawSql, wholeNumber, type SqlText } from '../../../platform/database/sql-text.ts';
import type { Condition } from '../../../platform/graph/keyset-page.ts';
import { wordingsOf } from '../../../platform/graph/localized-text.ts';
import { unionOfAll } from '../../../platform/graph/union-of-all.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import { isModerator, type Venue, type ThreadForChange } from '../threads/thread-for-change.ts';
import {
  EDITS_A_DAY,
  FIRST_DAY,
  isNearlyEqual,
  LATER,
  SAME_TEXT_MS,
  SECOND_MS,
  THREADS_OF_A_BODY,
  waitBeforeEdit,
  waitBeforeReply,
  waitBeforeThread,
  type PastWriting,
  type Wait,
} from './haste.ts';

export interface Writing {
  readonly personId: string;
  readonly onBehalfOfId: string | null;
  readonly text: string;
}

/** Largest number of texts to compare; nobody writes more in five minutes. */
const TEXTS = 100;

export async function mustNotHurryThread(transaction: Transaction, venue: Venue, writing: Writing): Promise<void> {
  await lockMembership(transaction, venue);
  const now = Date.now();
  mustNotWait(waitBeforeThread(await pastOf(transaction, writing, null, now), now));
  await mustNotRepeat(transaction, writing, now);
}

export async function mustNotHurryReply(
  transaction: Transaction,
  thread: ThreadForChange,
  writing: Writing,
): Promise<void> {
  const now = Date.now();
  const slowSeconds = isModerator(thread) ? 0 : thread.slowSeconds;
  mustNotWait(waitBeforeReply(await pastOf(transaction, writing, thread.id, now), slowSeconds, now));
  await mustNotRepeat(transaction, writing, now);
}

export async function mustNotHurryEdit(transaction: Transaction, personId: string): Promise<void> {
  const now = Date.now();
  const rows = await transaction.select<{ at: string }>(
    rawSql`SELECT replacedAt AS at FROM post_revision WHERE replacedById = ? AND replacedAt > ?
     ORDER BY replacedAt DESC LIMIT ${wholeNumber(EDITS_A_DAY)}`,
    [personId, momentBefore(now, DAY_MS)],
  );
  mustNotWait(waitBeforeEdit({ edits: rows.map(({ at }) => Date.parse(at)) }, now));
}

/** Posts of one member run one after the other, so that the limits count the earlier post. */
export async function lockMembership(transaction: Transaction, { membership }: Venue): Promise<void> {
  if (membership) await lockRows(transaction, rawSql`group_membership`, [membership.id]);
}

async function pastOf(
  transaction: Transaction,
  { personId, onBehalfOfId }: Writing,
  threadId: string | null,
  now: number,
): Promise<PastWriting> {
  const dayAgo = momentBefore(now, DAY_MS);
  const ofPerson = [personId, dayAgo];
  const statement = unionOfAll([
    { sql: rawSql`SELECT MIN(createdAt) AS at FROM post WHERE authorId = ?`, parameters: [personId] },
    { sql: rawSql`SELECT MAX(createdAt) AS at FROM post WHERE authorId = ?`, parameters: [personId] },
    latest(rawSql`thread WHERE createdById = ? AND createdAt > ?`, ofPerson, LATER.threads),
    latest(rawSql`post WHERE authorId = ? AND createdAt > ? AND number > 1`, ofPerson, FIRST_DAY.replies),
    latest(rawSql`thread WHERE startedOnBehalfOfId = ? AND createdAt > ?`, [onBehalfOfId, dayAgo], THREADS_OF_A_BODY),
    {
      sql: rawSql`SELECT MAX(createdAt) AS at FROM post WHERE threadId = ? AND authorId = ?`,
      parameters: [threadId, personId],
    },
  ]);
  const rows = await transaction.select<{ statementIndex: number; at: string | null }>(
    statement.sql,
    statement.parameters,
  );
  const momentsOf = (index: number): number[] =>
    rows
      .filter(({ statementIndex, at }) => Number(statementIndex) === index && at !== null)
      .map(({ at }) => Date.parse(String(at)))
      .sort((one, other) => other - one);
  return {
    first: momentsOf(0)[0] ?? null,
    latest: momentsOf(1)[0] ?? null,
    threads: momentsOf(2),
    replies: momentsOf(3),
    threadsOfBody: momentsOf(4),
    inThread: momentsOf(5)[0] ?? null,
    edits: [],
  };
}

function latest(of: SqlText, parameters: Condition['parameters'], most: number): Condition {
  return {
    sql: rawSql`SELECT createdAt AS at FROM ${of} ORDER BY createdAt DESC LIMIT ${wholeNumber(most)}`,
    parameters,
  };
}

async function mustNotRepeat(
  transaction: Transaction,
  { personId, onBehalfOfId, text }: Writing,
  now: number,
): Promise<void> {
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
  const message = `You, or somebody of your body, wrote almost the same a moment ago: wait ${String(seconds)} seconds, or write something else.`;
  mustNotWait({ rule: 'sameText', message, seconds });
}

function mustNotWait(wait: Wait | null): void {
  if (wait) throw Refusal.tooFast(wait.rule, wait.message, wait.seconds);
}

function momentBefore(now: number, milliseconds: number): string {
  return new Date(now - milliseconds).toISOString();
}
