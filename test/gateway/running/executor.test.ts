/** What the executor does where the stock one is no measure: asking once, telling errors at their places, odd names. */
import type { SubgraphRequest } from '../../../platform/runtime/subgraph-execution.ts';
import { SubgraphUnavailableError } from '../../../platform/runtime/subgraph-transport.ts';
import { composeShop } from './shop-subgraphs.ts';
import { twoExecutors, type TwoExecutors } from './two-executors.ts';

describe('the executor', () => {
  let executors: TwoExecutors;
  let lost: string | null = null;
  const asked: { subgraph: string; request: SubgraphRequest }[] = [];

  beforeAll(async () => {
    const { supergraphSdl, ask } = composeShop();
    executors = await twoExecutors(supergraphSdl, (subgraph, request) => {
      asked.push({ subgraph, request });
      return subgraph === lost
        ? Promise.reject(new SubgraphUnavailableError(subgraph, 'gone'))
        : ask(subgraph, request);
    });
  });

  beforeEach(() => {
    asked.length = 0;
    lost = null;
  });

  const run = (source: string, variables: Record<string, unknown> = {}) => executors.ours({ source, variables });

  it('asks for the same entity once, however often it stands in the answer', async () => {
    const { data } = await run('{ shelves { left } }');
    expect(asked.map(({ subgraph }) => subgraph)).toEqual(['catalogue', 'stock']);
    const told = asked[1]?.request.variables?.['representations'] as { id: string }[];
    expect(told.map(({ id }) => id)).toEqual(['1', '2', '3']);
    const [first, , , last] = (data as { shelves: ({ left: number } | null)[][] }).shelves;
    expect(last?.[1]).toEqual(first?.[0]);
  });

  it('tells of a lost subgraph at each field it should have filled', async () => {
    lost = 'reviews';
    const { data, errors } = await run('{ product(id: "1") { id ... on Book { reviews { text } } } shop { width } }');
    expect(data).toMatchObject({ product: { id: '1', reviews: null } });
    expect(errors).toEqual([{ path: ['product', 'reviews'], code: 'SUBGRAPH_UNAVAILABLE' }]);
  });

  it('takes an alias for nothing but a name', async () => {
    const { data } = await run('{ constructor: product(id: "1") { __proto__: id toString: id } }');
    expect(JSON.stringify(data)).toBe('{"constructor":{"__proto__":"1","toString":"1"}}');
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('answers about the schema beside data, in the order of the operation', async () => {
    const { data } = await run('query ($of: String!) { __type(name: $of) { name } authors { id } __typename }', {
      of: 'Author',
    });
    expect(Object.keys(data as object)).toEqual(['__type', 'authors', '__typename']);
    expect(data).toMatchObject({ __type: { name: 'Author' }, __typename: 'Query' });
  });

  it.each([
    ['{ authors @include(if: $is) { id @include(if: false) } }', [{}, {}, {}, {}]],
    [
      '{ authors @include(if: $is) { id @skip(if: $is) ...More } } fragment More on Author { name @skip(if: $is) }',
      [{}, {}, {}, {}],
    ],
    ['{ authors @include(if: $is) { ... @include(if: $not) { reviews { text } } } }', [{}, {}, {}, {}]],
    ['{ authors @skip(if: $is) { id } }', undefined],
  ])('answers an empty object where nothing of it is selected: %s', async (selection, authors) => {
    const { data, errors } = await run(`query ($is: Boolean! = true, $not: Boolean! = false) ${selection}`);
    expect(errors).toEqual([]);
    expect((data as { authors?: unknown }).authors).toEqual(authors);
  });

  it('looks at fragments that spread each other many times only once', async () => {
    const levels = Array.from(
      { length: 60 },
      (_, level) => `fragment F${String(level)} on Author { ...F${String(level + 1)} ...F${String(level + 1)} }`,
    );
    const source = `{ authors { id ...F0 } } ${levels.join(' ')} fragment F60 on Author { id @skip(if: true) }`;
    const { data, errors } = await run(source);
    // Whether it is planned or refused is the planner's to say, but at once.
    expect(data === null ? errors.length : (data as { authors: unknown[] }).authors.length).toBeGreaterThan(0);
  });

  it('writes in the order of the operation, whichever subgraph is asked', async () => {
    await run(
      'mutation { a: praise(id: "1") { stars } b: rename(id: "1", title: "x") { __typename } c: praise(id: "2") { stars } }',
    );
    expect(asked.map(({ subgraph }) => subgraph)).toEqual(['reviews', 'catalogue', 'reviews']);
  });

  it('refuses a condition that is null', async () => {
    const { errors } = await run('query ($is: Boolean = true) { authors @skip(if: $is) { id } }', { is: null });
    expect(errors).toEqual([{ path: [], code: 'BAD_USER_INPUT' }]);
    expect(asked).toEqual([]);
  });
});
