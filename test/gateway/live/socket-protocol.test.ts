/** The rules of graphql-transport-ws, and clients that keep none. */
import { setTimeout as wait } from 'node:timers/promises';
import { exchange } from '../../world/http-exchange.ts';
import { until } from '../../world/until.ts';
import { openLiveWorld, POST_ADDED, subscribed, type LiveWorld } from './live-world.ts';
import { codesIn, RawSocket } from './raw-socket.ts';

const KEEP_ALIVE_MS = 2_000;
const MESSAGES_PER_MINUTE = 60;
const SUBSCRIPTIONS = 3;
const OF_PERSON = 2;
const OF_ADDRESS = 8;
let world: LiveWorld;
let sockets: RawSocket[] = [];

beforeAll(async () => {
  world = await openLiveWorld({
    LIVE_KEEP_ALIVE_MS: String(KEEP_ALIVE_MS),
    LIVE_MAX_MESSAGES_PER_MINUTE: String(MESSAGES_PER_MINUTE),
    LIVE_MAX_SUBSCRIPTIONS: String(SUBSCRIPTIONS),
    LIVE_MAX_PER_PERSON: String(OF_PERSON),
    LIVE_MAX_PER_ADDRESS: String(OF_ADDRESS),
    CORS_ORIGINS: 'https://partner.example.org',
  });
}, 200_000);
afterAll(() => world.close());
afterEach(async () => {
  for (const socket of sockets) socket.leave();
  sockets = [];
  await until(() => world.hub.liveCounts().connections === 0);
  expect(world.hub.liveCounts()).toEqual({ connections: 0, subscriptions: 0, audiences: 0 });
});

async function open(...options: [object?, string[]?]): Promise<RawSocket> {
  const [first, protocols] = options;
  const socket = await RawSocket.open(world.graphqlUrl, first, protocols);
  sockets.push(socket);
  return socket;
}
async function ready(payload?: object, options?: object): Promise<RawSocket> {
  const socket = await RawSocket.ready(world.graphqlUrl, payload, options);
  sockets.push(socket);
  return socket;
}
const group = (): { groupId: string } => ({ groupId: world.open.groupId });

