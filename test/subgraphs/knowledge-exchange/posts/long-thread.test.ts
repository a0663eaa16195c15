/** A thread of 10,000 posts is opened at any post by the same statements, plans and numbers of rows as one of 20. */
import { batches } from '../../../../platform/base/batches.ts';
import type { SqlValue } from '../../../../platform/database/database.ts';
import { insertRows } from '../../../../platform/database/rows.ts';
import { joinSql, rawSql, type SqlText } from '../../../../platform/database/sql-text.ts';
import { recountThreads } from '../../../../subgraphs/knowledge-exchange/threads/write-threads.ts';
import { publishThreads } from '../../../../subgraphs/knowledge-exchange/posts/publish-threads.ts';
import { testEngine } from '../../../world/temporary-database.ts';
import { aThread, as, personIdOf, postIdOf, threadIdOf } from '../group-world.ts';
import { openTalkWorld, type TalkWorld } from '../talk-world.ts';

const LENGTHS = { short: 20, long: 10_000 } as const;
type Length = keyof typeof LENGTHS;
const reader = as('reader');

interface Read {
  readonly sql: SqlText;
  readonly parameters: readonly SqlValue[];
}

/** What is asked of a thread that has this many posts. */
const questions: readonly (readonly [string, (count: number) => string])[] = [
  [
    'the last posts by number',
    (count) => `posts(first: 5, from: ${String(count - 10)}) { totalCount nodes { number body { text } } }`,
  ],
  ['the first posts', () => 'posts(first: 5) { totalCount pageInfo { hasNextPage } nodes { number } }'],
  ['the first unread post', () => 'unreadCount firstUnread { number body { text } }'],
];

describe('A thread of 10,000 posts', () => {
  let world: TalkWorld;
  beforeAll(async () => {
    world = await openTalkWorld();
    for (const length of ['short', 'long'] as const) {
      await world.write((transaction) => publishThreads(transaction, [aThread(length, 'heat', { posts: [] })]));
      await addPosts(world, length);
    }
    // MariaDB plans by its figures of a table, which it makes anew some time after many rows were added.
    if (testEngine() === 'mysql') await world.running.database.select(rawSql`ANALYZE TABLE post`);
  });
  afterAll(() => world.close());

  /** The reads of a question, with what they were asked with. */
  async function readsOf(length: Length, fields: string): Promise<{ reads: Read[]; thread: Record<string, unknown> }> {
    const { database } = world.running;
    const reads: Read[] = [];
    const select = database.select.bind(database);
    const spied = database as { select: typeof database.select };
    spied.select = (sql, parameters = []) => {
      reads.push({ sql, parameters });
      return select(sql, parameters);
    };
    const { thread } = await world.ask<{ thread: Record<string, unknown> }>(
      `{ thread(id: "${threadIdOf(length)}") { ${fields} } }`,
      {},
      reader,
    );
    spied.select = select;
    return { reads, thread };
  }

  async function costOf(length: Length, fields: string): Promise<{ statements: string[]; plans: string[] }> {
    const { reads } = await readsOf(length, fields);
    expect(reads.length).toBeGreaterThan(1);
    const plans: string[] = [];
    for (const read of reads) plans.push(...(await planOf(world, read)));
    return { statements: reads.map(({ sql }) => sql), plans };
  }

  it.each(questions)('costs what one of 20 costs: %s', async (_, ask) => {
    const long = await costOf('long', ask(LENGTHS.long));
    expect(long).toEqual(await costOf('short', ask(LENGTHS.short)));
    expect(long.plans.join('\n')).not.toMatch(/SCAN (?!CONSTANT)|TEMP B-TREE|filesort|temporary/);
  });

  it('costs the same for the next page, wherever one is', async () => {
    const next = async (length: Length, from: number): Promise<{ statements: string[]; plans: string[] }> => {
      const posts = `posts(first: 5, from: ${String(from)}`;
      const { thread } = await readsOf(length, `${posts}) { pageInfo { endCursor } }`);
      const { endCursor } = (thread['posts'] as { pageInfo: { endCursor: string } }).pageInfo;
      const page = `${posts}, after: ${JSON.stringify(endCursor)}) { pageInfo { hasNextPage } nodes { number } }`;
      const found = await readsOf(length, page);
      expect(found.thread['posts']).toMatchObject({ nodes: [5, 6, 7, 8, 9].map((more) => ({ number: from + more })) });
      return costOf(length, page);
    };
    const short = await next('short', 3);
    expect(await next('long', 3)).toEqual(short);
    expect(await next('long', 9_000)).toEqual(short);
  });

  it('shows what was asked for', async () => {
    await world.write((transaction) =>
      insertRows(transaction, rawSql`reading_place`, [
        {
          personId: personIdOf('reader'),
          threadId: threadIdOf('long'),
          readUpTo: 7_500,
          at: '2026-01-01T00:00:00.000Z',
        },
      ]),
    );
    const { thread } = await readsOf(
      'long',
      'unreadCount firstUnread { number } posts(first: 2, from: 9999) { totalCount nodes { number } }',
    );
    expect(thread).toEqual({
      unreadCount: 2_500,
      firstUnread: { number: 7_501 },
      posts: { totalCount: 10_000, nodes: [{ number: 9_999 }, { number: 10_000 }] },
    });
  });
});

/** How the engine reads a statement: tables and indexes, and on MariaDB also how many rows it has read. */
async function planOf({ running: { database } }: TalkWorld, { sql, parameters }: Read): Promise<string[]> {
  if (testEngine() === 'sqlite') {
    const steps = await database.select<{ detail: string }>(
      joinSql([rawSql`EXPLAIN QUERY PLAN`, sql], ' '),
      parameters,
    );
    return steps.map(({ detail }) => detail);
  }
  const [server] = await database.select<{ version: string }>(rawSql`SELECT VERSION() AS version`);
  const isMariaDb = String(server?.version).includes('MariaDB');
  const steps = await database.select<Record<string, unknown>>(
    joinSql([isMariaDb ? rawSql`ANALYZE` : rawSql`EXPLAIN`, sql], ' '),
    parameters,
  );
  return steps.map(({ table, type, key, r_rows: rows, Extra: extra }) =>
    JSON.stringify({ table, type, key, extra, ...(isMariaDb && { rows }) }),
  );
}

async function addPosts(world: TalkWorld, length: Length): Promise<void> {
  const posts = Array.from({ length: LENGTHS[length] }, (_, index) => ({
    id: postIdOf(`${length} ${String(index)}`),
    threadId: threadIdOf(length),
    number: index + 1,
    authorId: personIdOf(`author ${String(index % 50)}`),
    body: `[{"language":"en","text":"Post ${String(index + 1)}"}]`,
    asExpert: 0,
    createdAt: new Date(1_700_000_000_000 + index * 1_000).toISOString(),
    state: 'VISIBLE',
    revision: 1,
    updatedAt: '2026-01-01T00:00:00.000Z',
  }));
  await world.write(async (transaction) => {
    for (const some of batches(posts, 1_000)) await insertRows(transaction, rawSql`post`, some);
    await recountThreads(transaction, [threadIdOf(length)]);
  });
}
