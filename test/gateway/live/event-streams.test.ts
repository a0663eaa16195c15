/** Subscriptions as server-sent events: the same rights and limits as over a socket, in the words of HTTP. */
import { exchange, postTo } from '../../world/http-exchange.ts';
import { until } from '../../world/until.ts';
import { openLiveWorld, POST_ADDED, subscribed, type LiveWorld } from './live-world.ts';

const OF_ADDRESS = 3;
const accept = 'text/event-stream';
let world: LiveWorld;

beforeAll(async () => {
  world = await openLiveWorld({ LIVE_MAX_PER_ADDRESS: String(OF_ADDRESS), LIVE_KEEP_ALIVE_MS: '100' });
}, 200_000);
afterAll(() => world.close());
afterEach(async () => {
  await until(() => world.hub.liveCounts().connections === 0);
  expect(world.hub.liveCounts()).toEqual({ connections: 0, subscriptions: 0, audiences: 0 });
});

const operation = (): object => ({ query: POST_ADDED, variables: { groupId: world.open.groupId } });

/** Opens a stream as a browser would; `text` is what came so far. */
async function stream(
  headers: Record<string, string> = {},
): Promise<{ text: string; isEnded: boolean; leave(): void }> {
  const leaving = new AbortController();
  const opened = {
    text: '',
    isEnded: false,
    leave: () => {
      leaving.abort();
    },
  };
  const response = await fetch(world.graphqlUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept, ...headers },
    body: JSON.stringify(operation()),
    signal: leaving.signal,
  });
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  const read = async (): Promise<void> => {
    const decoder = new TextDecoder();
    // The types of a web page's streams cannot be iterated over; those of Node can.
    const chunks = response.body as unknown as AsyncIterable<Uint8Array>;
    for await (const chunk of chunks) opened.text += decoder.decode(chunk, { stream: true });
  };
  void read()
    .catch(() => undefined)
    .finally(() => (opened.isEnded = true));
  return opened;
}

describe('an event stream', () => {
  it('begins with a comment, is kept alive by more, and ends with its reader', async () => {
    const opened = await stream();
    await subscribed(world, 1);
    await until(() => opened.text.startsWith(':\n\n:\n\n:\n\n'));
    opened.leave();
    await subscribed(world, 0);
  });

  it('can be asked for by an address', async () => {
    const search = new URLSearchParams({ query: POST_ADDED, variables: '{"groupId":"dgr_1"}' });
    const { status, text } = await exchange({ url: `${world.graphqlUrl}?${search.toString()}`, headers: { accept } });
    expect(status).toBe(200);
    expect(text).toMatch(
      /^:\n\nevent: next\ndata: \{"errors":\[\{.*"code":"NOT_FOUND"\}\}\]\}\n\nevent: complete\ndata:\n\n$/,
    );
  });

  it.each([
    ['a query', '{ __typename }', 'OPERATION_NOT_SERVED'],
    ['a syntax error', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
  ])('tells of %s as an event', async (_what, query, code) => {
    const { status, text } = await postTo(world.graphqlUrl, { query }, { accept });
    expect([status, text]).toEqual([200, expect.stringContaining(`"code":"${code}"`)]);
    expect(text).toMatch(/event: complete\ndata:\n\n$/);
  });

  it('is refused by the status of HTTP when the token is bad, the method, the body or the number of streams', async () => {
    const statusOf = async (request: Parameters<typeof exchange>[0]): Promise<number> =>
      (await exchange(request)).status;
    const url = world.graphqlUrl;
    const body = JSON.stringify(operation());
    const headers = { accept, 'content-type': 'application/json' };
    expect(await statusOf({ url, method: 'POST', headers: { ...headers, authorization: 'Bearer bad' }, body })).toBe(
      401,
    );
    expect(await statusOf({ url, method: 'PUT', headers, body })).toBe(405);
    expect(await statusOf({ url, method: 'POST', headers, body: 'x' })).toBe(400);
    expect(await statusOf({ url, method: 'POST', headers: { accept, 'content-type': 'text/plain' }, body })).toBe(415);
    const streams = [];
    for (let time = 0; time < OF_ADDRESS; time += 1) streams.push(await stream());
    expect(await statusOf({ url, method: 'POST', headers, body })).toBe(503);
    for (const opened of streams) opened.leave();
  });

  it('ends when its token has expired, and not before', async () => {
    const exp = Math.floor(Date.now() / 1_000) + 2;
    const opened = await stream({ authorization: `Bearer ${await world.token('expiring', { exp })}` });
    await until(() => opened.isEnded);
    expect(Date.now()).toBeGreaterThanOrEqual(exp * 1_000);
    expect(opened.text).not.toContain('complete');
  });

  it('is only for those who prefer it: a program that can also read JSON has one answer', async () => {
    const { text } = await postTo(
      world.graphqlUrl,
      { query: '{ __typename }' },
      { accept: 'application/graphql-response+json, application/json, text/event-stream, multipart/mixed' },
    );
    expect(JSON.parse(text)).toMatchObject({ data: { __typename: 'Query' } });
  });
});