describe('a socket is closed', () => {
  it('with 4406 when it speaks another protocol', async () => {
    expect(await (await open({}, [])).end()).toMatchObject({ code: 4406 });
  });

  it.each([
    ['is not JSON', 'hello'],
    ['is no object', '[]'],
    ['has no type', '{}'],
    ['has a type that does not exist', '{"type":"start"}'],
    ['only the hub may send', '{"type":"next","id":"1","payload":{}}'],
    ['subscribes without an id', '{"type":"subscribe","payload":{"query":"{ a }"}}'],
    ['subscribes without a query', '{"type":"subscribe","id":"1","payload":{}}'],
    ['nests without an end', '['.repeat(60_000)],
    ['is binary', Buffer.from('{"type":"connection_init"}')],
  ])('with 4400 when a message %s', async (_how, message) => {
    const socket = await ready();
    socket.send(message);
    expect(await socket.end()).toMatchObject({ code: 4400 });
  });

  it('with 4400 when an id is long', async () => {
    const socket = await ready();
    socket.subscribe('x'.repeat(201), POST_ADDED, group());
    expect(await socket.end()).toMatchObject({ code: 4400 });
  });

  it('with 4401 when it subscribes before it was acknowledged', async () => {
    const socket = await open();
    socket.subscribe('1', POST_ADDED, group());
    expect(await socket.end()).toMatchObject({ code: 4401 });
  });

  it('with 4408 when it says nothing', async () => {
    expect(await (await open()).end()).toMatchObject({ code: 4408 });
  });

  it('with 4409 when an id is used twice at the same time', async () => {
    const socket = await ready();
    socket.subscribe('1', POST_ADDED, group());
    socket.subscribe('1', POST_ADDED, group());
    expect(await socket.end()).toMatchObject({ code: 4409 });
  });

  it('with 4429 when it initialises twice', async () => {
    const socket = await ready();
    socket.send({ type: 'connection_init' });
    expect(await socket.end()).toMatchObject({ code: 4429 });
  });

  it('with 4429 when it subscribes and completes without end', async () => {
    const socket = await ready();
    for (let time = 0; time < MESSAGES_PER_MINUTE && socket.closed === null; time += 1) {
      socket.subscribe(String(time), POST_ADDED, group());
      socket.send({ type: 'complete', id: String(time) });
    }
    expect(await socket.end()).toEqual({ code: 4429, reason: 'Too many messages' });
  });

  it('with 1009 when a frame has 20 MB', async () => {
    const socket = await ready();
    socket.send(`"${'x'.repeat(20_000_000)}"`);
    expect((await socket.end()).code).toBe(1009);
  });

  it.each([
    ['is of somebody else', 'Bearer eyJhbGciOiJub25lIn0.e30.'],
    ['is no bearer token', 'Basic abc'],
    ['is empty', ''],
  ])('with 4403 and a reason when the token %s', async (_how, authorization) => {
    const socket = await open();
    socket.send({ type: 'connection_init', payload: { authorization } });
    expect(await socket.end()).toEqual({ code: 4403, reason: expect.stringMatching(/^Forbidden: The /) as string });
  });

  it('with 4403 when the token in the upgrade is bad, and it says none itself', async () => {
    const socket = await open({ headers: { authorization: 'Bearer bad' } });
    socket.send({ type: 'connection_init' });
    expect(await socket.end()).toMatchObject({ code: 4403 });
  });

  it('with 4403 when its token has expired, and not before', async () => {
    const exp = Math.floor(Date.now() / 1_000) + 3;
    const socket = await ready({ authorization: `Bearer ${await world.token('expiring', { exp })}` });
    socket.subscribe('1', POST_ADDED, group());
    await subscribed(world, 1);
    expect(await socket.end()).toEqual({ code: 4403, reason: 'Forbidden: the access token has expired' });
    expect(Date.now()).toBeGreaterThanOrEqual(exp * 1_000);
  });

  it('when nobody answers at the other end', async () => {
    expect(await (await ready({}, { autoPong: false })).end()).toMatchObject({ code: 1006 });
  });

  it('with 1013 when its reader is too slow, and takes no more memory', async () => {
    const id = await world.addPost(world.open, 'slow '.repeat(3_999));
    const many = Array.from({ length: 24 }, (_, number) => `a${String(number)}: body { text }`).join(' ');
    const socket = await ready();
    socket.subscribe('1', `subscription ($groupId: ID!) { postAdded(groupId: $groupId) { ${many} } }`, group());
    await subscribed(world, 1);
    socket.socket.pause();
    await world.tell(world.open, ...Array<string>(60).fill(id));
    await subscribed(world, 0);
    socket.socket.resume();
    expect(await socket.end()).toMatchObject({ code: 1013 });
  });
});

