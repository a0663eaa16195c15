/** Somebody writes to a thread. */
import { publishThreads } from '../../../../subgraphs/knowledge-exchange/posts/publish-threads.ts';
import { joinSql, rawSql } from '../../../../platform/database/sql-text.ts';
import { failingWrites } from '../../../world/failing-database.ts';
import { testEngine } from '../../../world/temporary-database.ts';
import { aPost, as, aThread, personIdOf, postIdOf, threadIdOf } from '../group-world.ts';
import { norrbotten } from '../heat-group.ts';
import { aKey, insider, moderator, ofGirona, openTalkWorld, stranger, written, type TalkWorld } from '../talk-world.ts';

const asked = threadIdOf('asked first');
const into = (threadId: string): string => `threadId: "${threadId}"`;

describe('addPost', () => {
  let world: TalkWorld;

  beforeAll(async () => {
    world = await openTalkWorld();
  });
  afterAll(() => world.close());

  it('puts the post behind the last one, in whose name its author is in the group', async () => {
    const by = await world.member('first writer');
    const before = await world.counts(asked);
    const { post, errors } = await world.act(
      'addPost',
      `${into(asked)}, replyToId: "${postIdOf('old')}", quote: "Text  of old", ${written('**Yes** @[per_01HK153X00AAAAAAAAAAAAAAAA]')}`,
      by,
      'post { number revision author { id } onBehalfOf { id } html quote replyTo { id } mentions { id } state }',
    );
    expect(errors).toEqual([]);
    expect(post).toEqual({
      number: 2,
      revision: 1,
      author: { id: personIdOf('first writer') },
      onBehalfOf: { id: norrbotten },
      html: '<p><strong>Yes</strong> <span data-person="per_01HK153X00AAAAAAAAAAAAAAAA">@per_01HK153X00AAAAAAAAAAAAAAAA</span></p>\n',
      quote: 'Text  of old',
      replyTo: { id: postIdOf('old') },
      mentions: [{ id: 'per_01HK153X00AAAAAAAAAAAAAAAA' }],
      state: 'VISIBLE',
    });
    const after = await world.counts(asked);
    expect(after).toMatchObject({ postCount: 2, participantCount: Number(before['participantCount']) + 1 });
    expect(String(after['lastPostAt']) > String(before['lastPostAt'])).toBe(true);
  });

  it('needs seventeen statements for a post of somebody who has not written lately', async () => {
    const by = await world.member('counted writer', { onBehalfOfId: null });
    const writing = failingWrites(world.running.database);
    await world.posted(by, asked);
    expect(writing.statements()).toBe(17);
  });

  it('gives people who write at once different numbers', async () => {
    const people = await Promise.all(
      Array.from({ length: 8 }, (_, place) => world.member(`parallel ${String(place)}`)),
    );
    const posts = await Promise.all(people.map((by) => world.posted(by, threadIdOf('asked later'))));
    expect(posts.map(({ number }) => number).sort()).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
    expect(await world.counts(threadIdOf('asked later'))).toMatchObject({ postCount: 9, participantCount: 9 });
  });

  it('lets people of a coordinator on hold read and write nothing', async () => {
    const by = await world.member('resting writer');
    const status = (value: string): Promise<unknown> =>
      world.write((transaction) =>
        transaction.execute(rawSql`UPDATE coordinator_standing SET status = ? WHERE coordinatorId = ?`, [
          value,
          norrbotten,
        ]),
      );
    await status('ON_HOLD');
    const refused = await world.act('addPost', `${into(asked)}, ${written('From somebody who rests.')}`, by);
    expect(refused.errors).toMatchObject([{ code: 'WRONG_STATE' }]);
    expect(await world.ask(`{ thread(id: "${asked}") { title } }`, {}, by)).toEqual({
      thread: { title: expect.any(String) as string },
    });
    await status('ACTIVE');
  });

  it('writes one post for a key, also ten times at once', async () => {
    const by = await world.member('impatient');
    const given = `${into(asked)}, ${written('Only once, please.')}`;
    const answers = await Promise.all(Array.from({ length: 10 }, () => world.act('addPost', given, by, 'post { id }')));
    expect(new Set(answers.map(({ post }) => post?.['id'])).size).toBe(1);
  });

  it('is for members, and strangers learn nothing of a group of invited people', async () => {
    const given = (thread: string): string => `${into(threadIdOf(thread))}, ${written('Let me in.')}`;
    expect(await world.refused('addPost', given('asked first'), stranger)).toBe('NOT_ALLOWED');
    expect(await world.refused('addPost', given('asked first'), ofGirona)).toBe('NOT_ALLOWED');
    expect(await world.refused('addPost', given('asked first'), as('gone'))).toBe('NOT_ALLOWED');
    for (const by of [stranger, ofGirona, moderator]) {
      expect(await world.refused('addPost', given('secret talk'), by)).toBe('NOT_FOUND');
    }
    expect((await world.posted(insider, threadIdOf('secret talk'))).number).toBe(3);
  });

  it('is refused by a locked thread and by groups that are not open', async () => {
    await world.write((transaction) => publishThreads(transaction, [aThread('shut', 'heat', { isLocked: true })]));
    const by = await world.member('too late');
    const late = await world.act('addPost', `${into(threadIdOf('shut'))}, ${written('Too late')}`, by);
    expect(late.errors).toMatchObject([{ code: 'WRONG_STATE', state: 'LOCKED' }]);
    const past = await world.member('archivist', { group: 'archived' });
    const old = await world.act('addPost', `${into(threadIdOf('old talk'))}, ${written('Too late')}`, past);
    expect(old.errors).toMatchObject([{ code: 'WRONG_STATE', state: 'ARCHIVED' }]);
  });

  it.each([
    ['body', 'REQUIRED', written(' \n ')],
    ['body', 'TOO_LONG', written('x'.repeat(20_001))],
    ['quote', 'INVALID', `${written('Words')}, quote: "Text of old"`],
    ['quote', 'INVALID', `${written('Words')}, replyToId: "${postIdOf('old')}", quote: "never said"`],
    ['replyToId', 'NOT_FOUND', `${written('Words')}, replyToId: "${postIdOf('newer')}"`],
    ['replyToId', 'NOT_FOUND', `${written('Words')}, replyToId: "pst_unknown"`],
    ['aspect', 'INVALID', `${written('Words')}, aspect: TECHNICAL`],
  ])('says what is wrong with %s: %s', async (argument, code, given) => {
    const by = await world.member(`mistaken ${aKey()}`);
    expect((await world.act('addPost', `${into(asked)}, ${given}`, by)).errors).toMatchObject([
      { code, path: [argument] },
    ]);
  });

  it('holds back whoever hurries and whoever repeats, and tells how long', async () => {
    const by = await world.member('hasty');
    await world.posted(by, asked, 'The first words of somebody who has much to say about heat.');
    const soon = await world.act('addPost', `${into(asked)}, ${written('And more')}`, by);
    expect(soon.errors).toMatchObject([{ code: 'TOO_FAST', rule: 'betweenPosts' }]);
    const { retryAfterSeconds } = soon.errors[0] as { retryAfterSeconds: number };
    expect(retryAfterSeconds).toBeGreaterThan(0);
    expect(retryAfterSeconds).toBeLessThanOrEqual(30);
    const copied = await world.member('copying colleague');
    const same = await world.act(
      'addPost',
      `${into(asked)}, ${written('The first words of somebody, who has MUCH to say about heat!')}`,
      copied,
    );
    expect(same.errors).toMatchObject([{ code: 'TOO_FAST', rule: 'sameText' }]);
  });

  it('opens a long thread at any post in as few statements as a short one, by an index', async () => {
    const posts = Array.from({ length: 300 }, (_, index) =>
      aPost(`long ${String(index)}`, 0, { createdAt: new Date(1_700_000_000_000 + index * 1_000).toISOString() }),
    );
    await world.write((transaction) =>
      publishThreads(transaction, [
        aThread('long', 'heat', { posts }),
        aThread('short', 'heat', { posts: posts.slice(0, 0) }),
      ]),
    );
    const page = (thread: string, from: number): string =>
      `{ thread(id: "${threadIdOf(thread)}") { posts(first: 2, from: ${String(from)}) {
        totalCount pageInfo { hasNextPage endCursor } nodes { number } } } }`;
    expect(await world.statementsOf(page('long', 290))).toBe(await world.statementsOf(page('asked first', 1)));
    world.statements.length = 0;
    const { thread } = await world.ask<{ thread: { posts: object } }>(page('long', 290));
    const read = world.statements.find((sql) => sql.includes('p.number >= ?')) ?? '';
    expect(read).toContain('ORDER BY p.number ASC LIMIT 3');
    const plan = await planOf(world, read);
    expect(plan).toContain('post_number');
    expect(plan).not.toMatch(/filesort|TEMP B-TREE/);
    expect(thread.posts).toMatchObject({ totalCount: 300, nodes: [{ number: 290 }, { number: 291 }] });
    const { thread: last } = await world.ask<{ thread: { posts: object } }>(page('long', 300));
    expect(last.posts).toMatchObject({ pageInfo: { hasNextPage: false }, nodes: [{ number: 300 }] });
  });
});

/** How the engine reads a statement; the values do not matter for it. */
async function planOf({ running }: TalkWorld, statement: string): Promise<string> {
  const { database } = running;
  const explain = testEngine() === 'sqlite' ? rawSql`EXPLAIN QUERY PLAN ` : rawSql`EXPLAIN `;
  const values = [...statement.matchAll(/\?/g)].map((_, index) => [threadIdOf('long'), 290][index] ?? 'PUBLIC');
  return JSON.stringify(await database.select(joinSql([explain, statement as typeof explain], ' '), values));
}
