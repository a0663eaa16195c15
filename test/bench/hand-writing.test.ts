/** Peer (a) of the writing case is honest: it writes the rows that the hub writes, and keeps the same rights and limits. */
import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { addThreads, newWriters, type Writers } from '../../bench/data/writers.ts';
import { documentOf, type Question } from '../../bench/operations.ts';
import { handWriting, type HandWriting } from '../../bench/peers/hand/hand-writing.ts';
import { sealOf } from '../../platform/acts/audit-trail.ts';
import { insertRows } from '../../platform/database/rows.ts';
import { rawSql, sqlName } from '../../platform/database/sql-text.ts';
import { knowledgeExchange } from '../../subgraphs/knowledge-exchange/subgraph.ts';
import { openTestSubgraph, type TestSubgraph } from '../world/open-test-subgraph.ts';

const WRITERS = 130;

let writers: Writers;
let ours: TestSubgraph;
let theirs: TestSubgraph;
let hand: HandWriting;

beforeAll(async () => {
  writers = newWriters(WRITERS);
  [ours, theirs] = [await openTestSubgraph(knowledgeExchange), await openTestSubgraph(knowledgeExchange)];
  for (const { settings } of [ours, theirs]) await addThreads(settings, writers);
  hand = await handWriting(theirs.settings);
});

afterAll(async () => {
  await hand.close();
  await ours.close();
  await theirs.close();
});

/** What a person writes in the thread after the one in which they introduced themselves. */
function questionOf(
  person: number,
  { key = randomUUID(), text = `We have **measured** ${String(person)} roofs.` } = {},
): Question {
  const threadId = writers.threadIds[(person + 1) % writers.threadIds.length];
  return { query: documentOf('Writing'), variables: { idempotencyKey: key, threadId, body: text } };
}

const idOf = (person: number): string => String(writers.personIds[person]);

interface Told {
  readonly post: { readonly id: string; readonly number: number } | null;
  readonly errors: readonly { readonly code: string }[];
}

async function byHub({ query, variables }: Question, personId: string): Promise<Told> {
  const { addPost } = await ours.ask<{ addPost: Told }>(query, variables, { identity: { personId, memberships: [] } });
  return addPost;
}

async function byHand(question: Question, personId: string): Promise<Told> {
  const { data } = await hand.write(question, personId);
  // Reads of one tick see one state, and only the hub's own writes end it.
  await setImmediate();
  return data.addPost;
}

/** All rows of a database as text, with the table of each. */
async function rowsOf({ running: { database } }: TestSubgraph): Promise<Set<string>> {
  const tables = await database.select<{ name: string }>(
    database.engine === 'sqlite'
      ? rawSql`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'`
      : rawSql`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()`,
  );
  const rows = new Set<string>();
  for (const { name } of tables) {
    const found = await database.select<object>(rawSql`SELECT * FROM ${sqlName(name)}`);
    for (const row of found) rows.add(`${name} ${JSON.stringify(row)}`);
  }
  return rows;
}

/** Rows that are gone and rows that have come, without what is new for every post: ids, moments, digests. */
async function changesBy(subgraph: TestSubgraph, write: () => Promise<Told>): Promise<string[]> {
  const before = await rowsOf(subgraph);
  expect((await write()).errors).toEqual([]);
  const after = await rowsOf(subgraph);
  return [
    ...[...before].filter((row) => !after.has(row)).map((row) => `- ${row}`),
    ...[...after].filter((row) => !before.has(row)).map((row) => `+ ${row}`),
  ]
    .map((row) =>
      row
        .replace(/\b(pst|aud)_[0-9A-Z]{26}/g, '$1')
        .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'moment')
        .replace(/\b[0-9a-f]{64}\b/g, 'digest'),
    )
    .sort();
}

test('a post by hand changes the rows that a post by the hub changes, in all tables', async () => {
  const personId = idOf(1);
  const question = questionOf(1);
  const threadId = String(question.variables['threadId']);
  for (const { running } of [ours, theirs]) {
    await running.database.write(async (transaction) => {
      const [thread] = await transaction.select<{ postCount: number }>(
        rawSql`SELECT postCount FROM thread WHERE id = ?`,
        [threadId],
      );
      const at = '2020-01-01T00:00:00.000Z';
      const place = { personId, threadId, readUpTo: thread?.postCount ?? 0, at };
      await insertRows(transaction, rawSql`reading_place`, [place]);
      const draft = { personId, targetId: threadId, language: 'en', body: 'begun', updatedAt: at };
      await insertRows(transaction, rawSql`post_draft`, [draft]);
    });
  }

  const changes = await changesBy(theirs, () => byHand(question, personId));
  expect(changes).toEqual(await changesBy(ours, () => byHub(question, personId)));
  expect(changes.map((row) => row.split(' ').slice(0, 2).join(' '))).toEqual(
    expect.arrayContaining(['+ post', '- thread', '+ thread', '+ idempotency_key', '+ audit_entry', '- post_draft']),
  );
});

test('a second post of a person in a thread counts no new participant for either', async () => {
  const personId = idOf(2);
  const [threadId] = writers.threadIds.slice(2);
  const question = questionOf(2);
  const here = { ...question, variables: { ...question.variables, threadId } };
  expect(await changesBy(theirs, () => byHand(here, personId))).toEqual(
    await changesBy(ours, () => byHub(here, personId)),
  );
});

test('the line in the trail that is written by hand has the seal of the hub', async () => {
  const { post } = await byHand(questionOf(3), idOf(3));
  const [entry] = await theirs.running.database.select<Parameters<typeof sealOf>[1] & { digest: string }>(
    rawSql`SELECT * FROM audit_entry WHERE subjectId = ?`,
    [post?.id ?? ''],
  );
  if (!entry) throw new Error('There is no line.');
  expect(entry.digest).toBe(sealOf('', entry));
});

test('a request that is sent twice is answered with the same post by both', async () => {
  for (const [person, write] of [
    [4, byHub],
    [5, byHand],
  ] as const) {
    const question = questionOf(person);
    const first = await write(question, idOf(person));
    expect(await write(question, idOf(person))).toEqual(first);
  }
});

test.each([
  ['a person who is not in the group', 'NOT_ALLOWED', 'per_01J00000000000000000000000', {}],
  ['a person who wrote a moment ago', 'TOO_FAST', 4, { text: 'Something else altogether.' }],
])('%s is refused by both with %s', async (_who, code, who, more) => {
  const personId = typeof who === 'number' ? idOf(who) : who;
  for (const write of [byHub, byHand]) {
    await write(questionOf(6), personId);
    const before = await rowsOf(theirs);
    const { post, errors } = await write(questionOf(6, more), personId);
    expect({ post, codes: errors.map((error) => error.code) }).toEqual({ post: null, codes: [code] });
    if (write === byHand) expect(await rowsOf(theirs)).toEqual(before);
  }
});

test('nobody writes by hand in a group that is not open, or in a thread that is locked', async () => {
  await theirs.running.database.write((transaction) =>
    transaction.execute(rawSql`UPDATE thread SET isLocked = 1 WHERE id = ?`, [String(writers.threadIds[8])]),
  );
  expect((await byHand(questionOf(7), idOf(7))).errors).toMatchObject([{ code: 'WRONG_STATE' }]);
  await theirs.running.database.write((transaction) =>
    transaction.execute(rawSql`UPDATE discussion_group SET state = 'ARCHIVED' WHERE id = ?`, [writers.groupId]),
  );
  expect((await byHand(questionOf(9), idOf(9))).errors).toMatchObject([{ code: 'WRONG_STATE' }]);
});
