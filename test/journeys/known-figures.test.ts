/** What a partner reads through the gateway are the figures of the data set, live and in the ledger alike. */
import { openTestHub, type TestHub } from '../world/open-test-hub.ts';
import { readCsv } from '../world/read-csv.ts';
import { testEngine } from '../world/temporary-database.ts';

const signatories = readCsv('signatories.csv');
const coordinators = readCsv('coordinators.csv');

interface Directory {
  readonly coordinators: {
    readonly totalCount: number;
    readonly pageInfo: { hasNextPage: boolean; endCursor: string };
    readonly nodes: {
      slug: string;
      country: string;
      signatoryCount: number;
      populationCovered: number;
      supportFigures: { supportActions: number; fundingInEur: string };
      activity: { signatories: number; populationCovered: number; supportActions: number };
    }[];
  };
}

describe(`the figures of the open data on ${testEngine()}`, () => {
  let hub: TestHub;

  beforeAll(async () => {
    hub = await openTestHub({ hasExampleContent: false });
  });

  afterAll(() => hub.close());

  async function directory(): Promise<Directory['coordinators']['nodes']> {
    const nodes: Directory['coordinators']['nodes'] = [];
    for (let after: string | null = null; ;) {
      const { data, errors }: { data: Directory; errors?: unknown } = await hub.post<Directory>(
        `query ($after: String) { coordinators(first: 50, after: $after) { totalCount pageInfo { hasNextPage endCursor }
          nodes { slug country signatoryCount populationCovered supportFigures { supportActions fundingInEur }
            activity { signatories populationCovered supportActions } } } }`,
        { after },
      );
      expect(errors).toBeUndefined();
      expect(data.coordinators.totalCount).toBe(196);
      nodes.push(...data.coordinators.nodes);
      if (!data.coordinators.pageInfo.hasNextPage) return nodes;
      after = data.coordinators.pageInfo.endCursor;
    }
  }

  it('count the signatories of each of the 196 coordinators, live and in the ledger', async () => {
    const found = await directory();
    const counted = new Map(found.map(({ slug, signatoryCount }) => [slug, signatoryCount]));
    const expected = new Map(
      coordinators.map(({ coordinator_id: slug }) => [
        slug,
        signatories.filter((row) => row['coordinator_id'] === slug).length,
      ]),
    );
    expect(counted).toEqual(expected);
    for (const { activity, signatoryCount, populationCovered, supportFigures } of found) {
      expect(activity).toEqual({
        signatories: signatoryCount,
        populationCovered,
        supportActions: supportFigures.supportActions,
      });
    }
  });

  it('count the coordinators of each country', async () => {
    const found = await directory();
    const count = (rows: readonly { country: string }[]): ReadonlyMap<string, number> =>
      rows.reduce(
        (counts, { country }) => counts.set(country, (counts.get(country) ?? 0) + 1),
        new Map<string, number>(),
      );
    expect(count(found)).toEqual(count(coordinators.map((row) => ({ country: row['country_code'] ?? '' }))));
  });

  it('know 47 kinds of support and one sum of money, of Sicily', async () => {
    const { data } = await hub.post<{ supportActions: { totalCount: number } }>('{ supportActions { totalCount } }');
    expect(data.supportActions.totalCount).toBe(47);
    const funded = (await directory()).filter(({ supportFigures }) => Number(supportFigures.fundingInEur) > 0);
    expect(funded.map(({ slug, supportFigures }) => [slug, supportFigures.fundingInEur])).toEqual([
      ['region-of-sicily-department-of-energy', expect.stringMatching(/^30000000(\.00)?$/)],
    ]);
  });

  it('hold eight case studies and eight events, and nothing that was made up', async () => {
    const { data } = await hub.post<Record<string, { totalCount: number }>>(
      `{ caseStudies { totalCount } agenda(filter: { from: "2000-01-01T00:00:00Z" }) { totalCount }
         discussionGroups { totalCount } resources { totalCount } news { totalCount } }`,
    );
    expect(Object.values(data).map(({ totalCount }) => totalCount)).toEqual([8, 8, 0, 0, 0]);
  });

  it('come through with their contradictions: a Georgian office with five foreign signatories', async () => {
    const { data } = await hub.post<{
      coordinators: { nodes: { country: string; signatories: { nodes: { country: string }[] } }[] };
    }>(
      '{ coordinators(filter: { text: "akhmeta" }) { nodes { country inferredFields signatories { nodes { country } } } } }',
    );
    const [office] = data.coordinators.nodes;
    expect(office?.country).toBe('GE');
    expect(office?.signatories.nodes.filter(({ country }) => country !== 'GE')).toHaveLength(5);
  });

  it('join the four subgraphs in one question', async () => {
    const { data, errors } = await hub.post<{ coordinator: Record<string, unknown> }>(
      `{ coordinator(slug: "province-of-girona") { name signatoryCount signatories(first: 2) { nodes { name slug } }
         supportActions(first: 2) { nodes { category item } } caseStudies { totalCount nodes { title { text } } } commitments { code indicator } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.coordinator).toMatchObject({
      name: 'Province of Girona',
      signatoryCount: signatories.filter((row) => row['coordinator_id'] === 'province-of-girona').length,
      supportActions: { nodes: [{}, {}] },
      caseStudies: { totalCount: 1 },
    });
  });
});
