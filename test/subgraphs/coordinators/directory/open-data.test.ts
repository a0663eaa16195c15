/** The bundled coordinators as the subgraph shows them, against an independent reading of the same table. */
import { slugOf } from '../../../../platform/text/normalised-text.ts';
import { coordinators } from '../../../../subgraphs/coordinators/subgraph.ts';
import { importBundled } from '../../../world/import-table.ts';
import { openTestSubgraph, type TestSubgraph } from '../../../world/open-test-subgraph.ts';
import { readCsv } from '../../../world/read-csv.ts';

const rows = readCsv('coordinators.csv');

interface Shown {
  slug: string;
  name: string;
  country: string;
  kind: string;
  authorityType: string;
  signedOn: string | null;
  signingYear: number | null;
  signatoriesStatedOnSite: number | null;
  inferredFields: string[];
  sources: string[];
  activity: { signatories: number };
  commitments: unknown[];
}

interface Page {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: Shown[];
}

describe('the bundled coordinators', () => {
  let subgraph: TestSubgraph;
  const shown = new Map<string, Shown>();

  beforeAll(async () => {
    subgraph = await openTestSubgraph(coordinators);
    const report = await importBundled(subgraph.running, 'coordinators.csv');
    expect(report).toMatchObject({ read: 196, added: 196, changed: 0, refused: [] });
    for (let after: string | null = null; ;) {
      const { coordinators: page }: { coordinators: Page } = await subgraph.ask<{ coordinators: Page }>(
        `query ($after: String) { coordinators(first: 100, after: $after) {
          totalCount pageInfo { hasNextPage endCursor }
          nodes { slug name country kind authorityType signedOn signingYear signatoriesStatedOnSite inferredFields sources activity { signatories } commitments { code } }
        } }`,
        { after },
      );
      expect(page.totalCount).toBe(196);
      for (const node of page.nodes) shown.set(node.slug, node);
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
  });

  afterAll(() => subgraph.close());

  it('are all there, each with the facts of its row', () => {
    expect(shown.size).toBe(196);
    for (const row of rows) {
      expect(shown.get(row['coordinator_id'] ?? '')).toMatchObject({
        name: row['name'],
        country: row['country_code'],
        kind: row['kind_inferred'],
        authorityType: row['authority_type_inferred'],
        signedOn: null,
        signingYear: numberOrNull(row['year_of_signing']),
        signatoriesStatedOnSite: numberOrNull(row['signatories_on_site']),
      });
    }
  });

  it('have a page address that follows from the name', () => {
    for (const row of rows) expect(slugOf(row['name'] ?? '')).toBe(row['coordinator_id']);
  });

  it('say what was inferred: always kind and body, the country where no page states it', () => {
    for (const row of rows) {
      const inferredFields = shown.get(row['coordinator_id'] ?? '')?.inferredFields ?? [];
      expect(inferredFields).toEqual(expect.arrayContaining(['kind', 'authorityType', 'regions']));
      expect(inferredFields.includes('country')).toBe(row['country_basis'] !== 'LISTED');
    }
  });

  it('name their sources as addresses, the page of the year among them', () => {
    for (const row of rows) {
      const sources = shown.get(row['coordinator_id'] ?? '')?.sources ?? [];
      expect(sources.length).toBeGreaterThan(0);
      expect(sources.every((source) => /^https?:\/\//.test(source))).toBe(true);
      if (row['year_source']) expect(sources).toContain(row['year_source']);
    }
  });

  it('keep no count of another source as their own', () => {
    expect([...shown.values()].every(({ activity }) => activity.signatories === 0)).toBe(true);
  });

  it('have a year of signing for 17 of them and never a day', () => {
    expect([...shown.values()].filter(({ signingYear }) => signingYear !== null)).toHaveLength(17);
  });

  it('have the seven commitments of today, those whose kind is unclear as well', () => {
    expect([...shown.values()].every(({ commitments }) => commitments.length === 7)).toBe(true);
  });

  it('are counted per country as the table counts them', async () => {
    const counts = new Map<string, number>();
    for (const row of rows) counts.set(row['country_code'] ?? '', (counts.get(row['country_code'] ?? '') ?? 0) + 1);
    for (const [country, count] of counts) {
      const { coordinators: page } = await subgraph.ask<{ coordinators: { totalCount: number } }>(
        'query ($country: [CountryCode!]) { coordinators(filter: { country: $country }) { totalCount } }',
        { country: [country] },
      );
      expect([country, page.totalCount]).toEqual([country, count]);
    }
  });

  it('stay as they are when the table is imported again, and when the signatories name them', async () => {
    expect(await importBundled(subgraph.running, 'coordinators.csv')).toMatchObject({ changed: 0, unchanged: 196 });
    const named = await importBundled(subgraph.running, 'signatories.csv');
    expect(named).toMatchObject({ added: 0, changed: 0, unchanged: 191, refused: [] });
  });

  it('keep long and unusual names whole', () => {
    expect([...shown.values()].some(({ name }) => name.includes('Comunimolisani'))).toBe(true);
    expect([...shown.values()].some(({ name }) => name.includes('Governor in Akhmeta'))).toBe(true);
  });
});

function numberOrNull(text: string | undefined): number | null {
  return text === undefined || text === '' ? null : Number(text);
}
