/** Lists of signatories: pages that fit together, filters that take anything, orders that agree with their source. */
import { signatories } from '../../../../subgraphs/signatories/subgraph.ts';
import { importText } from '../../../world/import-table.ts';
import { openTestSubgraph, type TestSubgraph } from '../../../world/open-test-subgraph.ts';
import { signatoriesTable } from '../../../world/signatories-table.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

const NAMES = [
  'Évora',
  'evora',
  'Zürich',
  'Århus',
  'Aarhus',
  'Ōtsu',
  'L’Aquila',
  'Ärla',
  '100 % Sala',
  'under_score',
  'Δήμος Πάργας',
];
const LIST = `query ($filter: SignatoryFilter, $orderBy: SignatoryOrder, $first: Int, $after: String) {
  signatories(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount pageInfo { endCursor hasNextPage hasPreviousPage startCursor } edges { cursor node { name } } nodes { name populationAtAdhesion adheredOn } } }`;

interface Listed {
  readonly signatories: {
    readonly totalCount: number;
    readonly pageInfo: {
      endCursor: string | null;
      hasNextPage: boolean;
      hasPreviousPage: boolean;
      startCursor: string | null;
    };
    readonly edges: { cursor: string; node: { name: string } }[];
    readonly nodes: { name: string; populationAtAdhesion: number | null; adheredOn: string }[];
  };
}

describe('the list of signatories', () => {
  let subgraph: TestSubgraph;

  beforeAll(async () => {
    subgraph = await openTestSubgraph(signatories);
    const some = Array.from({ length: 57 }, (_, index) => ({
      organisation_id: String(index + 1),
      name: NAMES[index] ?? `Town ${String(index % 5)}`,
      population_at_adhesion: index % 4 === 0 ? '' : String((index * 37) % 11),
      date_of_adhesion: `20${String(10 + (index % 9))}-03-01`,
    }));
    await importText(subgraph.running, signatoriesTable(...some));
  });

  afterAll(() => subgraph.close());

  const list = async (variables: Record<string, unknown>): Promise<Listed['signatories']> =>
    (await subgraph.ask<Listed>(LIST, variables)).signatories;

  async function walk(orderBy: string, first: number): Promise<Listed['signatories']['nodes']> {
    const seen: Listed['signatories']['nodes'] = [];
    for (let after: string | null = null; ;) {
      const page = await list({ orderBy, first, after });
      seen.push(...page.nodes);
      if (!page.pageInfo.hasNextPage) return seen;
      after = page.pageInfo.endCursor;
    }
  }

  const orders = ['NAME', 'ADHERED_ON', 'POPULATION_AT_ADHESION', 'UPDATED_AT'];

  it.each(orders)(
    'in the order %s is the same in pages of 1, 7 and 100, nobody missing, nobody twice',
    async (orderBy) => {
      const whole = await walk(orderBy, 100);
      expect(whole).toHaveLength(57);
      expect(await walk(orderBy, 1)).toEqual(whole);
      expect(await walk(orderBy, 7)).toEqual(whole);
    },
  );

  it('orders names without regard to accents and case, and unknown populations last', async () => {
    const names = (await walk('NAME', 100)).map(({ name }) => name);
    expect(names.slice(0, 5)).toEqual(['100 % Sala', 'Aarhus', 'Århus', 'Ärla', 'Δήμος Πάργας']);
    const populations = (await walk('POPULATION_AT_ADHESION', 100)).map(
      ({ populationAtAdhesion }) => populationAtAdhesion ?? -1,
    );
    expect(populations).toEqual([...populations].sort((one, other) => other - one));
  });

  it('stays stable for a reader while signatories are added before and behind the cursor', async () => {
    const first = await list({ orderBy: 'NAME', first: 10 });
    const rest = (await walk('NAME', 100)).slice(10).map(({ name }) => name);
    await importText(
      subgraph.running,
      signatoriesTable({ organisation_id: '900', name: 'AAA before' }, { organisation_id: '901', name: 'zzz behind' }),
    );
    const after = await list({ orderBy: 'NAME', first: 100, after: first.pageInfo.endCursor });
    expect(after.nodes.map(({ name }) => name)).toEqual([...rest, 'zzz behind']);
    await subgraph.running.database.write((transaction) =>
      transaction.execute(rawSql`DELETE FROM signatory WHERE organisationId IN ('900', '901')`),
    );
  });

  it('refuses a cursor of another order or filter, and a made-up one', async () => {
    const { pageInfo } = await list({ orderBy: 'NAME', first: 3 });
    for (const variables of [
      { orderBy: 'ADHERED_ON', after: pageInfo.endCursor },
      { orderBy: 'NAME', after: pageInfo.endCursor, filter: { country: ['SE'] } },
      { after: 'nonsense' },
    ]) {
      const [error] = await subgraph.refusal(LIST, variables);
      expect(error?.extensions).toMatchObject({ code: 'INVALID_CURSOR', argument: 'after' });
    }
  });

  it.each([0, -1, 101, 2_000_000])('refuses pages of %p', async (first) => {
    const [error] = await subgraph.refusal(LIST, { first });
    expect(error?.extensions).toMatchObject({ code: 'PAGE_SIZE_OUT_OF_RANGE', minimum: 1, maximum: 100 });
  });

  it.each([
    ['évora', 2],
    ['EVORA', 2],
    ['dimos pargas', 1],
    ['Δήμος', 1],
    ['town 3', 9],
    ['%', 57],
    ['_', 57],
    ['100 %', 1],
    ['under_score', 1],
    ["'; DROP TABLE signatory; --", 0],
    ['\\', 57],
    ['日本語', 0],
    ['\u0000', 57],
    ['   ', 57],
  ])('finds by the text %p %i of them', async (text, count) => {
    expect((await list({ filter: { text } })).totalCount).toBe(count);
  });

  it('takes an empty list of values as nothing, and null as not asked', async () => {
    expect((await list({ filter: { country: [] } })).totalCount).toBe(0);
    expect((await list({ filter: { country: null, text: null, status: null, regionWithin: null } })).totalCount).toBe(
      57,
    );
    expect((await list({ filter: null })).totalCount).toBe(57);
  });

  it('refuses a region that can be none, and finds nobody in one that is empty', async () => {
    const [error] = await subgraph.refusal(LIST, { filter: { regionWithin: "x' OR 1=1" } });
    expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect((await list({ filter: { regionWithin: 'ITC' } })).totalCount).toBe(0);
    expect((await list({ filter: { regionWithin: 'SE' } })).totalCount).toBe(57);
  });

  it('does not count when nobody asks for the total', async () => {
    subgraph.statements.length = 0;
    await subgraph.ask('{ signatories { nodes { name } } }');
    expect(subgraph.statements).toHaveLength(1);
  });
});
