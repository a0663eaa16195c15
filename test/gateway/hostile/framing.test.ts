/** Requests that are broken below GraphQL: bytes of HTTP, bodies and JSON as no library would send them. */
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Hub } from '../../../gateway/hub.ts';
import { bodyOf, codesOf, exchange, postTo } from '../../world/http-exchange.ts';
import { openLoneGateway } from '../../world/open-lone-gateway.ts';
import { harmIn } from './harmless.ts';

const BODY = '{"query":"{ __typename }"}';
const HEAD = 'POST /graphql HTTP/1.1\r\nhost: hub\r\ncontent-type: application/json\r\n';

describe('a request broken below GraphQL', () => {
  let hub: Hub;
  let url: string;

  beforeAll(async () => {
    hub = await openLoneGateway();
    url = `${hub.url}/graphql`;
  });

  afterAll(() => hub.close());

  afterEach(async () => {
    expect(bodyOf(await postTo(url, BODY)).data).toEqual({ __typename: 'Query' });
  });

  /** The bytes of the answer until the hub closes the connection or has said enough. */
  function sendBytes(bytes: string): Promise<string> {
    return new Promise((resolve, reject) => {
      let text = '';
      const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(bytes, 'latin1'));
      socket.on('data', (part) => {
        text += part.toString('latin1');
        if (text.includes('\r\n\r\n')) socket.end();
      });
      socket.on('close', () => {
        resolve(text);
      });
      socket.on('error', reject);
    });
  }

  it.each([
    ['a negative length', `${HEAD}content-length: -1\r\n\r\n${BODY}`],
    ['a length that is no number', `${HEAD}content-length: many\r\n\r\n${BODY}`],
    ['two lengths', `${HEAD}content-length: 5\r\ncontent-length: 26\r\n\r\n${BODY}`],
    ['a length beside chunks', `${HEAD}content-length: 26\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`],
    ['chunks whose size is no number', `${HEAD}transfer-encoding: chunked\r\n\r\nzz\r\n${BODY}\r\n0\r\n\r\n`],
    ['a chunk of more than all memory', `${HEAD}transfer-encoding: chunked\r\n\r\nfffffffffffffffff\r\n`],
    ['an unknown transfer encoding', `${HEAD}transfer-encoding: cow\r\n\r\n${BODY}`],
    ['NUL in a header', `${HEAD}x-a: a\u0000b\r\n\r\n`],
    ['a folded header', `${HEAD}x-a: a\r\n b\r\ncontent-length: 26\r\n\r\n${BODY}`],
    ['no host', 'POST /graphql HTTP/1.1\r\ncontent-type: application/json\r\n\r\n'],
    ['no HTTP at all', '\u0016\u0003\u0001\u0000hello\r\n\r\n'],
    ['a version of HTTP there is not', 'GET /graphql HTTP/9.9\r\nhost: hub\r\n\r\n'],
    ['an address that is none', 'GET http://[/graphql HTTP/1.1\r\nhost: hub\r\nconnection: close\r\n\r\n'],
  ])('is answered with 4xx when it has %s', async (_what, bytes) => {
    const answer = await sendBytes(bytes);
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(answer).not.toMatch(/node_modules|at \w+ \(|\.ts:/);
  });

  it.each([
    ['40 kB of one header', { 'x-large': 'a'.repeat(40_000) }],
    ['thousands of headers', Object.fromEntries(Array.from({ length: 3_000 }, (_, i) => [`x-${String(i)}`, 'a']))],
  ])('is answered with 431 for %s', async (_what, headers) => {
    expect((await exchange({ url, headers })).status).toBe(431);
  });

  it('is not unpacked: a gzip bomb is refused as it comes', async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000));
    const answer = await postTo(url, bomb, { 'content-encoding': 'gzip' });
    expect([answer.status, ...codesOf(answer)]).toEqual([415, 'UNSUPPORTED_ENCODING']);
  });

  it('is refused in chunks of one byte as soon as it is too large', async () => {
    const answer = await exchange({
      url,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: ' '.repeat(200_000),
      isChunked: true,
    });
    expect([answer.status, ...codesOf(answer)]).toEqual([413, 'BODY_TOO_LARGE']);
    expect(bodyOf(answer).errors?.[0]?.extensions).toMatchObject({ setting: 'MAX_BODY_BYTES', limit: 100_000 });
  });

  it('is told how long its body is where it said so', async () => {
    const answer = await postTo(url, 'a'.repeat(123_456));
    expect(bodyOf(answer).errors?.[0]?.extensions).toMatchObject({ limit: 100_000, asked: 123_456 });
  });

  it.each<[string, string, number]>([
    ['a byte order mark', `\ufeff${BODY}`, 200],
    ['keys twice', '{"query":"{ nothing }","query":"{ __typename }"}', 200],
    ['__proto__ as a key', '{"__proto__":{"query":"{ nothing }"},"query":"{ __typename }"}', 200],
    ['__proto__ and nothing else', '{"__proto__":{"query":"{ __typename }"}}', 400],
    ['__proto__ among its variables', '{"query":"{ __typename }","variables":{"__proto__":{"a":1}}}', 200],
    ['a batch', `[${BODY},${BODY}]`, 400],
    ['an empty batch', '[]', 400],
    [
      'a number too large',
      '{"query":"query ($n: Int) { coordinators(first: $n) { totalCount } }","variables":{"n":1e400}}',
      400,
    ],
    ['NaN', '{"query":"{ __typename }","variables":{"n":NaN}}', 400],
    [
      '2^53',
      '{"query":"query ($n: Int) { coordinators(first: $n) { totalCount } }","variables":{"n":9007199254740992}}',
      400,
    ],
    ['a lone surrogate in its query', '{"query":"{ coordinator(slug: \\"\\udc00\\") { id } }"}', 400],
    ['a lone surrogate as a name', '{"query":"{ __typename }","operationName":"\\ud800"}', 400],
    ['lists of lists', '['.repeat(40_000), 400],
    ['lists of lists that are closed', `${'['.repeat(40_000)}${']'.repeat(40_000)}`, 400],
    ['a query of spaces', `{"query":"${' '.repeat(50_000)}"}`, 400],
    ['a query of commas', `{"query":"${','.repeat(50_000)}"}`, 400],
    ['a string of 90 kB', `{"query":"{ coordinator(slug: \\"${'a'.repeat(90_000)}\\") { nothing } }"}`, 400],
    [
      'a block string of quotes',
      `{"query":"{ coordinator(slug: \\"\\"\\"${'\\\\\\"\\"\\" '.repeat(9_000)}\\"\\"\\") { nothing } }"}`,
      400,
    ],
    ['a comment of 90 kB', `{"query":"#${'a'.repeat(90_000)}\\n{ __typename }"}`, 200],
    ['50,000 parentheses', `{"query":"{ a${'('.repeat(50_000)}"}`, 400],
    ['extensions that are a list', '{"query":"{ __typename }","extensions":[1]}', 400],
    ['operationName as a number', '{"query":"{ __typename }","operationName":1}', 400],
  ])('answers a body with %s', async (_what, body, status) => {
    const answer = await postTo(url, body);
    expect(harmIn(answer)).toEqual([]);
    expect(answer.status).toBe(status);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=a'])(
    'is refused as %s, which any page could make a browser send',
    async (type) => {
      for (const headers of [
        { 'content-type': type },
        { 'content-type': type, cookie: 'a=b', origin: 'https://evil.example' },
      ]) {
        const answer = await exchange({ url, method: 'POST', headers, body: BODY });
        expect([answer.status, ...codesOf(answer)]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
      }
    },
  );

  it.each(['mutation { change }', 'mutation A { __typename }', 'subscription { changed }'])(
    'changes nothing by GET: %s',
    async (query) => {
      const answer = await exchange({
        url: `${url}?query=${encodeURIComponent(query)}`,
        headers: { 'apollo-require-preflight': '1' },
      });
      expect([400, 405]).toContain(answer.status);
      expect(harmIn(answer)).toEqual([]);
    },
  );

  it.each([
    '{ _service { sdl } }',
    '{ _entities(representations: [{ __typename: "Signatory", id: "a" }]) { __typename } }',
    '{ signatoryChanges(first: 1000) { cursor } }',
    '{ __type(name: "_Any") { name } _Any: __type(name: "_Entity") { name } }',
    '{ __type(name: "ChangeEvent") { name } }',
    '{ __type(name: "join__Graph") { enumValues { name } } }',
  ])('finds no door of the subgraphs: %s', async (query) => {
    const answer = await postTo(url, { query });
    expect(harmIn(answer)).toEqual([]);
    expect(Object.values(bodyOf(answer).data ?? {}).every((value) => value === null)).toBe(true);
  });
});
