/** What a case study says of itself, what is close to it, and where it hangs. */
import { recordReplications } from '../../../../subgraphs/knowledge-exchange/case-studies/publish-case-studies.ts';
import { caseStudyIdOf, coordinatorIdOf, signatoryIdOf } from '../exchange-world.ts';
import { openLibraryWorld, type LibraryWorld } from '../library-world.ts';

const yearsAgo = (years: number): string =>
  new Date(Date.now() - years * 365.25 * 86_400_000).toISOString().slice(0, 10);

describe('a case study', () => {
  let world: LibraryWorld;

  beforeAll(async () => {
    world = await openLibraryWorld();
  });

  afterAll(() => world.close());

  it('tell everything that was written, in the language asked for, with honest nulls', async () => {
    const { caseStudy } = await world.ask(
      `query ($slug: String!) { caseStudy(slug: $slug) {
        __typename title(languages: ["de-AT"]) { text language origin isFallback available }
        summary(languages: ["de"]) { text isFallback } sections { kind text { text } } topics
        regions { code name { text } } location { latitude quality } startsOn endsOn year
        cost { amount currency inEur } funding emissionsSaved { tonnesPerYear basis }
        coordinators { totalCount nodes { slug name } } signatories(first: 1) { nodes { slug name } pageInfo { hasNextPage } }
        supportActions { id } workshop { id } authors { id } license source isExample state publishedAt discussion { id } revision
        citation(languages: ["de"]) { text }
      } }`,
      { slug: await world.slugOfStudy('Solar roofs') },
    );
    expect(caseStudy).toEqual({
      __typename: 'CaseStudy',
      title: {
        text: 'Solardächer in Schonen',
        language: 'de',
        origin: 'HUMAN',
        isFallback: false,
        available: ['sv', 'de', 'el'],
      },
      summary: { text: 'Tak som ger el.', isFallback: true },
      sections: [
        { kind: 'CHALLENGES', text: { text: 'Snö.' } },
        { kind: 'SOLUTIONS', text: { text: 'Paneler.' } },
      ],
      topics: ['RENEWABLES', 'CITIZENS'],
      regions: [{ code: 'SE224', name: { text: 'Skåne län' } }],
      location: { latitude: 55.7, quality: 'POINT' },
      startsOn: '2024-02-01',
      endsOn: '2025-01-31',
      year: null,
      cost: { amount: '1200.50', currency: 'EUR', inEur: '1200.50' },
      funding: ['Own budget'],
      emissionsSaved: { tonnesPerYear: '12.5', basis: 'MEASURED' },
      coordinators: {
        totalCount: 2,
        nodes: [
          { slug: 'skåne', name: 'SKÅNE' },
          { slug: 'girona', name: 'GIRONA' },
        ],
      },
      signatories: { nodes: [{ slug: 'lund', name: 'LUND' }], pageInfo: { hasNextPage: true } },
      supportActions: [{ id: 'act_1' }],
      workshop: null,
      authors: [{ id: 'per_1' }],
      license: 'https://creativecommons.org/licenses/by/4.0/',
      source: null,
      isExample: false,
      state: 'PUBLISHED',
      publishedAt: '2026-03-01T08:00:00.000Z',
      discussion: null,
      revision: 1,
      citation: {
        text: `SKÅNE; GIRONA (2026). Solardächer in Schonen. Covenant Hub, ${await world.slugOfStudy('Solar roofs')}`,
      },
    });
  });

  it('leave null what nobody stated', async () => {
    const { caseStudy } = await world.ask(
      'query ($slug: String!) { caseStudy(slug: $slug) { summary { text } sections { kind } location { latitude } startsOn cost { amount } funding emissionsSaved { basis } license publishedAt year source } }',
      { slug: await world.slugOfStudy('Old energy day') },
    );
    expect(caseStudy).toEqual({
      summary: null,
      sections: [],
      location: null,
      startsOn: null,
      cost: null,
      funding: [],
      emissionsSaved: null,
      license: null,
      publishedAt: null,
      year: 2012,
      source: 'https://example.org/old',
    });
  });

  it('are stale five years after the last sign of life, whatever it was', async () => {
    await world.study(
      { name: 'Stale 1', publishedAt: `${yearsAgo(6)}T08:00:00.000Z` },
      { name: 'Stale 2', publishedAt: `${yearsAgo(6)}T08:00:00.000Z`, lastConfirmedOn: yearsAgo(1) },
      { name: 'Stale 3', publishedAt: null, endsOn: yearsAgo(2) },
      { name: 'Stale 4', publishedAt: null, startsOn: yearsAgo(7) },
      { name: 'Stale 5', publishedAt: null, year: Number(yearsAgo(0).slice(0, 4)) - 5 },
    );
    const stale = await world.entities<{ isStale: boolean }>(
      'CaseStudy',
      [1, 2, 3, 4, 5].map((number) => ({ id: caseStudyIdOf(`Stale ${String(number)}`) })),
      'isStale',
    );
    expect(stale.map(({ isStale }) => isStale)).toEqual([true, false, false, true, false]);
    await world.study(
      ...[1, 2, 3, 4, 5].map((number) => ({ name: `Stale ${String(number)}`, state: 'DRAFT' as const })),
    );
  });

  it('name others on the same topics or from the same region, the closest first, and say why', async () => {
    const [found] = await world.entities<{ related: unknown }>(
      'CaseStudy',
      [{ id: caseStudyIdOf('Solar roofs') }],
      'related { publication { __typename id title { text } ... on CaseStudy { year } } reason(languages: ["sv"]) { text language } }',
    );
    expect(found?.related).toEqual([
      {
        publication: {
          __typename: 'CaseStudy',
          id: caseStudyIdOf('Heat maps'),
          title: { text: 'Heat maps' },
          year: null,
        },
        reason: { text: 'Samma ämnen: förnybar energi. Samma region: Södra Sverige.', language: 'sv' },
      },
    ]);
  });

  it('count who did it too, and show the newest word of each', async () => {
    const again = { caseStudyId: caseStudyIdOf('Heat maps'), coordinatorId: coordinatorIdOf('girona') };
    await world.write((transaction) =>
      recordReplications(transaction, [{ ...again, startsOn: '2026-02-02', outcome: 'PLANNED' }]),
    );
    await world.write((transaction) =>
      recordReplications(transaction, [
        { ...again, startsOn: '2026-02-03', outcome: 'ADAPTED', note: [{ language: 'es', text: 'También aquí.' }] },
      ]),
    );
    expect(await world.titles({ replicated: true })).toEqual(['Heat maps']);
    const [found] = await world.entities(
      'CaseStudy',
      [{ id: again.caseStudyId }],
      'replicationCount replications { coordinator { name } startsOn outcome note { text } }',
    );
    expect(found).toEqual({
      replicationCount: 1,
      replications: [
        {
          coordinator: { name: 'GIRONA' },
          startsOn: '2026-02-03',
          outcome: 'ADAPTED',
          note: { text: 'También aquí.' },
        },
      ],
    });
  });

  it('hang on their coordinator, signatory, region and support action', async () => {
    const fields = 'caseStudies(first: 5) { totalCount nodes { title { text } } }';
    const one = { totalCount: 1, nodes: [{ title: { text: 'Soltak i Skåne' } }] };
    const [skane, silent] = await world.entities(
      'Coordinator',
      [{ id: coordinatorIdOf('skåne') }, { id: coordinatorIdOf('silent') }],
      `${fields} financing: caseStudies(topics: [FINANCING]) { totalCount }`,
    );
    expect(skane).toEqual({ caseStudies: one, financing: { totalCount: 0 } });
    expect(silent).toEqual({ caseStudies: { totalCount: 0, nodes: [] }, financing: { totalCount: 0 } });
    expect(await world.entities('Signatory', [{ id: signatoryIdOf('lund') }], fields)).toEqual([{ caseStudies: one }]);
    expect(await world.entities('Region', [{ code: 'SE224' }, { code: 'SE' }, { code: 'FI' }], fields)).toMatchObject([
      { caseStudies: one },
      { caseStudies: { totalCount: 2 } },
      { caseStudies: { totalCount: 0 } },
    ]);
    expect(await world.entities('SupportAction', [{ id: 'act_1' }], 'caseStudies { title { text } }')).toEqual([
      { caseStudies: one.nodes },
    ]);
  });
});
