/** What readers find in the library of case studies, and in which order. */
import { coordinatorIdOf, signatoryIdOf } from '../exchange-world.ts';
import { openLibraryWorld, type LibraryWorld } from '../library-world.ts';

describe('case studies', () => {
  let world: LibraryWorld;

  beforeAll(async () => {
    world = await openLibraryWorld();
  });

  afterAll(() => world.close());

  it('are listed newest first by publication, then by the year they tell of, those of unknown age last', async () => {
    expect(await world.titles()).toEqual(['Soltak i Skåne', 'Heat maps', 'Old energy day', 'Of unknown age']);
  });

  it.each<[string, object, string[]]>([
    ['a word of any language, without its accents', { text: 'schonen SOLARDACHER' }, ['Soltak i Skåne']],
    ['a word in another alphabet', { text: 'ηλιακές' }, ['Soltak i Skåne']],
    ['a coordinator', { coordinatorId: coordinatorIdOf('girona') }, ['Soltak i Skåne']],
    ['a signatory', { signatoryId: signatoryIdOf('olot') }, ['Soltak i Skåne']],
    ['topics, any of them', { topics: ['CITIZENS', 'DISTRICT_HEATING'] }, ['Soltak i Skåne', 'Heat maps']],
    ['a unit above', { regionWithin: 'SE2' }, ['Soltak i Skåne', 'Heat maps']],
    ['the unit itself', { regionWithin: 'SE232' }, ['Heat maps']],
    ['languages', { languages: ['EL', 'fr'] }, ['Soltak i Skåne']],
    ['a saving that is just reached', { minTonnesPerYear: '12.5' }, ['Soltak i Skåne']],
    ['a saving that is not reached', { minTonnesPerYear: '12.501' }, []],
    ['no topic at all', { topics: [] }, []],
    [
      'nulls, which mean the same as nothing',
      { topics: null, text: null, languages: null },
      ['Soltak i Skåne', 'Heat maps', 'Old energy day', 'Of unknown age'],
    ],
    [
      'signs that stand for anything in SQL',
      { text: '%' },
      ['Soltak i Skåne', 'Heat maps', 'Old energy day', 'Of unknown age'],
    ],
    ['words that would end a statement', { text: "'; DROP TABLE case_study; --" }, []],
    ['an id that is none', { coordinatorId: "' OR 1=1 --" }, []],
  ])('are filtered by %s', async (_, filter, expected) => {
    expect(await world.titles(filter)).toEqual(expected);
  });

  it('refuse a region code and a saving that cannot be', async () => {
    const query = 'query ($filter: CaseStudyFilter) { caseStudies(filter: $filter) { totalCount } }';
    const codes = async (filter: object): Promise<unknown> =>
      (await world.refusal(query, { filter }))[0]?.extensions['code'];
    expect(await codes({ regionWithin: 'sweden' })).toBe('BAD_USER_INPUT');
    expect(await codes({ minTonnesPerYear: '1.0001' })).toBe('BAD_USER_INPUT');
    expect(await codes({ minTonnesPerYear: '-1' })).toBe('BAD_USER_INPUT');
  });

  it('keep their place when newer ones are added, and refuse cursors of another list', async () => {
    const page = await world.ask<{ caseStudies: { pageInfo: { endCursor: string } } }>(
      '{ caseStudies(first: 2) { pageInfo { endCursor } } }',
    );
    const after = page.caseStudies.pageInfo.endCursor;
    await world.study({ name: 'Brand new', publishedAt: '2026-06-01T08:00:00.000Z' });
    expect(await world.titles(undefined, { first: 2, after })).toEqual(['Old energy day', 'Of unknown age']);
    await world.study({ name: 'Brand new', state: 'DRAFT' });
    const [error] = await world.refusal(
      'query ($after: String) { caseStudies(filter: { topics: [RENEWABLES] }, after: $after) { totalCount } }',
      { after },
    );
    expect(error?.extensions['code']).toBe('INVALID_CURSOR');
  });
});
