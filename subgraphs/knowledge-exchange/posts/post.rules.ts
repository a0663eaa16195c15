/** Reads a post for an act, and checks the text of posts. */
import type { Act } from '../../../covenant/rights/rights.ts';
import type { Call, Reads } from '../../../platform/acts/act.ts';
import type { Checks } from '../../../platform/acts/checks.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { wordingsOf } from '../../../platform/graph/localized-text.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import { threadForChange, type ThreadForChange } from '../threads/thread-for-change.ts';
import type { PostState } from './post.enums.ts';
import { MAX_BODY_LENGTH, mentionsIn } from './post-markdown.ts';

export const MAX_MENTIONS = 20;

export interface PostForChange {
  readonly id: string;
  readonly threadId: string;
  readonly number: number;
  readonly authorId: string | null;
  readonly onBehalfOfId: string | null;
  readonly body: string;
  readonly state: PostState;
  readonly createdAt: string;
  readonly revision: number;
  readonly thread: ThreadForChange;
}

const COLUMNS = rawSql`id, threadId, number, authorId, onBehalfOfId, body, state, createdAt, revision`;

export async function postForChange(
  from: Reads,
  call: Pick<Call<unknown>, 'context'>,
  id: string,
  path: readonly string[] = ['id'],
): Promise<PostForChange> {
  const [post] = await from.select<PostForChange>(rawSql`SELECT ${COLUMNS} FROM post WHERE id = ?`, [id]);
  const missing = 'There is no post with this id that you may read.';
  if (!post) throw Refusal.notFound(path, missing);
  return { ...post, thread: await threadForChange(from, call, post.threadId, path, missing) };
}

/** A person who left the group, or all bodies, and is no expert of the feedback, may no longer change their posts there. */
export function mustBelongHere(
  context: RequestContext,
  act: Act,
  { groupId, membership, voice }: ThreadForChange,
): void {
  const isOfBody = context.identity.memberships.length > 0;
  if (groupId === null ? voice !== null || isOfBody : membership !== null) return;
  throw Refusal.notAllowed('You may no longer write here; you can still take your post back.', act);
}

/** The checked text of a post, and the people whom it mentions. */
export function checkedBody(checks: Checks, body: string): { readonly text: string; readonly mentioned: string[] } {
  const text = checks.asWritten(['body'], body, MAX_BODY_LENGTH);
  const mentioned = text.length > MAX_BODY_LENGTH ? [] : mentionsIn(text);
  checks.that(
    mentioned.length <= MAX_MENTIONS,
    ['body'],
    'maximumMentions',
    `The text mentions ${String(mentioned.length)} people; ${String(MAX_MENTIONS)} are told.`,
  );
  return { text, mentioned };
}

/** The answered post must be visible in the same thread, and must contain the quotation. */
export async function mustAnswerWithin(
  from: Reads,
  threadId: string,
  { replyToId, quote }: { readonly replyToId?: string | null; readonly quote: string | null },
): Promise<void> {
  if (typeof replyToId !== 'string') return;
  const [answered] = await from.select<Pick<PostForChange, 'body'>>(
    rawSql`SELECT body FROM post WHERE id = ? AND threadId = ? AND state = 'VISIBLE'`,
    [replyToId, threadId],
  );
  if (!answered) throw Refusal.notFound(['replyToId'], 'No post that is shown in this thread has this id.');
  if (quote === null) return;
  const words = inOneLine(quote);
  if (wordingsOf(answered.body).some(({ text }) => inOneLine(text).includes(words))) return;
  throw Refusal.invalid(['quote'], 'wordsOfPost', 'The quotation has other words than the post it is taken from.');
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
