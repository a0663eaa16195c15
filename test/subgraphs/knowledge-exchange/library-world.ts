/** A small library: two published studies, two from old pages, one archived and one draft. */
import {
  caseStudyIdOf,
  coordinatorIdOf,
  openExchangeWorld,
  signatoryIdOf,
  withRegions,
  type ExchangeWorld,
} from './exchange-world.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

export interface LibraryWorld extends ExchangeWorld {
  /** Titles of the library in their order. */
  titles(filter?: object, page?: object): Promise<string[]>;
  slugOfStudy(name: string): Promise<string>;
}

export async function openLibraryWorld(): Promise<LibraryWorld> {
  const world = await withRegions(await openExchangeWorld());
  await world.name(['girona', 'skåne', 'silent'], ['lund', 'olot']);
  await world.study(
    {
      name: 'Solar roofs',
      title: [
        { language: 'sv', text: 'Soltak i Skåne' },
        { language: 'de', text: 'Solardächer in Schonen', origin: 'HUMAN' },
        { language: 'el', text: 'Ηλιακές στέγες', origin: 'MACHINE' },
      ],
      summary: [{ language: 'sv', text: 'Tak som ger el.' }],
      sections: [
        { kind: 'SOLUTIONS', text: [{ language: 'sv', text: 'Paneler.' }] },
        { kind: 'CHALLENGES', text: [{ language: 'sv', text: 'Snö.' }] },
      ],
      topics: ['RENEWABLES', 'CITIZENS'],
      regions: ['SE224'],
      location: { latitude: 55.7, longitude: 13.2, quality: 'POINT' },
      startsOn: '2024-02-01',
      endsOn: '2025-01-31',
      cost: { amount: '1200.50', currency: 'EUR', inEur: '1200.50', rateDate: null },
      funding: ['Own budget'],
      emissionsSaved: {
        tonnesPerYear: '12.5',
        approach: 'IPCC',
        basis: 'MEASURED',
        baselineYear: 2020,
        targetYear: null,
      },
      coordinatorIds: [coordinatorIdOf('skåne'), coordinatorIdOf('girona')],
      signatoryIds: [signatoryIdOf('lund'), signatoryIdOf('olot')],
      authorIds: ['per_1'],
      supportActionIds: ['act_1'],
      license: 'https://creativecommons.org/licenses/by/4.0/',
      publishedAt: '2026-03-01T08:00:00.000Z',
    },
    {
      name: 'Heat maps',
      topics: ['RENEWABLES', 'DISTRICT_HEATING'],
      regions: ['SE232'],
      publishedAt: '2026-02-01T08:00:00.000Z',
    },
    { name: 'Old energy day', publishedAt: null, year: 2012, source: 'https://example.org/old' },
    { name: 'Of unknown age', publishedAt: null },
    { name: 'In the archive', state: 'ARCHIVED', topics: ['RENEWABLES'], regions: ['SE224'] },
    { name: 'A draft', state: 'DRAFT', topics: ['RENEWABLES'], regions: ['SE224'] },
  );
  return {
    ...world,
    async titles(filter, page = {}) {
      const { caseStudies } = await world.ask<{ caseStudies: { nodes: { title: { text: string } }[] } }>(
        'query ($filter: CaseStudyFilter, $first: Int = 20, $after: String) { caseStudies(filter: $filter, first: $first, after: $after) { nodes { title { text } } } }',
        { filter: filter ?? null, ...page },
      );
      return caseStudies.nodes.map(({ title }) => title.text);
    },
    async slugOfStudy(name) {
      const rows = await world.running.database.select<{ slug: string }>(
        rawSql`SELECT slug FROM case_study WHERE id = ?`,
        [caseStudyIdOf(name)],
      );
      return rows[0]?.slug ?? '';
    },
  };
}
