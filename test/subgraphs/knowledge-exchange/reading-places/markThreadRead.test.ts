/** How far a reader has read, and what is unread. */
import { publishThreads } from '../../../../subgraphs/knowledge-exchange/posts/publish-threads.ts';
import type { Answer } from '../../../world/open-test-subgraph.ts';
import { aPost, as, aThread, threadIdOf } from '../group-world.ts';
import { moderator, openTalkWorld, stranger, type By, type TalkWorld } from '../talk-world.ts';

const read = (key: string, upTo: number): string => `threadId: "${threadIdOf(key)}", upTo: ${String(upTo)}`;
const UNREAD = 'unreadCount firstUnread { number }';

describe('markThreadRead', () => {
  let world: TalkWorld;

  beforeAll(async () => {
    world = await openTalkWorld();
  });
  afterAll(() => world.close());

  const unreadOf = async (by: By, of = by): Promise<unknown> => {
    const [person] = await world
      .ask<{ _entities: Answer[] }>(
        'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { unreadCount } } }',
        { of: [{ __typename: 'Person', id: of.identity.personId }] },
        by,
      )
      .then(({ _entities: found }) => found);
    return person?.['unreadCount'];
  };

  it('keeps the place of each reader, which never goes back', async () => {
    const by = as('neighbour');
    expect(await world.thread('moderated', UNREAD, by)).toEqual({ unreadCount: 5, firstUnread: { number: 1 } });
    expect(await world.thread('moderated', UNREAD)).toEqual({ unreadCount: null, firstUnread: null });
    const after = (upTo: number): Promise<unknown> =>
      world.act('markThreadRead', read('moderated', upTo), by, `thread { ${UNREAD} }`);
    expect(await after(3)).toEqual({ errors: [], thread: { unreadCount: 2, firstUnread: { number: 4 } } });
    expect(await after(2)).toEqual({ errors: [], thread: { unreadCount: 2, firstUnread: { number: 4 } } });
    expect(await after(99)).toEqual({ errors: [], thread: { unreadCount: 0, firstUnread: null } });
    expect(await world.thread('moderated', 'unreadCount', as('mayor'))).toEqual({ unreadCount: 5 });
    await Promise.all([1, 2, 3].map((upTo) => world.refused('markThreadRead', read('moderated', upTo), as('mayor'))));
    expect(await world.thread('moderated', 'unreadCount', as('mayor'))).toEqual({ unreadCount: 2 });
  });

  it('counts what is unread of a group and of all groups, since the reader joined', async () => {
    const by = await world.member('new reader', { group: 'other' });
    const groups = (): Promise<unknown> => world.group('other', 'unreadCount', by);
    const thread = (key: string, createdAt: string): ReturnType<typeof aThread> =>
      aThread(key, 'other', { posts: [aPost(key, 0, { createdAt })], createdAt });
    await world.write((transaction) =>
      publishThreads(transaction, [
        thread('before joining', '2024-06-01T08:00:00.000Z'),
        thread('after joining', '2025-06-01T08:00:00.000Z'),
      ]),
    );
    expect(await groups()).toEqual({ unreadCount: 1 });
    expect(await unreadOf(by)).toBe(1);
    await world.posted(await world.member('newer writer', { group: 'other' }), threadIdOf('after joining'));
    expect(await groups()).toEqual({ unreadCount: 2 });
    await world.act('markThreadRead', read('after joining', 1), by);
    expect(await unreadOf(by)).toBe(1);
    expect(await unreadOf(stranger, by)).toBeNull();
    expect(await world.group('other', 'unreadCount', stranger)).toEqual({ unreadCount: null });
  });

  it('costs one statement for each fact of a page, whatever its size', async () => {
    const list = (first: number): string =>
      `{ discussionGroups(first: ${String(first)}) { nodes { unreadCount threads(first: ${String(first)}) { nodes { ${UNREAD} } } } } }`;
    const cost = async (first: number): Promise<number> => {
      world.statements.length = 0;
      await world.ask(list(first), {}, as('colleague'));
      return world.statements.length;
    };
    // Groups, their threads, what is unread of each group, reading places, first unread posts.
    expect(await cost(3)).toBe(5);
    expect(await cost(100)).toBe(5);
  });

  it('goes on with the own post of whoever has read all before it', async () => {
    const by = await world.member('up to date');
    await world.act('markThreadRead', read('asked later', 1), by);
    await world.posted(by, threadIdOf('asked later'));
    expect(await world.thread('asked later', 'unreadCount', by)).toEqual({ unreadCount: 0 });
  });

  it('is for whoever is signed in and may read', async () => {
    const nobody: By = { identity: { personId: null, memberships: [] } };
    expect(await world.refused('markThreadRead', read('asked first', 1), nobody)).toBe('NOT_ALLOWED');
    expect(await world.refused('markThreadRead', read('asked first', 1), stranger)).toBe('');
    expect(await world.refused('markThreadRead', read('asked first', 0), stranger)).toBe('INVALID');
    expect(await world.refused('markThreadRead', read('secret talk', 1), moderator)).toBe('NOT_FOUND');
  });
});
