/** Media types of requests and answers, and the status that goes with each. */
import { gzipSync } from 'node:zlib';
import type { Hub } from '../../gateway/hub.ts';
import { bodyOf, codesOf, exchange, postTo, type HttpAnswer } from '../world/http-exchange.ts';
import { openLoneGateway } from '../world/open-lone-gateway.ts';
import { openTestHub } from '../world/open-test-hub.ts';

const NEW = 'application/graphql-response+json; charset=utf-8';
const PLAIN = 'application/json; charset=utf-8';
const query = '{ __typename }';

describe('the media types of /graphql', () => {
  let hub: Hub;
  let url: string;

  beforeAll(async () => {
    hub = await openLoneGateway();
    url = `${hub.url}/graphql`;
  });

  afterAll(() => hub.close());

  const typeOf = ({ headers }: HttpAnswer): string | undefined => headers['content-type'];

  it.each([
    ['application/json; charset=utf8'],
    ['application/json;charset=UTF-8'],
    ['application/json; charset="utf-8"'],
    ["application/json; charset='utf-8'; charset=utf-8", 415],
    ['application/json; version=1; charset=Utf8'],
    ['application/json; charset=utf-8; profile="a;b"'],
    ['Application/JSON ; Charset="UTF8"'],
    ['application/json;'],
    ['application/json; charset='],
    ['application/json; charset=iso-8859-1', 415],
    ['application/json; charset=utf-16le', 415],
    ['application/json; charset=windows-1252', 415],
    ['application/json; charset=none-such', 415],
    ['application/graphql-response+json', 415],
    ['application/json, application/json', 415],
    ['text/json', 415],
  ])('of a request with content-type %s', async (type, status = 200) => {
    const answer = await postTo(url, { query }, { 'content-type': type });
    expect(answer.status).toBe(status);
    if (status === 200) return;
    expect(codesOf(answer)).toEqual(['UNSUPPORTED_MEDIA_TYPE']);
    expect(bodyOf(answer).errors?.[0]?.message).toMatch(/send application\/json in utf-8\.$/);
  });

  it('take a mark of byte order before the text, and no other encoding behind it', async () => {
    const text = JSON.stringify({ query: '{ __type(name: "Łódź 😀") { name } }' });
    expect((await postTo(url, `\uFEFF${text}`)).status).toBe(200);
    const utf16 = await postTo(url, Buffer.from(`\uFEFF${text}`, 'utf16le'));
    expect([utf16.status, ...codesOf(utf16)]).toEqual([400, 'BAD_REQUEST']);
  });

  it('refuse a compressed body, and say what is taken', async () => {
    for (const encoding of ['gzip', 'deflate', 'br', 'zstd', 'gzip, identity']) {
      const answer = await postTo(url, gzipSync(JSON.stringify({ query })), { 'content-encoding': encoding });
      expect([answer.status, ...codesOf(answer), answer.headers['accept-encoding']]).toEqual([
        415,
        'UNSUPPORTED_ENCODING',
        'identity',
      ]);
    }
  });

  it.each([
    [undefined, PLAIN],
    ['', PLAIN],
    ['*/*', PLAIN],
    ['application/*', PLAIN],
    ['application/json', PLAIN],
    ['APPLICATION/JSON', PLAIN],
    ['application/json; charset=utf-8', PLAIN],
    ['application/json;charset=utf8;q=0.3', PLAIN],
    ['application/json, text/plain, */*', PLAIN],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', PLAIN],
    ['application/graphql-response+json', NEW],
    ['Application/GraphQL-Response+JSON; charset="UTF-8"', NEW],
    ['application/graphql-response+json, application/json;q=0.9', NEW],
    ['application/json;q=0.9, application/graphql-response+json', NEW],
    ['application/graphql-response+json, application/graphql+json, application/json, text/event-stream', NEW],
    ['application/json, application/graphql-response+json', NEW],
    ['application/json;q=0.7, text/html, application/graphql-response+json;q=0.7', NEW],
    ['application/graphql-response+json;q=0.5, application/json;q=0.9', PLAIN],
    ['application/graphql-response+json;q=0.5, */*', PLAIN],
    ['application/graphql-response+json;q=0.2, */*;q=0.1', NEW],
    ['application/json;q=0, application/graphql-response+json;q=0.1', NEW],
    ['application/json;q=0, */*', NEW],
    ['application/graphql-response+json;q=0, */*', PLAIN],
    ['multipart/mixed, application/json;q=0.1', PLAIN],
  ])('of an answer to accept %s are %s', async (accept, expected) => {
    for (const body of [{ query }, { query: '{' }]) {
      const answer = await postTo(url, body, accept === undefined ? {} : { accept });
      expect(typeOf(answer)).toBe(expected);
    }
  });

  it.each([
    'text/html',
    'json',
    'application/json;q=0',
    '*/*;q=0',
    'application/xml, text/*',
    'application/json; charset=utf-16',
    'application/graphql-response+json;q=0, application/json;q=0, */*',
  ])('leave nothing for accept %s, and say what there is', async (accept) => {
    const answer = await postTo(url, { query }, { accept });
    expect([answer.status, ...codesOf(answer), typeOf(answer)]).toEqual([406, 'NOT_ACCEPTABLE', PLAIN]);
    expect(bodyOf(answer).errors?.[0]?.extensions['accepted']).toEqual([
      'application/graphql-response+json',
      'application/json',
    ]);
  });

  it('are settled before anything runs', async () => {
    const world = await openTestHub({}, 'sqlite');
    const statements = world.statements;
    statements.length = 0;
    const unread = { query: '{ coordinators(first: 3) { nodes { name } } }' };
    expect((await postTo(world.graphqlUrl, unread, { accept: 'text/csv' })).status).toBe(406);
    expect(statements).toEqual([]);
    expect((await postTo(world.graphqlUrl, unread, { accept: '*/*' })).status).toBe(200);
    expect(statements.length).toBeGreaterThan(0);
    await world.close();
  });

  const partial = '{ __typename coordinator(slug: "a") { name } }';
  it.each([
    ['application/graphql-response+json', { query }, 200],
    ['application/graphql-response+json', { query: partial }, 294],
    ['application/graphql-response+json', { query: '{' }, 400],
    ['application/graphql-response+json', { query: '{ nothing }' }, 400],
    ['application/graphql-response+json', { query: 'query ($a: Int!) { __typename }', variables: { a: 'b' } }, 400],
    ['application/graphql-response+json', { qeury: query }, 400],
    ['application/graphql-response+json', [{ query }], 400],
    ['application/json', { query: partial }, 200],
    ['application/json', { query: '{' }, 200],
    ['application/json', { query: '{ nothing }' }, 200],
    ['application/json', { qeury: query }, 400],
    ['application/json, application/graphql-response+json;q=0.5', { query: '{ nothing }' }, 400],
    ['application/json, application/graphql-response+json;q=0.5', { query: partial }, 200],
    ['*/*', { query: partial }, 200],
    ['*/*', { query: '{ nothing }' }, 400],
  ])('and %s make of %j the status %s', async (accept, body, status) => {
    // The first time Apollo Server answers it, later it may be known.
    for (let time = 0; time < 3; time += 1) {
      const answer = await postTo(url, body, { accept });
      expect(answer.status).toBe(status);
      expect('data' in bodyOf(answer)).toBe(answer.status < 300 && !answer.text.includes('_FAILED'));
    }
  });

  it('are told with a refused method too', async () => {
    for (const method of ['PUT', 'OPTIONS', 'DELETE', 'HEAD']) {
      const answer = await exchange({ url, method, headers: { accept: 'application/graphql-response+json' } });
      expect([answer.status, answer.headers.allow, typeOf(answer)]).toEqual([405, 'GET, POST', NEW]);
    }
  });

  it('and a batch get a sentence of their own', async () => {
    const answer = await postTo(url, [{ query }, { query }]);
    expect([answer.status, ...codesOf(answer)]).toEqual([400, 'BAD_REQUEST']);
    expect(bodyOf(answer).errors?.[0]?.message).toMatch(/^The body is a list\./);
  });

  it.each(['', ' ', '{', '{"query":', 'NONSENSE', '\u0000', 'null', '7', '"{ __typename }"', '{}'])(
    'and the body %j is refused',
    async (body) => {
      const answer = await postTo(url, body);
      expect([answer.status, ...codesOf(answer)]).toEqual([400, 'BAD_REQUEST']);
    },
  );
});
