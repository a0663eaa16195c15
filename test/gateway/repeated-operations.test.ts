/** A request that comes again is answered without Apollo Server, byte for byte as Apollo Server answered it. */
import { bodyOf, codesOf, postTo, type HttpAnswer } from '../world/http-exchange.ts';
import { publicQueries } from '../world/named-operations.ts';
import { openTestHub, type TestHub } from '../world/open-test-hub.ts';

type Headers = Record<string, string>;

/** What a caller can say it accepts; nothing at all among it. */
const accepted: readonly Headers[] = [
  {},
  ...['*/*', 'application/json', 'application/graphql-response+json', 'text/html', 'made/up'].map((accept) => ({
    accept,
  })),
  { accept: 'application/graphql-response+json; charset=utf-8, application/json;q=0.9' },
];

const anonymous = '{ coordinators(first: 2) { nodes { slug name } pageInfo { endCursor } } }';
const two = 'query One { regions { code } } query Two { coordinators(first: 1) { totalCount } }';
const paged =
  'query ($first: Int, $filter: CoordinatorFilter) { coordinators(first: $first, filter: $filter) { nodes { slug } } }';
const deep =
  'query ($n: Int) { coordinators(first: $n) { nodes { signatories(first: $n) { nodes { supportActions(first: 3) { nodes { id } } } } } } }';
const cursor = 'query ($after: String) { good: regions { code } coordinators(after: $after) { nodes { slug } } }';

/** Requests that are answered, at least in part. */
const answered: readonly [string, Record<string, unknown>][] = [
  ...publicQueries().map(({ name, document, variables }): [string, Record<string, unknown>] => [
    `the named operation ${name}`,
    { query: document, variables },
  ]),
  ['an anonymous query', { query: anonymous }],
  ['null for variables and name', { query: anonymous, variables: null, operationName: null, extensions: null }],
  ['variables that the operation does not have', { query: anonymous, variables: { nobody: 1, first: 7 } }],
  ['an empty name', { query: anonymous, operationName: '' }],
  ['extensions', { query: anonymous, extensions: {} }],
  ['a part no request has', { query: anonymous, anything: 'else' }],
  ['the first of two operations', { query: two, operationName: 'One' }],
  ['the second of two operations', { query: two, operationName: 'Two' }],
  ['variables left out', { query: paged, variables: {} }],
  ['a filter in variables', { query: paged, variables: { first: 3, filter: { country: ['ES'] } } }],
  ['one value for a list in variables', { query: paged, variables: { filter: { country: 'ES' } } }],
  ['the schema', { query: '{ __schema { queryType { name fields { name } } } __typename }' }],
  [
    'a condition that leaves out all',
    { query: 'query ($no: Boolean!) { regions @include(if: $no) { code } }', variables: { no: false } },
  ],
  ['a wrong cursor in one part', { query: cursor, variables: { after: 'nonsense' } }],
  ['nothing that is there', { query: '{ coordinator(slug: "nobody") { name } }' }],
];

/** Requests that are refused, also where their text was answered to another. */
const refused: readonly [string, Record<string, unknown>][] = [
  ['variables of a wrong type', { query: paged, variables: { first: 'many' } }],
  ['variables that are a list', { query: paged, variables: [1] }],
  ['variables that are a text', { query: paged, variables: '{}' }],
  ['a filter that does not exist', { query: paged, variables: { filter: { colour: 'red' } } }],
  ['a page that is too large', { query: paged, variables: { first: 1_000 } }],
  ['a page that is too large, written in the text', { query: anonymous.replace('2', '1000') }],
  [
    'a list that is too long',
    { query: paged, variables: { filter: { country: Array.from({ length: 101 }, () => 'ES') } } },
  ],
  ['a cost that cannot be paid', { query: deep, variables: { n: 100 } }],
  [
    'a condition that is null',
    { query: 'query ($no: Boolean = true) { regions @include(if: $no) { code } }', variables: { no: null } },
  ],
  ['a condition that is missing', { query: 'query ($no: Boolean!) { regions @include(if: $no) { code } }' }],
  ['an unknown name', { query: two, operationName: 'Three' }],
  ['a name that is a space', { query: anonymous, operationName: ' ' }],
  ['a name before which the text was cut', { query: two.slice('query '.length), operationName: 'One query' }],
  ['a name that is no text', { query: anonymous, operationName: 7 }],
  ['two operations without a name', { query: two }],
  ['a field that does not exist', { query: '{ nothing }' }],
  ['no operation', { query: 'fragment A on Query { __typename }' }],
  ['no text', { variables: {} }],
  ['only a wrong cursor', { query: cursor.replace('good: regions { code }', ''), variables: { after: 'nonsense' } }],
];

