/** The directory: filters, orders, cursors and what odd input does. */
import {
  coordinatorIdOf,
  dayFromToday,
  openCoordinatorsWorld,
  proof,
  type CoordinatorsWorld,
} from '../coordinators-world.ts';

describe('the directory of coordinators', () => {
  let world: CoordinatorsWorld;

  beforeAll(async () => {
    world = await openCoordinatorsWorld();
    await world.importCoordinators(
      { name: 'Évora', country_code: 'PT', year_of_signing: '2011', year_source: 'https://example.org/evora' },
      { name: 'Attiki', country_code: 'GR', authority_type_inferred: 'MINISTRY', kind_inferred: 'NATIONAL' },
      {
        name: '100 % Green_Alliance',
        country_code: 'SE',
        year_of_signing: '2015',
        year_source: 'https://example.org/g',
      },
      { name: 'Zeeland', country_code: 'NL' },
    );
    await world.tell(
      'signatories',
      {
        kind: 'COORDINATOR_COVERAGE',
        entityId: coordinatorIdOf('zeeland'),
        facts: { signatories: 9, populationCovered: 70 },
      },
      {
        kind: 'COORDINATOR_COVERAGE',
        entityId: coordinatorIdOf('attiki'),
        facts: { signatories: 3, populationCovered: 900 },
      },
      {
        kind: 'SUPPORT_LINK',
        entityId: 'lnk_1',
        facts: {
          coordinatorId: coordinatorIdOf('evora'),
          signatoryId: 'sig_1',
          activeFrom: '2020-01-01',
          activeUntil: '9999-12-31',
        },
      },
      {
        kind: 'SUPPORT_LINK',
        entityId: 'lnk_2',
        facts: {
          coordinatorId: coordinatorIdOf('attiki'),
          signatoryId: 'sig_1',
          activeFrom: '2020-01-01',
          activeUntil: dayFromToday(-1),
        },
      },
    );
    await world.tell(
      'knowledge-exchange',
      { kind: 'COORDINATOR_ACTIVITY', entityId: coordinatorIdOf('evora'), facts: { caseStudies: 2, workshops: 1 } },
      proof('p1', 'evora', 'KNOWLEDGE_SHARING', dayFromToday(-40)),
      proof('p2', 'attiki', 'KNOWLEDGE_SHARING', dayFromToday(-4)),
    );
  });

  afterAll(() => world.close());

  it('comes from A to Z whatever the letters', async () => {
    expect(await world.slugs()).toEqual(['100-green-alliance', 'attiki', 'evora', 'zeeland']);
  });

  it('is ordered by what the ledger knows, the unknown last', async () => {
    expect((await world.slugs({}, 'SIGNATORIES')).slice(0, 2)).toEqual(['zeeland', 'attiki']);
    expect((await world.slugs({}, 'POPULATION_COVERED')).slice(0, 2)).toEqual(['attiki', 'zeeland']);
    expect((await world.slugs({}, 'LAST_ACTIVITY')).slice(0, 2)).toEqual(['attiki', 'evora']);
    expect((await world.slugs({}, 'SIGNED_ON')).slice(0, 2)).toEqual(['100-green-alliance', 'evora']);
    expect(await world.slugs({}, 'UPDATED_AT')).toHaveLength(4);
    expect(await world.slugs({}, 'NEXT_REPORT_DUE')).toHaveLength(4);
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ['words of the name without accents', { text: 'EVORA' }, ['evora']],
    ['all words, in any order', { text: 'alliance green' }, ['100-green-alliance']],
    ['a country', { country: ['GR', 'NL'] }, ['attiki', 'zeeland']],
    ['a country as EU institutions write it', { country: ['EL', 'nl'] }, ['attiki', 'zeeland']],
    ['a country as a region', { regionWithin: 'EL' }, ['attiki']],
    ['a region of which nothing is known', { regionWithin: 'EL30' }, []],
    ['a kind', { kind: ['NATIONAL'] }, ['attiki']],
    ['a sort of body', { authorityType: ['MINISTRY'] }, ['attiki']],
    ['a signatory supported today', { supportsSignatory: 'sig_1' }, ['evora']],
    ['a signatory nobody knows', { supportsSignatory: 'nonsense' }, []],
    ['a number of signatories', { minSignatories: 4 }, ['zeeland']],
    ['a number of case studies', { minCaseStudies: 2 }, ['evora']],
    ['activity since a day', { activeSince: dayFromToday(-10) }, ['attiki']],
    ['another status', { status: ['ON_HOLD'] }, []],
    ['a reporting state nobody is in', { reporting: ['OVERDUE', 'DUE_SOON', 'UP_TO_DATE'] }, []],
    ['two fields at once', { country: ['GR', 'PT'], minSignatories: 1 }, ['attiki']],
    ['an empty list', { country: [] }, []],
    ['changes after a moment yet to come', { updatedSince: '2999-01-01T00:00:00Z' }, []],
  ])('is filtered by %s', async (_, filter, expected) => {
    expect(await world.slugs(filter)).toEqual(expected);
  });

  it.each(['%', '_', "' OR 1=1 --", '"', '\\', '🏛️', 'Ω', ' '])('takes %j in a text for what it is', async (text) => {
    const found = await world.slugs({ text: `${text} zeeland` });
    expect(found.every((slug) => slug === 'zeeland')).toBe(true);
  });

  it('shows all when the filter is null or its fields are', async () => {
    expect(await world.slugs({ text: null, country: null, status: null })).toHaveLength(4);
  });

  it('goes on after a cursor without gaps or repeats, also when others come in between', async () => {
    const page = async (
      after: string | null,
    ): Promise<{ nodes: { slug: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } }> =>
      (
        await world.ask<{
          coordinators: { nodes: { slug: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
        }>(
          'query ($after: String) { coordinators(first: 2, after: $after) { nodes { slug } pageInfo { endCursor hasNextPage } } }',
          { after },
        )
      ).coordinators;
    const first = await page(null);
    await world.importCoordinators({ name: 'Aaa' });
    const second = await page(first.pageInfo.endCursor);
    expect([...first.nodes, ...second.nodes].map(({ slug }) => slug)).toEqual([
      '100-green-alliance',
      'attiki',
      'evora',
      'zeeland',
    ]);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  it.each<[string, string, Record<string, unknown>]>([
    ['INVALID_CURSOR', 'query ($after: String) { coordinators(after: $after) { nodes { id } } }', { after: 'x' }],
    ['PAGE_SIZE_OUT_OF_RANGE', '{ coordinators(first: 101) { nodes { id } } }', {}],
    ['PAGE_SIZE_OUT_OF_RANGE', '{ coordinators(first: 0) { nodes { id } } }', {}],
    ['BAD_USER_INPUT', '{ coordinators(filter: { regionWithin: "nowhere" }) { nodes { id } } }', {}],
    ['BAD_USER_INPUT', '{ coordinators(filter: { indicator: [STALE] }) { nodes { id } } }', {}],
    ['BAD_USER_INPUT', '{ coordinators(filter: { country: ["Sweden"] }) { nodes { id } } }', {}],
    ['BAD_USER_INPUT', '{ coordinators(filter: { country: ["XX"] }) { nodes { id } } }', {}],
    ['BAD_USER_INPUT', '{ coordinators(filter: { activeSince: "yesterday" }) { nodes { id } } }', {}],
  ])('refuses with %s: %s', async (code, query, variables) => {
    const [error] = await world.refusal(query, variables);
    expect(error?.extensions['code']).toBe(code);
  });

  it('refuses a cursor of the same list in another order', async () => {
    const { coordinators: page } = await world.ask<{ coordinators: { pageInfo: { endCursor: string } } }>(
      '{ coordinators(first: 1) { pageInfo { endCursor } } }',
    );
    const [error] = await world.refusal(
      'query ($after: String) { coordinators(orderBy: SIGNATORIES, after: $after) { nodes { id } } }',
      { after: page.pageInfo.endCursor },
    );
    expect(error?.extensions['code']).toBe('INVALID_CURSOR');
  });
});
