/** Every limit of an operation: what it lets pass, and the refusal that names it, by POST, by GET and in every mode of Node. */
import { getIntrospectionQuery } from 'graphql';
import type { Hub } from '../../../gateway/hub.ts';
import { bodyOf, codesOf, exchange, postTo, type HttpAnswer } from '../../world/http-exchange.ts';
import { lonelyEnvironment, openLoneGateway } from '../../world/open-lone-gateway.ts';
import { runHub } from '../../world/run-hub.ts';

function times(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join(' ');
}

/** What exceeds a limit: the operation, and the facts of the refusal. */
const refusals: readonly [string, string, Record<string, unknown>][] = [
  [
    'tokens',
    `{ ${'a '.repeat(6_000)} }`,
    { code: 'TOKEN_LIMIT_EXCEEDED', setting: 'MAX_TOKENS', limit: 5_000, asked: 6_002 },
  ],
  [
    'aliases',
    `{ ${times(31, (i) => `a${String(i)}: __typename`)} }`,
    { code: 'ALIAS_LIMIT_EXCEEDED', setting: 'MAX_ALIASES', limit: 30, asked: 31 },
  ],
  [
    'directives',
    `{ __typename ${'@include(if: true) '.repeat(51)} }`,
    { code: 'DIRECTIVE_LIMIT_EXCEEDED', setting: 'MAX_DIRECTIVES', limit: 50, asked: 51 },
  ],
  [
    'fields of one name',
    `{ coordinators { ${'nodes { id } '.repeat(317)} } }`,
    { code: 'FIELD_PAIR_LIMIT_EXCEEDED', setting: 'MAX_FIELD_PAIRS', limit: 50_000, asked: 317 * 316 },
  ],
  [
    'values in a list',
    `{ coordinators(filter: { country: [${'"ES" '.repeat(101)}] }) { totalCount } }`,
    { code: 'LIST_LIMIT_EXCEEDED', setting: 'MAX_LIST_VALUES', limit: 100, asked: 101 },
  ],
  [
    'levels',
    `{ coordinator(slug: "a") { ${'similarCoordinators { coordinator { '.repeat(6)} id ${'} } '.repeat(6)} } }`,
    { code: 'DEPTH_LIMIT_EXCEEDED', setting: 'MAX_DEPTH', limit: 12, asked: 14 },
  ],
  [
    'selections, once the fragments are written out',
    `{ ...F0 } ${times(11, (i) => `fragment F${String(i)} on Query { ...F${String(i + 1)} ... on Query { ...F${String(i + 1)} } }`)} fragment F11 on Query { __typename }`,
    { code: 'SELECTION_LIMIT_EXCEEDED', setting: 'MAX_SELECTIONS', limit: 2_000 },
  ],
  [
    'root fields',
    `{ ${times(21, (i) => `a${String(i)}: __typename`)} }`,
    { code: 'ROOT_FIELD_LIMIT_EXCEEDED', setting: 'MAX_ROOT_FIELDS', limit: 20, asked: 21 },
  ],
  [
    'objects',
    '{ coordinators(first: 100) { nodes { signatories(first: 100) { nodes { supportActions(first: 100) { nodes { id } } } } } } }',
    { code: 'COST_LIMIT_EXCEEDED', setting: 'MAX_COST', limit: 15_000, asked: 1 + 100 * (1 + 1 + 100 * (1 + 1 + 100)) },
  ],
  [
    'values of the schema',
    `{ __schema { types { ${times(20, (i) => `a${String(i)}: fields { type { ofType { ofType { fields { name description args { name } } } } } }`)} } } }`,
    { code: 'INTROSPECTION_LIMIT_EXCEEDED', setting: 'MAX_INTROSPECTION', limit: 200_000 },
  ],
];

function byGet(url: string, query: string): Promise<HttpAnswer> {
  return exchange({
    url: `${url}/graphql?query=${encodeURIComponent(query)}`,
    headers: { 'apollo-require-preflight': '1' },
  });
}

function byPost(url: string, query: string): Promise<HttpAnswer> {
  return postTo(`${url}/graphql`, { query });
}

/** node:http takes an address of 16 kB at most. */
const MAX_ADDRESS = 14_000;

