/** Events of a group reach those who listen, over sockets and over event streams alike. */
import { setTimeout as wait } from 'node:timers/promises';
import { idOfSource } from '../../../covenant/ids.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { until } from '../../world/until.ts';
import {
  listen,
  openLiveWorld,
  POST_ADDED,
  PROVINCE,
  streamClient,
  subscribed,
  type Heard,
  type LiveWorld,
} from './live-world.ts';

const SESSION_CACHE_MS = 200;
let world: LiveWorld;

beforeAll(async () => {
  world = await openLiveWorld({ SESSION_CACHE_MS: String(SESSION_CACHE_MS) });
}, 200_000);
afterAll(() => world.close());

describe.each(['socket', 'stream'] as const)('a reader over a %s', (kind) => {
  let heard: Heard[] = [];
  const follow = async (query: string, variables: Record<string, unknown>, name?: string): Promise<Heard> => {
    const authorization = name === undefined ? undefined : `Bearer ${await world.token(name)}`;
    const client =
      kind === 'socket'
        ? world.socket(authorization === undefined ? {} : { connectionParams: { authorization } })
        : streamClient(world.graphqlUrl, authorization === undefined ? {} : { authorization });
    const before = world.hub.liveCounts().subscriptions;
    const reader = listen(client, query, variables);
    heard.push(reader);
    await until(
      () => world.hub.liveCounts().subscriptions > before || reader.ended !== null || reader.messages.length > 0,
    );
    return reader;
  };
  afterEach(async () => {
    for (const reader of heard) reader.stop();
    heard = [];
    await subscribed(world, 0);
    expect(world.hub.liveCounts().audiences).toBe(0);
  });

  it('is told of a post with the name of its author, which another subgraph has', async () => {
    const reader = await follow(POST_ADDED, { groupId: world.open.groupId });
    const id = await world.addPost(world.open, `By ${kind}.`);
    await until(() => reader.messages.length > 0);
    expect(reader.messages).toEqual([
      {
        data: {
          postAdded: {
            id,
            body: { text: `By ${kind}.` },
            author: { displayName: expect.stringMatching(/^writer-/) as string },
          },
        },
        extensions: { cursor: expect.any(String) as string },
      },
    ]);
  });

  it('is told under the names of its operation, with fragments and conditions', async () => {
    const query = `subscription Named($groupId: ID!, $withText: Boolean!, $withThread: Boolean!) { added: postAdded(groupId: $groupId) { ...Post @include(if: $withText) thread @include(if: $withThread) { id } } }
      fragment Post on Post { words: body { text } }`;
    const reader = await follow(query, { groupId: world.open.groupId, withText: true, withThread: false });
    await world.addPost(world.open, `Named by ${kind}.`);
    await until(() => reader.messages.length > 0);
    expect(reader.messages[0]?.data).toEqual({ added: { words: { text: `Named by ${kind}.` } } });
  });

  it('goes on after a cursor: what was missed comes first, then what happens, each once', async () => {
    const { groupId } = world.open;
    const first = await follow(POST_ADDED, { groupId });
    const id = await world.addPost(world.open, `Before ${kind}.`);
    await until(() => first.messages.length > 0);
    first.stop();
    const posts = [
      await world.addPost(world.open, `Away one, ${kind}.`),
      await world.addPost(world.open, `Two, ${kind}.`),
    ];
    await world.tell(world.open, ...Array.from({ length: 150 }, () => id));
    const after = first.messages[0]?.extensions?.cursor;
    const again = await follow(POST_ADDED, { groupId, after });
    await world.addPost(world.open, `Live again, ${kind}.`);
    await until(() => again.texts().includes(`Live again, ${kind}.`));
    expect(again.texts()).toEqual([
      ...[`Away one, ${kind}.`, `Two, ${kind}.`],
      ...Array<string>(150).fill(`Before ${kind}.`),
      `Live again, ${kind}.`,
    ]);
    expect(posts).toHaveLength(2);
    expect(again.codes()).toEqual([]);
  });

  it('is told what was missed for good, and goes on', async () => {
    const { groupId } = world.open;
    const first = await follow(POST_ADDED, { groupId });
    const id = await world.addPost(world.open, `Kept ${kind}.`);
    await until(() => first.messages.length > 0);
    await world.tell(world.open, id, id, id);
    await world.databaseOf('knowledge-exchange').write(async (transaction) => {
      await transaction.execute(rawSql`DELETE FROM live_event WHERE number < (SELECT number FROM live_event_head)`);
    });
    const again = await follow(POST_ADDED, { groupId, after: first.messages[0]?.extensions?.cursor });
    await until(() => again.messages.length > 1);
    expect(again.codes()).toEqual(['EVENTS_MISSED']);
    expect(again.messages[0]).toMatchObject({ data: null, extensions: { cursor: expect.any(String) as string } });
    expect(again.texts()).toEqual([undefined, `Kept ${kind}.`]);
  });

  it.each([
    ['no cursor', 'x'],
    ['the cursor of another subgraph', Buffer.from('["coordinators",1]').toString('base64url')],
    ['a negative number', Buffer.from('["knowledge-exchange",-1]').toString('base64url')],
  ])('is refused with %s', async (_what, after) => {
    const reader = await follow(POST_ADDED, { groupId: world.open.groupId, after });
    await until(() => reader.ended !== null || reader.messages.length > 0);
    expect(reader.codes()).toEqual(['INVALID_CURSOR']);
  });

  it('must be allowed to read the group, at the start and at each event', async () => {
    const { groupId } = world.closed;
    const name = `leaver of the ${kind}`;
    const stranger = await follow(POST_ADDED, { groupId });
    await until(() => stranger.codes().length > 0);
    expect(stranger.codes()).toEqual(['NOT_FOUND']);

    await world.addMember(name, PROVINCE, 'MEMBER');
    const reader = await follow(POST_ADDED, { groupId }, name);
    const id = await world.addPost(world.closed, `Behind doors, ${kind}.`);
    await until(() => reader.messages.length > 0);
    // Not through the hub, which would forget at once who is who.
    await world
      .databaseOf('coordinators')
      .write((transaction) =>
        transaction.execute(rawSql`UPDATE membership SET state = 'ENDED', endsOn = '2020-01-02' WHERE id = ?`, [
          idOfSource('Membership', `live ${name}`),
        ]),
      );
    await wait(SESSION_CACHE_MS);
    await world.tell(world.closed, id);
    await until(() => reader.codes().length > 0);
    expect(reader.codes()).toEqual(['NOT_FOUND']);
    expect(reader.texts().filter((text) => text !== undefined)).toEqual([`Behind doors, ${kind}.`]);
  });
});

