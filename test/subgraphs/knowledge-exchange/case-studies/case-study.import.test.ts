/** What the import of case studies takes from the bundled table, and what it refuses. */
import { idOfSource } from '../../../../covenant/ids.ts';
import { importBundled, importText } from '../../../world/import-table.ts';
import { readCsv } from '../../../world/read-csv.ts';
import { openExchangeWorld, type ExchangeWorld } from '../exchange-world.ts';

const HEADER = 'coordinator_id,title_own_words,year,category_on_site,budget_text,source_url';

describe('importing case studies', () => {
  let world: ExchangeWorld;

  beforeEach(async () => {
    world = await openExchangeWorld();
  });

  afterEach(() => world.close());

  it('takes every row of the bundled table as it is, and the second time changes nothing', async () => {
    const rows = readCsv('case_studies_seen.csv');
    expect(await importBundled(world.running, 'case_studies_seen.csv')).toMatchObject({
      added: rows.length,
      refused: [],
    });
    expect(await importBundled(world.running, 'case_studies_seen.csv')).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: rows.length,
    });
    const { caseStudies } = await world.ask<{ caseStudies: { nodes: { source: string }[] } }>(
      `{ caseStudies { nodes { title { text language } year source publishedAt isExample state revision
          sections { kind text { text } } cost { amount } coordinators { totalCount } } } }`,
    );
    const bySource = (list: { source: string; title: { text: string } }[]) =>
      [...list].sort((a, b) => `${a.source}${a.title.text}`.localeCompare(`${b.source}${b.title.text}`));
    expect(bySource(caseStudies.nodes as never)).toEqual(
      bySource(
        rows.map((row) => ({
          title: { text: row['title_own_words'] ?? '', language: 'en' },
          year: row['year'] ? Number(row['year']) : null,
          source: row['source_url'] ?? '',
          publishedAt: null,
          isExample: false,
          state: 'PUBLISHED',
          revision: 1,
          // Sums in words stay words.
          sections: row['budget_text']
            ? [{ kind: 'COST_AND_BENEFIT', text: { text: `As the source states it: ${row['budget_text']}.` } }]
            : [],
          cost: null,
          coordinators: { totalCount: 1 },
        })),
      ),
    );
  });

  it('ties a study to its coordinator and lets it prove knowledge sharing for no invented day', async () => {
    await importBundled(world.running, 'case_studies_seen.csv');
    const [girona] = await world.entities(
      'Commitment',
      [{ coordinatorId: idOfSource('Coordinator', 'province-of-girona'), code: 'KNOWLEDGE_SHARING' }],
      'exchangeEvidence { nodes { occurredOn node { ... on CaseStudy { year } } } }',
    );
    expect(girona).toEqual({ exchangeEvidence: { nodes: [{ occurredOn: null, node: { year: 2013 } }] } });
  });

  it('changes what a corrected table says and keeps the page address', async () => {
    const row = (title: string): string => `${HEADER}\none,${title},2012,,,https://example.org/a\n`;
    await importText(world.running, row('First words'));
    expect(await importText(world.running, row('Better words'))).toMatchObject({ added: 0, changed: 1 });
    const { caseStudies } = await world.ask('{ caseStudies { nodes { slug title { text } revision } } }');
    expect(caseStudies).toMatchObject({ nodes: [{ title: { text: 'Better words' }, revision: 2 }] });
    expect(JSON.stringify(caseStudies)).toContain('first-words-');
  });

  it('refuses rows it cannot read, with line and reason, and takes the others', async () => {
    const report = await importText(
      world.running,
      [
        HEADER,
        'one,Good,2012,,,https://example.org/a',
        ',No coordinator,2012,,,https://example.org/b',
        'one,,2012,,,https://example.org/c',
        'one,No page,2012,,,',
        'one,No address,2012,,,not an address',
        'one,Too early,1899,,,https://example.org/d',
        'one,No year,last year,,,https://example.org/e',
        'one,The same page again,2012,,,https://example.org/a',
      ].join('\n'),
    );
    expect(report).toMatchObject({ added: 1 });
    expect(report.refused).toEqual([
      { line: 3, reason: 'coordinator_id is empty' },
      { line: 4, reason: 'title_own_words is empty' },
      { line: 5, reason: 'source_url is empty' },
      { line: 6, reason: 'source_url is "not an address", an address such as https://example.org/page is needed' },
      { line: 7, reason: expect.stringMatching(/^year is 1899, a year from 2008 until \d{4} is possible$/) as string },
      { line: 8, reason: 'year is "last year", a whole number is needed, in digits alone' },
      { line: 9, reason: 'the same record stands in line 2' },
    ]);
  });
});
