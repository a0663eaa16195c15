/** Every mistake of a client is answered as one: 4xx, a stable code, and nothing of the hub's inside. */
import type { Hub } from '../../gateway/hub.ts';
import { bodyOf, codesOf, postTo } from '../world/http-exchange.ts';
import { openLoneGateway } from '../world/open-lone-gateway.ts';
import { hostileDocuments } from './hostile-documents.ts';

const NOTHING_OF_THE_INSIDE = /node_modules|\.[jt]s:\d|stack|127\.0\.0\.1|file:\/\//i;

describe('a mistake of a client', () => {
  let hub: Hub;
  let url: string;

  beforeAll(async () => {
    hub = await openLoneGateway();
    url = `${hub.url}/graphql`;
  });

  afterAll(() => hub.close());

  async function mustBeRefused(body: unknown, code: string): Promise<void> {
    const answer = await postTo(url, body);
    expect(codesOf(answer)).toEqual([code]);
    expect(answer.status).toBe(400);
    expect(answer.text).not.toMatch(NOTHING_OF_THE_INSIDE);
    expect(bodyOf(answer).data).toBeUndefined();
  }

  const twoOperations = 'query A { __typename } query B { __typename }';
  const hundreds = Array.from({ length: 300 }, (_, i) => `query A${String(i)} { __typename }`).join(' ');
  const thousand = Array.from({ length: 1_000 }, (_, i) => `query A${String(i)} { __typename }`).join(' ');

  it.each<[string, unknown, string]>([
    ['an unknown operationName', { query: twoOperations, operationName: 'C' }, 'OPERATION_RESOLUTION_FAILURE'],
    ['no operationName where two are meant', { query: twoOperations }, 'OPERATION_RESOLUTION_FAILURE'],
    [
      'an empty operationName where two are meant',
      { query: twoOperations, operationName: '' },
      'OPERATION_RESOLUTION_FAILURE',
    ],
    [
      'operationName __proto__',
      { query: '{ __typename }', operationName: '__proto__' },
      'OPERATION_RESOLUTION_FAILURE',
    ],
    ['300 operations', { query: hundreds }, 'OPERATION_RESOLUTION_FAILURE'],
    ['1000 operations', { query: thousand }, 'FIELD_PAIR_LIMIT_EXCEEDED'],
    ['no operation', { query: 'fragment A on Query { __typename }' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['a type definition', { query: 'type A { b: Int } { __typename }' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['a subscription', { query: 'subscription { postAdded(groupId: "dgr_1") { id } }' }, 'OPERATION_NOT_SERVED'],
    ['a mutation there is not', { query: 'mutation { change }' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['an unknown field', { query: '{ nothing }' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['a field for subgraphs only', { query: '{ _service { sdl } }' }, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a feed for subgraphs only',
      { query: '{ coordinatorChanges(first: 1) { cursor } }' },
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['an unfinished document', { query: '{ __typename' }, 'GRAPHQL_PARSE_FAILED'],
    ['NUL in a document', { query: '{ \u0000 }' }, 'GRAPHQL_PARSE_FAILED'],
    [
      'half a character in a document',
      '{"query":"{ coordinator(slug: \\"\\ud800\\") { id } }"}',
      'GRAPHQL_PARSE_FAILED',
    ],
    ['no query', {}, 'BAD_REQUEST'],
    ['an empty body', '', 'BAD_REQUEST'],
    ['a body that is no JSON', '{', 'BAD_REQUEST'],
    ['null', 'null', 'BAD_REQUEST'],
    ['text', '"{ __typename }"', 'BAD_REQUEST'],
    ['a batch', [{ query: '{ __typename }' }], 'BAD_REQUEST'],
    ['a query that is a number', { query: 1 }, 'BAD_REQUEST'],
    ['variables that are a list', { query: '{ __typename }', variables: [1] }, 'BAD_REQUEST'],
    ['variables that are text', { query: '{ __typename }', variables: '{}' }, 'BAD_REQUEST'],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), 'BAD_REQUEST'],
    [
      'a persisted query',
      { query: '{ __typename }', extensions: { persistedQuery: { version: 1, sha256Hash: 'a' } } },
      'PERSISTED_QUERY_NOT_SUPPORTED',
    ],
  ])('is %s', (_what, body, code) => mustBeRefused(body, code));

  const bySlug = 'query ($slug: String!) { coordinator(slug: $slug) { name } }';
  const filtered = 'query ($filter: CoordinatorFilter) { coordinators(filter: $filter) { totalCount } }';
  const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

  it.each<[string, unknown, string]>([
    ['of another type', { query: bySlug, variables: { slug: 1 } }, 'BAD_USER_INPUT'],
    ['missing', { query: bySlug }, 'BAD_USER_INPUT'],
    ['null where none may be', { query: bySlug, variables: { slug: null } }, 'BAD_USER_INPUT'],
    ['with an unknown field', { query: filtered, variables: { filter: { nothing: 1 } } }, 'BAD_USER_INPUT'],
    ['nested 500 levels', `{"query":"${filtered}","variables":{"filter":${nested(500)}}}`, 'DEPTH_LIMIT_EXCEEDED'],
    ['nested 40000 levels', `{"query":"${filtered}","variables":{"filter":${nested(40_000)}}}`, 'DEPTH_LIMIT_EXCEEDED'],
  ])('is a variable %s', (_what, body, code) => mustBeRefused(body, code));

  it.each(hostileDocuments)('is a document of %s', (_what, query, code) => mustBeRefused({ query }, code));

  it('is never quoted back at full length', async () => {
    const query = `{ coordinator(slug: [${'"a long text",'.repeat(500)}]) { name } }`;
    const { text } = await postTo(url, { query });
    expect(text.length).toBeLessThan(2_000);
  });

  it('shows no more than twenty of its faults', async () => {
    const unknown = Array.from({ length: 500 }, (_, i) => `x${String(i)}`).join(' ');
    const query = `{ coordinator(slug: "a") { ${unknown} } }`;
    expect(bodyOf(await postTo(url, { query })).errors?.length).toBeLessThanOrEqual(21);
  });
});