describe('readers', () => {
  it('with equal operations and equal rights are one audience, others are not', async () => {
    const { groupId } = world.closed;
    await world.addMember('one of two', PROVINCE, 'MEMBER');
    await world.addMember('two of two', PROVINCE, 'MEMBER');
    const client = async (name: string): Promise<ReturnType<LiveWorld['socket']>> =>
      world.socket({ connectionParams: { authorization: `Bearer ${await world.token(name)}` } });
    const one = await client('one of two');
    const heard = [
      listen(one, POST_ADDED, { groupId }),
      listen(one, POST_ADDED, { groupId, after: null }),
      listen(await client('one of two'), POST_ADDED, { groupId }),
      listen(await client('two of two'), POST_ADDED, { groupId }),
    ];
    await subscribed(world, heard.length);
    await until(() => world.hub.liveCounts().audiences === 2);
    const id = await world.addPost(world.closed, 'To all.');
    await until(() => heard.every(({ messages }) => messages.length === 1));
    world.statements.length = 0;
    await world.tell(world.closed, id);
    await until(() => heard.every(({ messages }) => messages.length === 2));
    const read = world.statements.filter(
      ({ sql, subgraph }) => subgraph === 'knowledge-exchange' && / FROM post /.test(sql),
    );
    expect(read.length).toBeLessThanOrEqual(2);
    for (const reader of heard) reader.stop();
    await subscribed(world, 0);
  });

  it('cost as many statements for an event as one of them, in which the names of other subgraphs are', async () => {
    const { groupId } = world.open;
    const id = await world.addPost(world.open, 'To many.');
    const costWith = async (readers: number): Promise<number> => {
      const heard = Array.from({ length: readers }, () => listen(world.socket(), POST_ADDED, { groupId }));
      await subscribed(world, readers);
      await until(() => world.hub.liveCounts().audiences === 1);
      world.statements.length = 0;
      await world.tell(world.open, id);
      await until(() => heard.every(({ messages }) => messages.length === 1));
      const cost = world.statements.length;
      for (const reader of heard) reader.stop();
      await subscribed(world, 0);
      return cost;
    };
    expect([await costWith(1), await costWith(30)]).toEqual([3, 3]);
  });

  it('over HTTP alone are refused', async () => {
    const { errors } = await world.post(POST_ADDED, { groupId: world.open.groupId });
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['OPERATION_NOT_SERVED']);
  });
});
