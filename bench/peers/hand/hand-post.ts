/**
 * What somebody would write by hand who knows the tables: the statements of a post, which keep the rights and limits of the hub
 * and write the rows that it writes. For what the bench asks: a text without mentions, files and answered post, of a member
 * of a group who writes in their own name.
 */
import { createHash } from 'node:crypto';
import { newId } from '../../../covenant/ids.ts';
import { DAY_MS } from '../../../platform/base/days.ts';
import type { SqlValue } from '../../../platform/database/database.ts';
import { SAME_TEXT_MS, waitBeforeReply } from '../../../subgraphs/knowledge-exchange/haste/haste.ts';
import { isNearlyEqual } from '../../../subgraphs/knowledge-exchange/posts/near-texts.ts';
import { plainTextOf } from '../../../subgraphs/knowledge-exchange/posts/post-markdown.ts';
import { MAX_TITLE_LENGTH } from '../../../subgraphs/knowledge-exchange/search/search-index.ts';
import { termsOf } from '../../../subgraphs/knowledge-exchange/search/search-terms.ts';
import { plainText } from '../../../subgraphs/knowledge-exchange/search/search-text.ts';

export interface Statement {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

export type Rows = readonly Readonly<Record<string, SqlValue>>[];

export interface PostToWrite {
  readonly personId: string;
  readonly threadId: string;
  readonly idempotencyKey: string;
  readonly text: string;
}

/** Tells that nothing may be written. */
export class RefusedPost extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

const TEXTS = 100;
const LANGUAGE = 'en';

/** Each statement is answered with its rows. `forUpdate` locks the thread, its group and the membership where the engine can. */
export function* statementsOfPost(
  post: PostToWrite,
  forUpdate: string,
): Generator<Statement, { readonly id: string; readonly number: number }, Rows> {
  const { personId, threadId, idempotencyKey, text } = post;
  const [id, now] = [newId('Post'), Date.now()];
  const at = new Date(now).toISOString();
  yield insert('idempotency_key', [
    {
      actor: personId,
      idempotencyKey,
      act: 'addPost',
      inputDigest: digestOf(['addPost', { language: LANGUAGE, body: text, threadId }]),
      subjectId: id,
      createdAt: at,
    },
  ]);
  const { groupId, postCount } = yield* placeOf(post, now, forUpdate);
  const number = postCount + 1;
  yield insert('post', [
    {
      id,
      threadId,
      number,
      authorId: personId,
      body: JSON.stringify([{ language: LANGUAGE, text }]),
      asExpert: 0,
      state: 'VISIBLE',
      revision: 1,
      createdAt: at,
      updatedAt: at,
    },
  ]);
  yield {
    sql: `UPDATE thread SET postCount = ?, lastPostAt = ?, participantCount = participantCount + (NOT EXISTS (
        SELECT 1 FROM post WHERE threadId = ? AND authorId = ? AND state = 'VISIBLE' AND id <> ?)) WHERE id = ?`,
    parameters: [number, at, threadId, personId, id, threadId],
  };
  yield {
    sql: 'UPDATE reading_place SET readUpTo = ?, at = ? WHERE personId = ? AND threadId = ? AND readUpTo = ?',
    parameters: [number, at, personId, threadId, number - 1],
  };
  yield { sql: 'DELETE FROM post_draft WHERE personId = ? AND targetId = ?', parameters: [personId, threadId] };
  yield insert('audit_entry', [trailOf(id, { personId, threadId, number, at })]);
  yield* indexOf(id, { threadId, number, text });
  yield* tell([`postAdded ${groupId}`, id], [`threadActivity ${threadId}`, threadId], at);
  return { id, number };
}

interface Place {
  readonly groupId: string;
  readonly postCount: number;
}

/** The thread, if the person may write there now. */
function* placeOf(
  { personId, threadId, text }: PostToWrite,
  now: number,
  forUpdate: string,
): Generator<Statement, Place, Rows> {
  const today = new Date(now).toISOString().slice(0, 10);
  const [thread] = yield {
    sql: `SELECT t.groupId, t.postCount, t.isLocked, t.slowSeconds, g.state, m.role FROM thread t
        JOIN discussion_group g ON g.id = t.groupId
        JOIN group_membership m ON m.groupId = g.id AND m.personId = ? AND m.onBehalfOfId IS NULL
          AND m.startsOn <= ? AND (m.endsOn IS NULL OR m.endsOn > ?)
      WHERE t.id = ?${forUpdate}`,
    parameters: [personId, today, today, threadId],
  };
  if (!thread) throw new RefusedPost('NOT_ALLOWED');
  if (thread['state'] !== 'OPEN' || Number(thread['isLocked']) === 1) throw new RefusedPost('WRONG_STATE');
  const past = yield {
    sql: `SELECT * FROM (SELECT createdAt, threadId, number, body FROM post WHERE authorId = ? AND createdAt > ?
        ORDER BY createdAt DESC LIMIT ${String(TEXTS)}) AS latest
      UNION ALL SELECT * FROM (SELECT createdAt, threadId, number, body FROM post WHERE authorId = ?
        ORDER BY createdAt LIMIT 1) AS earliest`,
    parameters: [personId, new Date(now - DAY_MS).toISOString(), personId],
  };
  const slowSeconds = thread['role'] === 'MEMBER' ? Number(thread['slowSeconds']) : 0;
  mustNotHurry({ past, threadId, text, slowSeconds }, now);
  return { groupId: String(thread['groupId']), postCount: Number(thread['postCount']) };
}

interface Hurry {
  readonly past: Rows;
  readonly threadId: string;
  readonly text: string;
  readonly slowSeconds: number;
}

function mustNotHurry({ past, threadId, text, slowSeconds }: Hurry, now: number): void {
  const momentsOf = (rows: Rows): number[] => rows.map(({ createdAt }) => Date.parse(String(createdAt)));
  const [latest, first] = [past.slice(0, -1), past.slice(-1)];
  const wait = waitBeforeReply(
    {
      first: momentsOf(first)[0] ?? null,
      latest: momentsOf(latest)[0] ?? null,
      inThread: momentsOf(latest.filter((one) => one['threadId'] === threadId))[0] ?? null,
      replies: momentsOf(latest.filter((one) => Number(one['number']) > 1)),
      threads: [],
      threadsOfBody: [],
      postsOfBody: [],
      mentions: [],
      mentionsOfBody: [],
    },
    { mentioned: 0, isFirstInGroup: false, slowSeconds },
    now,
  );
  const isSame = latest.some(({ createdAt, body }) => {
    const [wording] = JSON.parse(String(body)) as { text: string }[];
    return Date.parse(String(createdAt)) > now - SAME_TEXT_MS && isNearlyEqual(wording?.text ?? '', text);
  });
  if (wait || isSame) throw new RefusedPost('TOO_FAST');
}

interface Trailed {
  readonly personId: string;
  readonly threadId: string;
  readonly number: number;
  readonly at: string;
}

function trailOf(subjectId: string, { personId, threadId, number, at }: Trailed): Row {
  const line = {
    id: newId('AuditEntry'),
    subjectId,
    sequence: 1,
    at,
    act: 'addPost',
    actorKind: 'PERSON',
    actorId: personId,
    onBehalfOfId: null,
    reason: null,
    changedFrom: null,
    changedTo: JSON.stringify({ threadId, number }),
  };
  return { ...line, digest: digestOf(['', ...Object.values(line)]) };
}

interface Indexed {
  readonly threadId: string;
  readonly number: number;
  readonly text: string;
}

/** What the search needs of a post. */
function* indexOf(id: string, { threadId, number, text }: Indexed): Generator<Statement, void, Rows> {
  const prose = plainTextOf(text);
  yield insert('search_document', [
    { id, kind: 'POST', sortTitle: '', titleLength: MAX_TITLE_LENGTH, threadId, postNumber: number },
  ]);
  yield insert('search_label', [
    { documentId: id, name: 'KIND', value: 'POST' },
    { documentId: id, name: 'LANGUAGE', value: LANGUAGE },
  ]);
  yield insert('search_wording', [{ documentId: id, language: LANGUAGE, position: 0, prose: plainText(prose) }]);
  const { terms } = termsOf({ title: [], text: [{ language: LANGUAGE, text: prose }] });
  yield insert(
    'search_term',
    [...terms].map(([term, { weight, spelling }]) => ({ term, documentId: id, weight, spelling })),
  );
}

type Told = readonly [topic: string, nodeId: string];

/** Comes last: the row of the head is locked until the commit, so that numbers follow the order of commits. */
function* tell(first: Told, second: Told, at: string): Generator<Statement, void, Rows> {
  yield { sql: 'UPDATE live_event_head SET number = number + 2 WHERE id = 1', parameters: [] };
  yield {
    sql: `INSERT INTO live_event (number, topic, nodeId, at) SELECT number - 1, ?, ?, ? FROM live_event_head
      UNION ALL SELECT number, ?, ?, ? FROM live_event_head`,
    parameters: [...first, at, ...second, at],
  };
}

type Row = Readonly<Record<string, SqlValue>>;

function insert(table: string, rows: readonly Row[]): Statement {
  const columns = Object.keys(rows[0] ?? {});
  const places = `(${columns.map(() => '?').join(', ')})`;
  return {
    sql: `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${rows.map(() => places).join(', ')}`,
    parameters: rows.flatMap((row) => Object.values(row)),
  };
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