describe('a socket goes on', () => {
  it('while it answers, also in silence', async () => {
    const socket = await ready();
    await wait(2.5 * KEEP_ALIVE_MS);
    socket.send({ type: 'ping', payload: { a: 1 } });
    expect(await socket.has('pong')).toEqual([{ type: 'pong', payload: { a: 1 } }]);
  });

  it.each([
    ['a syntax error', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', 'subscription { nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'two root fields',
      'subscription { a: postAdded(groupId: "1") { id } b: postAdded(groupId: "1") { id } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a missing variable', 'subscription ($g: ID!) { postAdded(groupId: $g) { id } }', 'BAD_USER_INPUT'],
    ['a group that is not there', 'subscription { postAdded(groupId: "dgr_1") { id } }', 'NOT_FOUND'],
    ['a bad cursor', 'subscription { postAdded(groupId: "dgr_1", after: "x") { id } }', 'INVALID_CURSOR'],
    ['a query', '{ coordinators(first: 1) { nodes { name } } }', 'OPERATION_NOT_SERVED'],
    ['a mutation', 'mutation { leaveGroup(groupId: "1") { errors { code } } }', 'OPERATION_NOT_SERVED'],
    [
      'an operation that costs too much',
      `subscription { postAdded(groupId: "1") { ${'thread { posts(first: 100) { nodes { '.repeat(3)} id ${'} } } '.repeat(3)} } }`,
      'COST_LIMIT_EXCEEDED',
    ],
  ])('after %s, which ends only the operation', async (_what, query, code) => {
    const socket = await ready();
    socket.subscribe('1', query);
    const [error] = await socket.has('error');
    expect(codesIn(error)).toContainEqual(code);
    socket.subscribe('1', POST_ADDED, group());
    await subscribed(world, 1);
    expect(socket.closed).toBeNull();
    expect(socket.of('error')).toHaveLength(1);
  });

  it('when it asks for too many subscriptions, without those', async () => {
    const socket = await ready();
    for (let id = 0; id <= SUBSCRIPTIONS; id += 1) socket.subscribe(String(id), POST_ADDED, group());
    const errors = await socket.has('error');
    expect(errors.map(codesIn)).toEqual([['TOO_MANY_SUBSCRIPTIONS']]);
    await subscribed(world, SUBSCRIPTIONS);
  });

  it('with an id that is used again at once, and hears each event once', async () => {
    const socket = await ready();
    for (let time = 0; time < 5; time += 1) {
      socket.subscribe('1', POST_ADDED, group());
      socket.send({ type: 'complete', id: '1' });
    }
    socket.subscribe('1', POST_ADDED, group());
    await subscribed(world, 1);
    await world.addPost(world.open, 'Once.');
    await socket.has('next');
    await wait(100);
    expect(socket.of('next')).toHaveLength(1);
    expect(socket.of('complete')).toEqual([]);
  });

  it('hears nothing after complete', async () => {
    const socket = await ready();
    socket.subscribe('1', POST_ADDED, group());
    await subscribed(world, 1);
    socket.send({ type: 'complete', id: '1' });
    await subscribed(world, 0);
    expect(world.hub.liveCounts().audiences).toBe(0);
    await world.addPost(world.open, 'Not heard.');
    await wait(100);
    expect(socket.of('next')).toEqual([]);
  });
});

describe('a socket is not opened', () => {
  it.each([
    ['of the hub itself', () => new URL(world.graphqlUrl).origin, 101],
    ['that is allowed', () => 'https://partner.example.org', 101],
    ['that is not allowed', () => 'https://evil.example.org', 403],
    ['that is hidden', () => 'null', 403],
  ])('for a page of an origin %s, or it is', async (_which, origin, status) => {
    expect(await RawSocket.refusal(world.graphqlUrl, { headers: { origin: origin() } })).toBe(status);
  });

  it('at another address', async () => {
    expect(await RawSocket.refusal(world.graphqlUrl.replace('/graphql', '/feeds'))).toBe(404);
  });

  it('for an address that has many open', async () => {
    for (let time = 0; time < OF_ADDRESS; time += 1) await ready();
    expect(await RawSocket.refusal(world.graphqlUrl)).toBe(503);
  });

  it('for a person who has many open', async () => {
    const payload = { authorization: `Bearer ${await world.token('many')}` };
    for (let time = 0; time < OF_PERSON; time += 1) await ready(payload);
    const socket = await open();
    socket.send({ type: 'connection_init', payload });
    expect(await socket.end()).toMatchObject({ code: 1013 });
  });
});

describe('a request that asks for another protocol', () => {
  it('than a WebSocket is answered as if it did not', async () => {
    const { text } = await exchange({
      url: world.graphqlUrl,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        connection: 'Upgrade, HTTP2-Settings',
        upgrade: 'h2c',
        'http2-settings': 'AAMAAABkAAQCAAAAAAIAAAAA',
      },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    expect(JSON.parse(text)).toMatchObject({ data: { __typename: 'Query' } });
  });
});

it('says goodbye with 1001 when the hub ends', async () => {
  const other = await openLiveWorld();
  const socket = await RawSocket.ready(other.graphqlUrl);
  socket.subscribe('1', POST_ADDED, { groupId: other.open.groupId });
  await subscribed(other, 1);
  await other.close();
  expect(await socket.end()).toMatchObject({ code: 1001 });
}, 200_000);
