/** The support of old profile pages as the subgraph shows it, against an independent reading of the same table. */
import { idOfSource } from '../../../../covenant/ids.ts';
import { supportActions } from '../../../../subgraphs/support-actions/subgraph.ts';
import { importBundled } from '../../../world/import-table.ts';
import { openTestSubgraph, type TestSubgraph } from '../../../world/open-test-subgraph.ts';
import { readCsv } from '../../../world/read-csv.ts';
import { told } from '../support-world.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

const rows = readCsv('coordinator_support.csv');
const SICILY = idOfSource('Coordinator', 'region-of-sicily-department-of-energy');
const ALL = `{ supportActions(first: 100) { totalCount nodes {
  id slug uri category item commitment phase status startsOn endsOn languages topics fundingSource staffFte links source
  isSourceExcerptComplete revision title { text language origin available } description { text } outcome { text }
  emissionsSaved { tonnesPerYear } budget { amount currency inEur rateDate } coordinator { id }
  beneficiaries { totalCount } partners { totalCount } regions { code } } } }`;

interface Action {
  slug: string;
  category: string;
  item: string;
  source: string;
  fundingSource: string | null;
  isSourceExcerptComplete: boolean;
  title: { text: string; available: string[] };
  budget: { amount: string } | null;
}

describe('support stated by old profile pages', () => {
  let subgraph: TestSubgraph;

  beforeAll(async () => {
    subgraph = await openTestSubgraph(supportActions);
    const report = await importBundled(subgraph.running, 'coordinator_support.csv');
    expect(report).toMatchObject({ read: 47, added: 47, changed: 0, refused: [] });
  });

  afterAll(() => subgraph.close());

  const all = async (): Promise<{ totalCount: number; nodes: Action[] }> =>
    (await subgraph.ask<{ supportActions: { totalCount: number; nodes: Action[] } }>(ALL)).supportActions;

  it('shows every row of the table once, with what it states', async () => {
    const { totalCount, nodes } = await all();
    expect(totalCount).toBe(rows.length);
    const shown = nodes.map(({ slug, category, item, source, fundingSource, isSourceExcerptComplete, budget }) =>
      [slug, category, item, budget?.amount ?? '', fundingSource ?? '', isSourceExcerptComplete, source].join('|'),
    );
    const stated = rows.map((row) => {
      const key = [row['coordinator_id'], row['support_category'], row['support_item']];
      const slug = key.join('-').toLowerCase().replaceAll('_', '-');
      const seen = row['profile_text_seen'] === 'COMPLETE';
      return [slug, key[1], key[2], row['budget_eur'], row['funding_source'], seen, row['source_url']].join('|');
    });
    expect(shown.sort()).toEqual(stated.sort());
  });

  it('counts each category and each item as the table does', async () => {
    for (const [column, field, values] of [
      ['support_category', 'category', new Set(rows.map((row) => row['support_category'] ?? ''))],
      ['support_item', 'item', new Set(rows.map((row) => row['support_item'] ?? ''))],
    ] as const) {
      for (const value of values) {
        const { supportActions: page } = await subgraph.ask<{ supportActions: { totalCount: number } }>(
          'query ($filter: SupportActionFilter) { supportActions(filter: $filter) { totalCount } }',
          { filter: { [field]: [value] } },
        );
        expect([value, page.totalCount]).toEqual([value, rows.filter((row) => row[column] === value).length]);
      }
    }
  });

  it('shows the support of coordinators whose names have not arrived, under their ids', async () => {
    const slugs = [...new Set(rows.map((row) => row['coordinator_id'] ?? ''))];
    expect(slugs).toHaveLength(7);
    const { _entities: found } = await subgraph.ask<{ _entities: { supportActions: { totalCount: number } }[] }>(
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Coordinator { supportActions { totalCount nodes { coordinator { id } } } } } }',
      { of: slugs.map((slug) => ({ __typename: 'Coordinator', id: idOfSource('Coordinator', slug) })) },
    );
    expect(found.map(({ supportActions: { totalCount } }) => totalCount)).toEqual(
      slugs.map((slug) => rows.filter((row) => row['coordinator_id'] === slug).length),
    );
  });

  it('keeps unknown what a profile page does not say', async () => {
    const { nodes } = await all();
    for (const node of nodes) {
      expect(node).toMatchObject({
        phase: null,
        status: null,
        startsOn: null,
        endsOn: null,
        languages: [],
        topics: [],
        staffFte: null,
        links: [],
        description: null,
        outcome: null,
        emissionsSaved: null,
        coordinator: null,
        beneficiaries: { totalCount: 0 },
        partners: { totalCount: 0 },
        regions: [],
        revision: 1,
      });
    }
  });

  it('states the one budget of the table exactly, in EUR without a rate', async () => {
    const { nodes } = await all();
    expect(nodes.filter(({ budget }) => budget !== null).map(({ budget }) => budget)).toEqual([
      { amount: '30000000', currency: 'EUR', inEur: '30000000', rateDate: null },
    ]);
  });

  it('titles an action with the name of its item in six languages, written in English', async () => {
    const ask = (languages: string[]): Promise<unknown> =>
      subgraph.ask(
        'query ($languages: [LanguageCode!]) { supportAction(slug: "region-of-sicily-department-of-energy-provide-financing-direct-funding") { title(languages: $languages) { text language origin isFallback available } } }',
        { languages },
      );
    const available = ['en', 'sv', 'de', 'fr', 'it', 'es'];
    expect(await ask(['it'])).toEqual({
      supportAction: {
        title: {
          text: 'Finanziamenti diretti ai firmatari',
          language: 'it',
          origin: 'HUMAN',
          isFallback: false,
          available,
        },
      },
    });
    expect(await ask(['fi'])).toEqual({
      supportAction: {
        title: {
          text: 'Direct funding for signatories',
          language: 'en',
          origin: 'ORIGINAL',
          isFallback: true,
          available,
        },
      },
    });
    const { nodes } = await all();
    expect(nodes.every(({ title }) => title.available.join() === available.join())).toBe(true);
  });

  it('tells the others of proofs without a day, of the activity of coordinators, and of words to find', async () => {
    const evidence = await told(subgraph.running, 'EVIDENCE');
    expect(evidence).toHaveLength(47);
    expect(evidence.every(({ facts }) => facts['occurredOn'] === null)).toBe(true);
    expect(
      evidence
        .filter(({ facts }) => facts['coordinatorId'] === SICILY)
        .map(({ facts }) => facts['commitment'])
        .sort(),
    ).toEqual([
      'FINANCIAL_SUPPORT',
      'FINANCIAL_SUPPORT',
      'PROMOTE_ACCESSION',
      'PROMOTE_ACCESSION',
      'PROMOTE_ACCESSION',
      'PROMOTE_ACCESSION',
      'TECHNICAL_STRATEGIC_SUPPORT',
      'TECHNICAL_STRATEGIC_SUPPORT',
    ]);
    const activity = await told(subgraph.running, 'COORDINATOR_ACTIVITY');
    expect(activity).toHaveLength(7);
    expect(activity.find(({ entityId }) => entityId === SICILY)?.facts).toEqual({ supportActions: 8, lastOn: null });
    const documents = await told(subgraph.running, 'SEARCH_DOCUMENT');
    expect(documents).toHaveLength(47);
    expect(documents[0]?.facts).toMatchObject({ kind: 'SUPPORT_ACTION', text: [], regionCodes: [], topics: [] });
  });

  it('changes nothing, and tells nothing, when the same table is imported again', async () => {
    const position = rawSql`SELECT position FROM change_feed_head`;
    const before = [await all(), await subgraph.running.database.select(position)];
    const again = await importBundled(subgraph.running, 'coordinator_support.csv');
    expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 47, refused: [] });
    expect([await all(), await subgraph.running.database.select(position)]).toEqual(before);
  });
});
