/** Search over the real signatories of the bundled release, taken from the feed of their subgraph. */
import { normalisedText } from '../../../../platform/text/normalised-text.ts';
import { signatories } from '../../../../subgraphs/signatories/subgraph.ts';
import { importBundled } from '../../../world/import-table.ts';
import { openTestSubgraph } from '../../../world/open-test-subgraph.ts';
import { readCsv } from '../../../world/read-csv.ts';
import { openSearchWorld, type SearchWorld } from '../search-world.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

const rows = readCsv('signatories.csv');
const published = rows.filter((row) => row['signatory_status'] === 'PUBLISHED');
const FEED = `query ($after: String, $first: Int!) {
  signatoryChanges(after: $after, first: $first) { cursor kind entityId removed facts }
}`;

let world: SearchWorld;

beforeAll(async () => {
  const owner = await openTestSubgraph(signatories);
  world = await openSearchWorld();
  try {
    await importBundled(owner.running, 'signatories.csv');
    await importBundled(owner.running, 'nuts.csv');
    await importBundled(owner.running, 'signatory_nuts.csv');
    await world.running.projections.catchUp(async (source, after, first) => {
      if (source !== 'signatories') return [];
      return (await owner.ask<{ signatoryChanges: never[] }>(FEED, { after, first })).signatoryChanges;
    });
  } finally {
    await owner.close();
  }
}, 300_000);

afterAll(async () => {
  await world.close();
});

const containing = (word: string): string[] =>
  published.map((row) => row['name'] ?? '').filter((name) => normalisedText(name).split(' ').includes(word));

describe('search over all signatories', () => {
  it('holds every published one and none on hold', async () => {
    const { database } = world.running;
    const [counted] = await database.select<{ total: number }>(rawSql`SELECT COUNT(*) AS total FROM search_document`);
    expect(Number(counted?.total)).toBe(published.length);
  });

  it.each(['san', 'comune', 'girona', 'evora', 'e'])('finds every name with the word %s', async (word) => {
    const { totalCount, facets } = await world.search(`${word} ${word}`, { first: 1 });
    const whole = containing(word).length;
    expect(totalCount).toBeGreaterThanOrEqual(whole);
    const kinds = facets.filter(({ name }) => name === 'KIND').reduce((sum, { count }) => sum + count, 0);
    expect(kinds).toBe(totalCount);
  });

  it('puts a town whose name was typed in full before the longer ones', async () => {
    expect((await world.titles('girona'))[0]).toBe('Girona');
    expect((await world.titles('Évora'))[0]).toMatch(/^[EÉ]vora$/i);
  });

  it.each([
    ['Koln', 4],
    ['Malmoe', 4],
    ['Vaexjoe', 4],
    ['Aarhus', 4],
    ['Κοζάνη', 4],
    ['Львів', 8],
  ])('finds little more than the town by %s', async (typed, most) => {
    const { edges, totalCount } = await world.search(typed);
    expect(edges.length).toBeGreaterThan(0);
    expect(totalCount).toBeLessThanOrEqual(most);
  });

  it('counts by country what it finds, as an independent reading does', async () => {
    const { facets, totalCount } = await world.search('comune');
    const here = published.filter((row) =>
      normalisedText(row['name'] ?? '')
        .split(' ')
        .some((word) => word.startsWith('comune')),
    );
    expect(totalCount).toBe(here.length);
    const italian = here.filter((row) => row['country_code'] === 'IT').length;
    expect(facets).toContainEqual({ name: 'COUNTRY', value: 'IT', count: italian });
    expect((await world.search('comune', { regionWithin: 'IT' })).totalCount).toBe(italian);
  });

  it('answers the widest search in as many statements as the narrowest', async () => {
    const spent = async (text: string): Promise<number> => {
      world.statements.length = 0;
      await world.search(text, { first: 100 });
      return world.statements.length;
    };
    expect(await spent('de')).toBe(await spent('san'));
    expect(await spent('de')).toBeLessThanOrEqual(8);
  });

  it('proposes the town that was meant', async () => {
    expect((await world.search('barcelnoa')).didYouMean).toBe('barcelona');
    expect((await world.search('grenolbe')).didYouMean).toBe('grenoble');
  });
});

describe('search over case studies', () => {
  it('gives the things themselves when asked for, in as many statements for many as for one', async () => {
    await importBundled(world.running, 'case_studies_seen.csv');
    const hydrated = async (first: number): Promise<{ title: string; node: { id: string; slug: string } | null }[]> => {
      world.statements.length = 0;
      const { search } = await world.ask<{ search: { edges: never[] } }>(
        `query ($first: Int!) {
          search(text: "energy", kinds: [CASE_STUDY], first: $first) {
            edges { title node { id ... on CaseStudy { slug } } }
          }
        }`,
        { first },
      );
      return search.edges;
    };
    const titles = readCsv('case_studies_seen.csv').map((row) => row['title_own_words'] ?? '');
    const one = await hydrated(1);
    const forOne = world.statements.length;
    const all = await hydrated(50);
    expect(world.statements).toHaveLength(forOne);
    expect(one).toEqual(all.slice(0, 1));
    expect(all.map(({ title }) => title).sort()).toEqual(titles.filter((title) => /\benergy/i.test(title)).sort());
    for (const { node } of all) expect(node?.slug).toMatch(/^[a-z0-9-]+$/);
  });
});
