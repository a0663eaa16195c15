/** Lists of support actions: their order, pages and filters. */
import { supportActions } from '../../../../subgraphs/support-actions/subgraph.ts';
import { importBundled } from '../../../world/import-table.ts';
import { openTestSubgraph, type TestSubgraph } from '../../../world/open-test-subgraph.ts';
import { coordinatorId, nameBodies, record, signatoryId } from '../support-world.ts';

interface PageOfTitles {
  totalCount: number;
  edges: { cursor: string; node: { title: { text: string } } }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
}

const LIST = `query ($filter: SupportActionFilter, $first: Int = 20, $after: String) {
  supportActions(filter: $filter, first: $first, after: $after) {
    totalCount edges { cursor node { title { text } } } pageInfo { hasNextPage hasPreviousPage endCursor } } }`;

const ALL_TITLES = ['Latest', 'Cancelled', 'Élan: 100% of_the roofs', 'Unknown start'];
const titled = (text: string) => ({ title: [{ language: 'en', text }] });

describe('the list of support actions', () => {
  let subgraph: TestSubgraph;

  beforeAll(async () => {
    subgraph = await openTestSubgraph(supportActions);
    const { running } = subgraph;
    await importBundled(running, 'nuts.csv');
    await nameBodies(running, { coordinators: 2, signatories: 2 });
    await record(running, { ...titled('Unknown start'), topics: ['ADAPTATION'] });
    await record(running, {
      ...titled('Élan: 100% of_the roofs'),
      description: [{ language: 'el', text: 'Ηλιακή ενέργεια' }],
      startsOn: '2020-01-01',
      endsOn: '2020-12-31',
      status: 'COMPLETED',
      phase: 'IMPLEMENTATION',
      topics: ['RENEWABLES', 'BUILDING_RETROFIT'],
      regionCodes: ['ITC11'],
      budget: { amount: '1000', currency: 'EUR', inEur: '1000', rateDate: null },
      fundingSource: 'EU_FUNDING',
      category: 'PROVIDE_FINANCING',
      item: 'DIRECT_FUNDING',
      beneficiaryIds: [signatoryId(1)],
    });
    await record(running, {
      ...titled('Latest'),
      coordinatorId: coordinatorId(2),
      startsOn: '2022-06-01',
      status: 'ONGOING',
      regionCodes: ['ITC12', 'ITC13'],
      budget: { amount: '999.99', currency: 'EUR', inEur: '999.99', rateDate: null },
    });
    await record(running, { ...titled('Cancelled'), startsOn: '2021-01-01', status: 'CANCELLED' });
  });

  afterAll(() => subgraph.close());

  const page = async (variables: Record<string, unknown> = {}): Promise<PageOfTitles> =>
    (await subgraph.ask<{ supportActions: PageOfTitles }>(LIST, variables)).supportActions;
  const titles = async (filter: Record<string, unknown>): Promise<string[]> =>
    (await page({ filter })).edges.map(({ node }) => node.title.text);

  it('shows the latest first and those of unknown start last', async () => {
    expect(await titles({})).toEqual(ALL_TITLES);
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ['words without accents', { text: 'elan ROOFS' }, ['Élan: 100% of_the roofs']],
    ['words of a description in another script', { text: 'iliaki' }, ['Élan: 100% of_the roofs']],
    ['words between signs', { text: '(100 %) roofs' }, ['Élan: 100% of_the roofs']],
    ['signs alone, which say nothing', { text: '%_' }, ALL_TITLES],
    ['words that hold quotes', { text: `'; DROP TABLE support_action; --` }, []],
    ['a coordinator', { coordinatorId: coordinatorId(2) }, ['Latest']],
    ['a coordinator nobody knows', { coordinatorId: "crd_' OR 1=1" }, []],
    ['a signatory helped', { signatoryId: signatoryId(1) }, ['Élan: 100% of_the roofs']],
    ['a category', { category: ['PROVIDE_FINANCING'] }, ['Élan: 100% of_the roofs']],
    ['an item', { item: ['DIRECT_FUNDING', 'OTHER'] }, ['Élan: 100% of_the roofs']],
    ['a phase', { phase: ['IMPLEMENTATION'] }, ['Élan: 100% of_the roofs']],
    ['a status, unknown ones matching nothing', { status: ['ONGOING', 'CANCELLED'] }, ['Latest', 'Cancelled']],
    ['a source of funding', { fundingSource: ['EU_FUNDING'] }, ['Élan: 100% of_the roofs']],
    ['any of several topics', { topics: ['ADAPTATION', 'RENEWABLES'] }, ['Élan: 100% of_the roofs', 'Unknown start']],
    ['no topic at all', { topics: [] }, []],
    ['a unit above', { regionWithin: 'ITC1' }, ['Latest', 'Élan: 100% of_the roofs']],
    ['a unit beside', { regionWithin: 'ITC2' }, []],
    ['a country, by units or by coordinator', { regionWithin: 'IT' }, ALL_TITLES],
    ['another country', { regionWithin: 'ES' }, []],
    ['a day within', { activeOn: '2020-12-31' }, ['Élan: 100% of_the roofs']],
    ['a day of a cancelled action', { activeOn: '2021-01-01' }, []],
    ['a day long after an open start', { activeOn: '2030-01-01' }, ['Latest']],
    ['a budget of just as much', { minBudgetInEur: '1000.00' }, ['Élan: 100% of_the roofs']],
    ['a budget a cent below', { minBudgetInEur: '999.99' }, ['Latest', 'Élan: 100% of_the roofs']],
    ['changes since the future', { updatedSince: '2999-01-01T00:00:00Z' }, []],
    ['several fields at once', { topics: ['RENEWABLES'], status: ['ONGOING'] }, []],
    ['nulls as if left out', { text: null, topics: null, activeOn: null, regionWithin: null }, ALL_TITLES],
  ])('finds by %s', async (_, filter, expected) => {
    expect(await titles(filter)).toEqual(expected);
    expect((await page({ filter, first: 1 })).totalCount).toBe(expected.length);
  });

  it.each<[Record<string, unknown>, string]>([
    [{ regionWithin: 'itc1' }, '"itc1" is no region code'],
    [{ minBudgetInEur: '0.001' }, 'minBudgetInEur is 0.001'],
    [{ minBudgetInEur: '-1' }, 'minBudgetInEur is -1'],
    [{ minBudgetInEur: '999999999999999999' }, 'minBudgetInEur is 999999999999999999'],
    [{ activeOn: '2021-02-29' }, 'Date cannot be "2021-02-29"'],
  ])('refuses the filter %j in words', async (filter, message) => {
    const errors = await subgraph.refusal(LIST, { filter });
    expect(errors[0]?.message).toContain(message);
    expect(errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('goes through all actions page by page, each once, also when one comes in between', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { edges, pageInfo }: PageOfTitles = await page({ first: 1, after, filter: { text: 'a' } });
      seen.push(...edges.map(({ node }) => node.title.text));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      if (seen.length === 1) await record(subgraph.running, { ...titled('A newcomer'), startsOn: '2024-01-01' });
    } while (after !== null);
    expect(seen).toEqual(ALL_TITLES);
  });

  it('refuses a cursor of another filter, a cursor of nothing, and a page of nobody', async () => {
    const { edges } = await page({ first: 1 });
    for (const [variables, code] of [
      [{ after: edges[0]?.cursor, filter: { status: ['ONGOING'] } }, 'INVALID_CURSOR'],
      [{ after: 'bm9wZQ' }, 'INVALID_CURSOR'],
      [{ first: 0 }, 'PAGE_SIZE_OUT_OF_RANGE'],
      [{ first: 101 }, 'PAGE_SIZE_OUT_OF_RANGE'],
    ] as const) {
      expect((await subgraph.refusal(LIST, variables))[0]?.extensions['code']).toBe(code);
    }
  });

  it('answers null for an address nobody has', async () => {
    expect(await subgraph.ask('{ supportAction(slug: "nobody") { id } }')).toEqual({ supportAction: null });
  });

  it('lists the actions of a coordinator by category and day, and those of a signatory and of a unit', async () => {
    const { _entities: found } = await subgraph.ask<{ _entities: unknown[] }>(
      `query ($of: [_Any!]!) { _entities(representations: $of) {
        ... on Coordinator { money: supportActions(category: [PROVIDE_FINANCING]) { totalCount nodes { item } } none: supportActions(category: []) { totalCount } then: supportActions(activeOn: "2020-06-01") { totalCount } }
        ... on Signatory { supportActions { totalCount nodes { item } } }
        ... on Region { supportActions(first: 1) { totalCount nodes { title { text } } pageInfo { hasNextPage } } } } }`,
      {
        of: [
          { __typename: 'Coordinator', id: coordinatorId(1) },
          { __typename: 'Signatory', id: signatoryId(1) },
          { __typename: 'Signatory', id: signatoryId(2) },
          { __typename: 'Region', code: 'ITC1' },
          { __typename: 'Region', code: 'ITC11' },
        ],
      },
    );
    expect(found).toEqual([
      {
        money: { totalCount: 1, nodes: [{ item: 'DIRECT_FUNDING' }] },
        none: { totalCount: 0 },
        then: { totalCount: 1 },
      },
      { supportActions: { totalCount: 1, nodes: [{ item: 'DIRECT_FUNDING' }] } },
      { supportActions: { totalCount: 0, nodes: [] } },
      { supportActions: { totalCount: 2, nodes: [{ title: { text: 'Latest' } }], pageInfo: { hasNextPage: true } } },
      {
        supportActions: {
          totalCount: 1,
          nodes: [{ title: { text: 'Élan: 100% of_the roofs' } }],
          pageInfo: { hasNextPage: false },
        },
      },
    ]);
  });
});
