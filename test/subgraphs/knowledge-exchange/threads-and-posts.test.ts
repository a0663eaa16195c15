/** Threads and posts as a reader meets them: what is hidden, in which language, and what an accepted answer proves. */
import { publishGroups } from '../../../subgraphs/knowledge-exchange/discussion-groups/publish-groups.ts';
import { publishThreads } from '../../../subgraphs/knowledge-exchange/posts/publish-threads.ts';
import { aGroup, aPost, as, aThread, personIdOf, postIdOf, threadIdOf } from './group-world.ts';
import { girona, luleå, norrbotten, openHeatGroup, type Connection, type HeatGroup } from './heat-group.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

describe('threads and posts', () => {
  let world: HeatGroup;

  beforeAll(async () => {
    world = await openHeatGroup();
  });

  afterAll(() => world.close());

  it('keep the place of posts that are not shown, without text, author or reactions', async () => {
    const fields =
      'participantCount lastPostAt posts { totalCount nodes { id state body { text } author { id } onBehalfOf { id } reactions { count } } }';
    const nothing = { body: null, author: null, onBehalfOf: null, reactions: [] };
    const found = await world.thread('moderated', fields);
    expect(found).toMatchObject({ participantCount: 1, lastPostAt: '2026-01-15T08:07:00.000Z' });
    expect(found['posts']).toEqual({
      totalCount: 5,
      nodes: [
        {
          id: postIdOf('shown'),
          state: 'VISIBLE',
          body: { text: 'Text of shown' },
          author: { id: personIdOf('author') },
          onBehalfOf: null,
          reactions: [],
        },
        { id: postIdOf('hidden'), state: 'HIDDEN', ...nothing },
        { id: postIdOf('deleted'), state: 'DELETED_BY_AUTHOR', ...nothing },
        { id: postIdOf('waiting'), state: 'AWAITING_REVIEW', ...nothing },
        {
          id: postIdOf('erased'),
          state: 'VISIBLE',
          body: { text: 'Text of erased' },
          author: null,
          onBehalfOf: { id: luleå },
          reactions: [],
        },
      ],
    });
  });

  it('show a post that awaits review to its author alone', async () => {
    const bodies = async (caller: object): Promise<unknown[]> =>
      ((await world.thread('moderated', 'posts { nodes { body { text } } }', caller))['posts'] as Connection).nodes.map(
        ({ body }) => body,
      );
    expect((await bodies(as('newcomer')))[3]).toEqual({ text: 'Text of waiting' });
    expect((await bodies(as('rude')))[3]).toBeNull();
    expect((await bodies(as('rude')))[1]).toBeNull();
  });

  it('count reactions in a fixed order and tell a reader which are their own', async () => {
    const reactions = async (caller = {}): Promise<unknown> =>
      (
        await world.thread(
          'solved',
          'acceptedAnswer { replyTo { id } reactions { reaction count viewerReacted } }',
          caller,
        )
      )['acceptedAnswer'];
    const replyTo = { id: postIdOf('problem') };
    expect(await reactions()).toEqual({
      replyTo,
      reactions: [
        { reaction: 'USEFUL', count: 2, viewerReacted: false },
        { reaction: 'THANKS', count: 1, viewerReacted: false },
      ],
    });
    expect(await reactions(as('mayor'))).toEqual({
      replyTo,
      reactions: [
        { reaction: 'USEFUL', count: 2, viewerReacted: true },
        { reaction: 'THANKS', count: 1, viewerReacted: false },
      ],
    });
  });

  it('give a post in the best language at hand and say how the wording came about', async () => {
    const body = [
      { language: 'el', text: 'Γεια' },
      { language: 'it', text: 'Ciao', origin: 'MACHINE' as const },
    ];
    await world.write((transaction) =>
      publishThreads(transaction, [aThread('words', 'closed', { posts: [aPost('word', 0, { body })] })]),
    );
    const wording = async (languages: string): Promise<unknown> =>
      (
        (await world.thread('words', `posts { nodes { body${languages} { text origin isFallback available } } }`))[
          'posts'
        ] as Connection
      ).nodes[0]?.['body'];
    const available = ['el', 'it'];
    expect(await wording('(languages: ["sv", "it-CH"])')).toEqual({
      text: 'Ciao',
      origin: 'MACHINE',
      isFallback: false,
      available,
    });
    expect(await wording('(languages: ["sv"])')).toEqual({
      text: 'Γεια',
      origin: 'ORIGINAL',
      isFallback: true,
      available,
    });
  });

  it('neither skip nor repeat a post while others are written', async () => {
    const posts = Array.from({ length: 6 }, (_, place) => aPost(`live ${String(place)}`, place));
    await world.write((transaction) => publishThreads(transaction, [aThread('live', 'closed', { posts })]));
    const read = async (after: string | null): Promise<Connection> => {
      const { thread: found } = await world.ask<{ thread: { posts: Connection } }>(
        `query ($after: String) { thread(id: "${threadIdOf('live')}") {
          posts(first: 2, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id } } } }`,
        { after },
      );
      return found.posts;
    };
    const seen: unknown[] = [];
    let after: string | null = null;
    for (let round = 0; round < 20; round += 1) {
      const found: Connection = await read(after);
      seen.push(...found.nodes.map(({ id }) => id));
      if (round < 3) {
        posts.push(aPost(`live ${String(posts.length)}`, posts.length));
        await world.write((transaction) => publishThreads(transaction, [aThread('live', 'closed', { posts })]));
      }
      if (!found.pageInfo.hasNextPage) break;
      after = found.pageInfo.endCursor;
    }
    expect(seen).toEqual(posts.map(({ id }) => id));
    const [error] = await world.refusal(
      `query ($after: String) { thread(id: "${threadIdOf('solved')}") { posts(after: $after) { totalCount nodes { id } } } }`,
      { after },
    );
    expect(error?.extensions['code']).toBe('INVALID_CURSOR');
  });

  it('change nothing when the same is written again', async () => {
    const revisions = (): Promise<unknown[]> =>
      world.running.database.select(
        rawSql`SELECT id, revision FROM thread UNION ALL SELECT id, revision FROM post UNION ALL SELECT id, revision FROM discussion_group ORDER BY id`,
      );
    const before = [await revisions(), await world.told('EVIDENCE')];
    await world.write(async (transaction) => {
      await publishGroups(transaction, [aGroup('closed', { state: 'CLOSED' })]);
      await publishThreads(transaction, [
        aThread('asked first', 'heat', { posts: [aPost('old', 0)], createdAt: '2026-01-01T08:00:00.000Z' }),
      ]);
    });
    expect([await revisions(), await world.told('EVIDENCE')]).toEqual(before);
  });

  it('take the proof of an answer back when another one is accepted or the answer is hidden', async () => {
    const proofs = async (): Promise<unknown[]> =>
      (await world.told('EVIDENCE'))
        .filter(({ removed, facts }) => !removed && facts['commitment'] === 'KNOWLEDGE_SHARING')
        .map(({ facts }) => facts['coordinatorId']);
    const posts = (state: 'VISIBLE' | 'HIDDEN') => [
      aPost('one', 1, { onBehalfOfId: norrbotten, state }),
      aPost('other', 2, { onBehalfOfId: girona }),
      aPost('of a town', 3, { onBehalfOfId: luleå }),
    ];
    const accept = (key: string, state: 'VISIBLE' | 'HIDDEN' = 'VISIBLE'): Promise<void> =>
      world.write((transaction) =>
        publishThreads(transaction, [
          aThread('proof', 'closed', { acceptedPostId: postIdOf(key), posts: posts(state) }),
        ]),
      );
    const others = await proofs();
    await accept('one');
    expect(await proofs()).toEqual([...others, norrbotten]);
    await accept('one', 'HIDDEN');
    expect(await proofs()).toEqual(others);
    await accept('other');
    expect(await proofs()).toEqual([...others, girona]);
    await accept('of a town');
    expect(await proofs()).toEqual(others);
  });
});
