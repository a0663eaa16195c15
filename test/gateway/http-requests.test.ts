/** The HTTP side of /graphql: methods, media types, sizes, status codes, headers, and pages of other web sites. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Hub } from '../../gateway/hub.ts';
import { bodyOf, codesOf, exchange, postTo, type Exchange, type HttpAnswer } from '../world/http-exchange.ts';
import { openLoneGateway } from '../world/open-lone-gateway.ts';

const query = '{ __typename }';

describe('/graphql over HTTP', () => {
  let hub: Hub;
  let url: string;

  beforeAll(async () => {
    hub = await openLoneGateway();
    url = `${hub.url}/graphql`;
  });

  afterAll(() => hub.close());

  const send = (request: Omit<Exchange, 'url'>): Promise<HttpAnswer> => exchange({ url, ...request });
  const json = { 'content-type': 'application/json' };

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'TRACE'])(
    'refuses %s and says what it takes',
    async (method) => {
      const { status, headers } = await send({ method });
      expect([status, headers.allow]).toEqual([405, 'GET, POST']);
    },
  );

  it('refuses a mutation by GET', async () => {
    const { status, headers } = await exchange({
      url: `${url}?query=mutation%7BacceptInvitation(token%3A%22a%22)%7Berrors%7Bcode%7D%7D%7D`,
      headers: json,
    });
    expect([status, headers.allow]).toEqual([405, 'POST']);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=a',
    'application/graphql',
    'application/json-seq',
    'application/json; charset=utf-16',
    'nonsense',
  ])('refuses content-type %s', async (type) => {
    const answer = await send({ method: 'POST', headers: { 'content-type': type }, body: JSON.stringify({ query }) });
    expect([answer.status, ...codesOf(answer)]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
  });

  it('refuses a POST that says no content-type', async () => {
    expect((await send({ method: 'POST', body: JSON.stringify({ query }) })).status).toBe(415);
  });

  it('refuses compressed bodies, and takes those that say they are not', async () => {
    const answer = await postTo(url, { query }, { 'content-encoding': 'gzip' });
    expect([answer.status, ...codesOf(answer)]).toEqual([415, 'UNSUPPORTED_ENCODING']);
    expect((await postTo(url, { query }, { 'content-encoding': 'Identity' })).status).toBe(200);
  });

  it.each([
    ['announced', false],
    ['sent in chunks', true],
  ])('refuses a body of 13 MB that is %s, and its sender reads why', async (_how, isChunked) => {
    const answer = await send({ method: 'POST', headers: json, body: 'a'.repeat(13_000_000), isChunked });
    expect([answer.status, ...codesOf(answer)]).toEqual([413, 'BODY_TOO_LARGE']);
    expect(answer.headers.connection).toBe('close');
  });

  it('is read also by a sender who listens only after the whole body is sent', async () => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.pause();
    const body = 'a'.repeat(1_000_000);
    const head = `POST /graphql HTTP/1.1\r\nhost: hub\r\ncontent-type: application/json\r\ncontent-length: ${String(body.length)}\r\n\r\n`;
    socket.write(head);
    await new Promise((resolve) => socket.write(body, resolve));
    expect(await text(socket)).toContain('BODY_TOO_LARGE');
  });

  it('refuses headers of 40 kB', async () => {
    expect((await send({ headers: { 'x-large': 'a'.repeat(40_000) } })).status).toBe(431);
  });

  it('refuses a request that a foreign page could make a browser send', async () => {
    const answer = await exchange({ url: `${url}?query=${encodeURIComponent(query)}` });
    expect([answer.status, ...codesOf(answer)]).toEqual([400, 'BAD_REQUEST']);
  });

  it.each([
    [undefined, 400],
    ['*/*', 400],
    ['application/graphql-response+json', 400],
    ['application/graphql-response+json, application/json;q=0.9', 400],
    ['application/json', 200],
  ])('answers a bad document for accept %s with %s', async (accept, status) => {
    const answer = await postTo(url, { query: '{ nothing }' }, accept === undefined ? {} : { accept });
    expect([answer.status, ...codesOf(answer)]).toEqual([status, 'GRAPHQL_VALIDATION_FAILED']);
  });

  it('answers 406 to whoever reads no JSON', async () => {
    expect((await postTo(url, { query }, { accept: 'text/html' })).status).toBe(406);
  });

  it('says nothing of what it is made of', async () => {
    const { headers } = await postTo(url, { query });
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('server');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      vary: 'accept, accept-language, authorization',
    });
  });

  it('shows no query plan, whoever asks and whatever NODE_ENV says', async () => {
    const { text: body } = await postTo(url, { query }, { 'apollo-query-plan-experimental': '1' });
    expect(JSON.parse(body)).toEqual({
      data: { __typename: 'Query' },
      extensions: { cost: { requestedQueryCost: 0, maximumAvailable: 15_000 } },
    });
  });

  it('gives the request id back, or a new one where it could forge a log line', async () => {
    const idOf = async (id: string): Promise<unknown> =>
      (await postTo(url, { query }, { 'x-request-id': id })).headers['x-request-id'];
    expect(await idOf('partner-7f3a.1')).toBe('partner-7f3a.1');
    expect(await idOf('short')).toMatch(/^[0-9a-f-]{36}$/);
    expect(await idOf('a"}{"level":60,"msg":"forged"')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('names the request id with a loss, so that the reason can be found in the log', async () => {
    const answer = await postTo(
      url,
      { query: '{ coordinator(slug: "a") { name } }' },
      { 'x-request-id': 'partner-7f3a' },
    );
    expect(answer.status).toBe(200);
    expect(bodyOf(answer)).toMatchObject({
      data: { coordinator: null },
      errors: [
        {
          message: 'The part of the answer that coordinators owns is not available at the moment.',
          path: ['coordinator'],
          extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'coordinators', requestId: 'partner-7f3a' },
        },
      ],
    });
  });

  it('is alive and ready although no subgraph is up', async () => {
    const statuses = ['/health', '/ready'].map(async (path) => (await exchange({ url: hub.url + path })).status);
    expect(await Promise.all(statuses)).toEqual([200, 200]);
  });

  it('keeps running when a sender goes away in the middle', async () => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write(
      'POST /graphql HTTP/1.1\r\nhost: hub\r\ncontent-type: application/json\r\ncontent-length: 900\r\n\r\n{"que',
    );
    await once(socket, 'connect');
    socket.destroy();
    expect((await postTo(url, { query })).status).toBe(200);
  });
});