describe('an operation that asks for too much', () => {
  let hub: Hub;

  beforeAll(async () => {
    hub = await openLoneGateway();
  });

  afterAll(() => hub.close());

  function mustBeRefused(answer: HttpAnswer, facts: Record<string, unknown>): void {
    const [error] = bodyOf(answer).errors ?? [];
    expect(answer.status).toBe(400);
    expect(error?.extensions).toMatchObject(facts);
    expect(error?.message).toContain(`(${String(facts['setting'])})`);
    expect(error?.message).toContain(String(facts['limit']));
    expect(bodyOf(answer).data).toBeUndefined();
  }

  it.each(refusals)('is refused for its %s', async (_what, query, facts) => {
    mustBeRefused(await byPost(hub.url, query), facts);
    // The second time the text is known.
    mustBeRefused(await byPost(hub.url, query), facts);
  });

  it.each(refusals.filter(([, query]) => encodeURIComponent(query).length < MAX_ADDRESS))(
    'is refused for its %s by GET too',
    async (_what, query, facts) => {
      mustBeRefused(await byGet(hub.url, query), facts);
    },
  );

  it('is refused for the lists in its variables, however they are wrapped', async () => {
    const answer = await postTo(`${hub.url}/graphql`, {
      query: 'query ($filter: CoordinatorFilter) { coordinators(filter: $filter) { totalCount } }',
      variables: { filter: { country: Array.from({ length: 19_000 }, () => 'ES') } },
    });
    mustBeRefused(answer, { code: 'LIST_LIMIT_EXCEEDED', setting: 'MAX_LIST_VALUES', limit: 100, asked: 19_000 });
  });

  it('cannot hide behind the hash of a persisted query', async () => {
    for (const query of [undefined, '{ __typename }']) {
      const answer = await postTo(`${hub.url}/graphql`, {
        query,
        extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } },
      });
      expect([answer.status, ...codesOf(answer)]).toEqual([400, 'PERSISTED_QUERY_NOT_SUPPORTED']);
    }
  });

  it.each(['POST', 'GET'])('reads its cost by %s where it is one that can be paid', async (method) => {
    const query = '{ coordinators(first: 7) { totalCount nodes { id } } }';
    const answer = await (method === 'POST' ? byPost : byGet)(hub.url, query);
    expect(JSON.parse(answer.text)).toMatchObject({
      extensions: { cost: { requestedQueryCost: 1 + 10 + 7, maximumAvailable: 15_000 } },
    });
  });

  it('reads the cost also of what is refused for it', async () => {
    const query = '{ coordinators(first: 100) { nodes { signatories(first: 100) { edges { node { id } } } } } }';
    expect(JSON.parse((await byPost(hub.url, query)).text)).toMatchObject({
      extensions: { cost: { requestedQueryCost: 1 + 100 * (1 + 1 + 200), maximumAvailable: 15_000 } },
    });
  });

  it('is no operation of those who explore the schema', async () => {
    const query = getIntrospectionQuery({
      schemaDescription: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      inputValueDeprecation: true,
    });
    const answer = await byPost(hub.url, query);
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toMatchObject({ extensions: { cost: { requestedQueryCost: 0 } } });
  });
});

describe('the limits', () => {
  it.each([undefined, 'production', 'development', 'test'])('are the same where NODE_ENV is %s', async (mode) => {
    const hub = runHub({ ...lonelyEnvironment, ...(mode !== undefined && { NODE_ENV: mode }) });
    const url = await hub.url;
    try {
      for (const [, query, facts] of refusals) {
        const answer = await byPost(url, query);
        expect(bodyOf(answer).errors?.map(({ extensions }) => extensions)).toEqual([expect.objectContaining(facts)]);
        expect(answer.status).toBe(400);
        expect(answer.text).not.toMatch(/stacktrace|node_modules|dist\//);
      }
    } finally {
      hub.stop();
      await hub.ended;
    }
  });

  it('are what the settings say', async () => {
    const hub = await openLoneGateway({ MAX_ALIASES: '2', MAX_COST: '5000', MAX_DEPTH: '8' });
    try {
      expect(codesOf(await byPost(hub.url, '{ a: __typename b: __typename c: __typename }'))).toEqual([
        'ALIAS_LIMIT_EXCEEDED',
      ]);
      const answer = await byPost(hub.url, '{ regions { coordinators(first: 100) { nodes { id } } } }');
      expect(bodyOf(answer).errors?.[0]?.extensions).toMatchObject({
        setting: 'MAX_COST',
        limit: 5_000,
        asked: 10_200,
      });
    } finally {
      await hub.close();
    }
  });

  it('cannot be set where the hub could not answer its own feeds, or not refuse in time', async () => {
    await expect(openLoneGateway({ MAX_COST: '10' })).rejects.toThrow('MAX_COST is "10"; a whole number from 5000');
    await expect(openLoneGateway({ MAX_TOKENS: '50000' })).rejects.toThrow('MAX_TOKENS is "50000"');
  });

  it('hold at the largest they can be set to: a document of 8,000 tokens exhausts no stack', async () => {
    const hub = await openLoneGateway({ MAX_TOKENS: '8000', MAX_SELECTIONS: '10000' });
    const length = 990;
    const chain = `{ ...F0 } ${times(length, (i) => `fragment F${String(i)} on Query { ...F${String(i + 1)} }`)} fragment F${String(length)} on Query { __typename }`;
    try {
      const answer = await byPost(hub.url, chain);
      expect(bodyOf(answer)).toMatchObject({ data: { __typename: 'Query' } });
    } finally {
      await hub.close();
    }
  });
});