describe('a request that comes three times', () => {
  let world: TestHub;

  beforeAll(async () => {
    world = await openTestHub();
    // Every text is known before a refused request could make use of it.
    for (const body of [
      { query: anonymous },
      { query: ` ${anonymous}` },
      { query: two, operationName: 'One' },
      { query: two, operationName: 'Two' },
      { query: paged },
      { query: paged, variables: { first: 1 } },
      { query: deep, variables: { n: 1 } },
      { query: cursor },
    ]) {
      for (const headers of accepted) await postTo(world.graphqlUrl, body, headers);
    }
  });

  afterAll(() => world.close());

  async function threeTimes(body: unknown, headers: Headers): Promise<ReturnType<typeof comparable>> {
    const answers: ReturnType<typeof comparable>[] = [];
    for (let time = 0; time < 3; time += 1) answers.push(comparable(await postTo(world.graphqlUrl, body, headers)));
    const [first, ...later] = answers;
    if (!first) throw new Error('Nothing was answered.');
    for (const answer of later)
      expect({ body, accept: headers, ...answer }).toEqual({ body, accept: headers, ...first });
    return first;
  }

  it.each(answered)('is answered the same each time with %s', async (_what, body) => {
    for (const headers of accepted) {
      const { status, text } = await threeTimes(body, headers);
      expect([headers, status]).toEqual([headers, statusFor(headers['accept'], text)]);
    }
  });

  function statusFor(accept = '', text: string): number {
    if (['text/html', 'made/up'].includes(accept)) return 406;
    return text.includes('"errors":') && accept.includes('application/graphql-response+json') ? 294 : 200;
  }

  it.each(refused)('is refused the same each time with %s', async (_what, body) => {
    for (const headers of accepted) {
      const { text } = await threeTimes(body, headers);
      const { data, errors = [] } = JSON.parse(text) as ReturnType<typeof bodyOf>;
      expect([Object.values(data ?? {}).filter((value) => value !== null), errors.length > 0]).toEqual([[], true]);
    }
    expect((await postTo(world.graphqlUrl, body)).status).toBe(400);
  });

  it('tells its errors and the rest of the answer each time', async () => {
    const { text } = await threeTimes({ query: cursor, variables: { after: 'nonsense' } }, {});
    const { data, errors } = JSON.parse(text) as ReturnType<typeof bodyOf>;
    expect(data?.['good']).not.toHaveLength(0);
    expect(errors).toMatchObject([{ path: ['coordinators'], extensions: { code: 'INVALID_CURSOR' } }]);
  });

  it.each([
    ['COST_LIMIT_EXCEEDED', deep, { n: 1 }, { n: 100 }],
    ['PAGE_SIZE_OUT_OF_RANGE', paged, { first: 1 }, { first: 1_000 }],
    ['LIST_LIMIT_EXCEEDED', paged, { first: 1 }, { filter: { country: Array.from({ length: 101 }, () => 'ES') } }],
  ])('exceeds a limit (%s) by its variables however often others were answered', async (code, query, few, many) => {
    for (let time = 0; time < 3; time += 1) {
      expect(bodyOf(await postTo(world.graphqlUrl, { query, variables: few })).errors).toBeUndefined();
      const answer = await postTo(world.graphqlUrl, { query, variables: many });
      expect([answer.status, codesOf(answer)]).toEqual([400, [code]]);
    }
  });

  it('says the cost of its own variables', async () => {
    const costs: unknown[] = [];
    for (const first of [1, 2, 3]) {
      const { text } = await postTo(world.graphqlUrl, { query: paged, variables: { first } });
      costs.push(
        (JSON.parse(text) as { extensions: { cost: { requestedQueryCost: number } } }).extensions.cost
          .requestedQueryCost,
      );
    }
    expect(costs).toEqual([2, 3, 4]);
  });

  it('is answered in the languages of each caller', async () => {
    const query = '{ news(first: 5) { nodes { title { text language } } } }';
    const inLanguage = new Map<string, string>();
    for (let time = 0; time < 3; time += 1) {
      for (const language of ['en', 'de', 'sv', 'fr']) {
        const { text } = await postTo(world.graphqlUrl, { query }, { 'accept-language': language });
        expect([language, text]).toEqual([language, inLanguage.get(language) ?? text]);
        inLanguage.set(language, text);
      }
    }
    expect(new Set(inLanguage.values()).size).toBeGreaterThan(1);
  });

  it('is negotiated for a caller who makes up what it accepts, also after many others', async () => {
    for (let index = 0; index < 20; index += 1) {
      const accept = `application/json, made/up${String(index)}`;
      const { status, headers } = await threeTimes({ query: anonymous }, { accept });
      expect([accept, status, headers['content-type']]).toEqual([accept, 200, 'application/json; charset=utf-8']);
    }
    const { headers } = await threeTimes({ query: anonymous }, { accept: 'application/graphql-response+json' });
    expect(headers['content-type']).toBe('application/graphql-response+json; charset=utf-8');
  });
});

/** All of an answer but what says the moment or the request. */
function comparable({ status, headers, text }: HttpAnswer): HttpAnswer {
  const told = Object.entries(headers).filter(([name]) => name !== 'date' && name !== 'x-request-id');
  return { status, headers: Object.fromEntries(told), text: text.replace(/"asOf":"[^"]+"/g, '"asOf":"now"') };
}
