/** What the gateway refuses before it plans: pages and depth, however they are written. */
import { getIntrospectionQuery } from 'graphql';
import type { Hub } from '../../gateway/hub.ts';
import { bodyOf, codesOf, postTo } from '../world/http-exchange.ts';
import { openLoneGateway } from '../world/open-lone-gateway.ts';
import { fragmentChain } from './hostile-documents.ts';

describe('limits of an operation', () => {
  let hub: Hub;

  beforeAll(async () => {
    hub = await openLoneGateway();
  });

  afterAll(() => hub.close());

  const ask = (query: string, variables: Record<string, unknown> = {}): ReturnType<typeof postTo> =>
    postTo(`${hub.url}/graphql`, { query, variables });

  const byVariable = 'query ($size: Int) { coordinators(first: $size) { totalCount } }';

  it.each<[string, string, Record<string, unknown>]>([
    ['0', '{ coordinators(first: 0) { totalCount } }', {}],
    ['-1', '{ coordinators(first: -1) { totalCount } }', {}],
    ['101', '{ coordinators(first: 101) { totalCount } }', {}],
    ['101 in a variable', byVariable, { size: 101 }],
    ['101 as the default of a variable', 'query ($size: Int = 101) { coordinators(first: $size) { totalCount } }', {}],
    ['101 in a nested list', '{ coordinator(slug: "a") { signatories(first: 101) { totalCount } } }', {}],
    ['101 in a fragment', '{ ...A } fragment A on Query { coordinators(first: 101) { totalCount } }', {}],
  ])('refuse a page of %s', async (_what, query, variables) => {
    const answer = await ask(query, variables);
    expect(answer.status).toBe(400);
    expect(bodyOf(answer).errors?.[0]?.extensions).toMatchObject({
      code: 'PAGE_SIZE_OUT_OF_RANGE',
      argument: 'first',
      minimum: 1,
      maximum: 100,
    });
  });

  it.each<[string, string, Record<string, unknown>]>([
    ['100', '{ coordinators(first: 100) { totalCount } }', {}],
    ['the default size', byVariable, {}],
    [
      'a variable that overrules its default',
      'query ($size: Int = 101) { coordinators(first: $size) { totalCount } }',
      { size: 5 },
    ],
  ])('let pass a page of %s', async (_what, query, variables) => {
    expect(codesOf(await ask(query, variables))).toEqual(['SUBGRAPH_UNAVAILABLE']);
  });

  it.each([
    ['text', '5'],
    ['a fraction', 1.5],
    ['null', null],
  ])('leave a page size that is %s to the type check', async (_what, size) => {
    expect(codesOf(await ask(byVariable, { size }))).toEqual(['BAD_USER_INPUT']);
  });

  const selecting = (levels: number): string => {
    const pairs = levels / 2 - 1;
    return `{ coordinator(slug: "a") { ${'similarCoordinators { coordinator { '.repeat(pairs)}id${' } }'.repeat(pairs)} } }`;
  };

  it('let pass twelve levels and refuse more, also where a fragment hides them', async () => {
    expect(codesOf(await ask(selecting(12)))).toEqual(['SUBGRAPH_UNAVAILABLE']);
    expect(codesOf(await ask(selecting(14)))).toEqual(['DEPTH_LIMIT_EXCEEDED']);
    const half = 'similarCoordinators { coordinator { '.repeat(3);
    const hidden = `{ coordinator(slug: "a") { ${half} ...A ${'} }'.repeat(3)} } } fragment A on Coordinator { ${half} id ${'} }'.repeat(3)} }`;
    const answer = await ask(hidden);
    expect(answer.status).toBe(400);
    expect(bodyOf(answer).errors?.[0]?.extensions).toEqual({
      code: 'DEPTH_LIMIT_EXCEEDED',
      setting: 'MAX_DEPTH',
      limit: 12,
      asked: 14,
    });
  });

  it('let pass a long chain of fragments that select little', async () => {
    expect(bodyOf(await ask(fragmentChain(600)))).toMatchObject({ data: { __typename: 'Query' } });
  });

  it('let pass the introspection of explorers and code generators', async () => {
    const query = getIntrospectionQuery({
      schemaDescription: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      inputValueDeprecation: true,
    });
    const answer = await ask(query);
    expect(answer.status).toBe(200);
    expect(bodyOf(answer)).toMatchObject({ data: { __schema: { queryType: { name: 'Query' } } } });
    expect(bodyOf(answer).errors).toBeUndefined();
  });
});
