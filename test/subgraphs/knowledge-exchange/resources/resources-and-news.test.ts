/** What readers find among guides, tools and methods and in the news. */
import { idOfSource } from '../../../../covenant/ids.ts';
import { publishNews } from '../../../../subgraphs/knowledge-exchange/news/publish-news.ts';
import { publishResources } from '../../../../subgraphs/knowledge-exchange/resources/publish-resources.ts';
import { coordinatorIdOf, openExchangeWorld, type ExchangeWorld } from '../exchange-world.ts';

const resourceId = (key: string): string => idOfSource('Resource', key);
const newsId = (key: string): string => idOfSource('NewsItem', key);

describe('resources and news', () => {
  let world: ExchangeWorld;

  beforeAll(async () => {
    world = await openExchangeWorld();
    await world.name(['girona']);
    await world.write(async (transaction) => {
      await publishResources(transaction, [
        {
          id: resourceId('guide'),
          kind: 'GUIDE',
          title: [
            { language: 'es', text: 'Guía de planes' },
            { language: 'en', text: 'Guide to plans', origin: 'HUMAN' },
          ],
          summary: [{ language: 'es', text: 'Paso a paso.' }],
          topics: ['FINANCING', 'GOVERNANCE'],
          coordinatorId: coordinatorIdOf('girona'),
          url: 'https://example.org/guide',
          license: 'https://creativecommons.org/licenses/by/4.0/',
          state: 'PUBLISHED',
          publishedAt: '2026-03-01T08:00:00.000Z',
        },
        {
          id: resourceId('slides'),
          kind: 'SLIDES',
          title: [{ language: 'en', text: 'Slides' }],
          topics: ['GOVERNANCE'],
          coordinatorId: coordinatorIdOf('girona'),
          state: 'PUBLISHED',
          publishedAt: '2026-04-01T08:00:00.000Z',
        },
        {
          id: resourceId('undated'),
          kind: 'TOOL',
          title: [{ language: 'en', text: 'Undated tool' }],
          topics: [],
          state: 'PUBLISHED',
          publishedAt: null,
        },
      ]);
      await publishNews(transaction, [
        {
          id: newsId('one'),
          kind: 'COMMUNITY_NEWS',
          title: [
            { language: 'bg', text: 'Новина' },
            { language: 'fr', text: 'Nouvelle', origin: 'MACHINE' },
          ],
          body: [
            { language: 'bg', text: 'Текст.' },
            { language: 'fr', text: 'Texte.', origin: 'MACHINE' },
          ],
          topics: ['CITIZENS'],
          coordinatorId: coordinatorIdOf('girona'),
          state: 'PUBLISHED',
          publishedAt: '2026-02-01T08:00:00.000Z',
        },
        {
          id: newsId('two'),
          kind: 'CITY_STORIES',
          title: [{ language: 'sv', text: 'Nyhet' }],
          body: [{ language: 'sv', text: 'Text.' }],
          topics: [],
          state: 'PUBLISHED',
          publishedAt: '2026-03-01T08:00:00.000Z',
        },
      ]);
    });
  });

  afterAll(() => world.close());

  const titlesOf = async (list: string): Promise<string[]> => {
    const answer = await world.ask<Record<string, { nodes: { title: { text: string } }[] }>>(
      `{ found: ${list} { nodes { title(languages: ["en", "sv", "bg"]) { text } } } }`,
    );
    return answer['found']?.nodes.map(({ title }) => title.text) ?? [];
  };

  it.each<[string, string[]]>([
    ['resources', ['Slides', 'Guide to plans', 'Undated tool']],
    ['resources(kind: [GUIDE, TOOL])', ['Guide to plans', 'Undated tool']],
    ['resources(topics: [FINANCING])', ['Guide to plans']],
    ['resources(kind: [])', []],
    ['resources(kind: null, topics: null)', ['Slides', 'Guide to plans', 'Undated tool']],
    ['news', ['Nyhet', 'Новина']],
    ['news(kind: [COMMUNITY_NEWS])', ['Новина']],
    ['news(languages: ["FR", "de"])', ['Новина']],
    ['news(languages: ["de"])', []],
  ])('lists %s', async (list, expected) => {
    expect(await titlesOf(list)).toEqual(expected);
  });

  it('tells everything of a resource, with null where no feedback or talk was opened', async () => {
    const [found] = await world.entities<{ slug: string }>(
      'Resource',
      [{ id: resourceId('guide') }],
      'slug kind summary(languages: ["sv"]) { text isFallback } topics coordinator { name slug } url license feedbackOpenUntil feedbackRequest { openUntil } feedback { id } discussion { id } state publishedAt isExample revision',
    );
    expect(found).toEqual({
      slug: expect.stringMatching(/^guia-de-planes-/) as string,
      kind: 'GUIDE',
      summary: { text: 'Paso a paso.', isFallback: true },
      topics: ['FINANCING', 'GOVERNANCE'],
      coordinator: { name: 'GIRONA', slug: 'girona' },
      url: 'https://example.org/guide',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      feedbackOpenUntil: null,
      feedbackRequest: null,
      feedback: null,
      discussion: null,
      state: 'PUBLISHED',
      publishedAt: '2026-03-01T08:00:00.000Z',
      isExample: false,
      revision: 1,
    });
    expect(
      await world.ask('query ($slug: String!) { resource(slug: $slug) { id } other: resource(slug: "none") { id } }', {
        slug: found?.slug,
      }),
    ).toEqual({ resource: { id: resourceId('guide') }, other: null });
  });

  it('tells a news item in the language asked for and says when a machine wrote it', async () => {
    const [found] = await world.entities<{ slug: string }>(
      'NewsItem',
      [{ id: newsId('one') }],
      'slug body(languages: ["fr"]) { text language origin } coordinator { slug }',
    );
    expect(found).toEqual({
      slug: expect.stringMatching(/^novina-/) as string,
      body: { text: 'Texte.', language: 'fr', origin: 'MACHINE' },
      coordinator: { slug: 'girona' },
    });
    expect(
      await world.ask('query ($slug: String!) { newsItem(slug: $slug) { title { language } } }', { slug: found?.slug }),
    ).toEqual({ newsItem: { title: { language: 'bg' } } });
  });

  it('hangs on the coordinator that made them', async () => {
    expect(
      await world.entities(
        'Coordinator',
        [{ id: coordinatorIdOf('girona') }],
        'resources { nodes { id } } news { nodes { id } }',
      ),
    ).toEqual([
      {
        resources: { nodes: [{ id: resourceId('slides') }, { id: resourceId('guide') }] },
        news: { nodes: [{ id: newsId('one') }] },
      },
    ]);
  });

  it('proves technical support by what helps with plans, and participation by news', async () => {
    const proofs = async (code: string): Promise<unknown> =>
      world.entities(
        'Commitment',
        [{ coordinatorId: coordinatorIdOf('girona'), code }],
        'exchangeEvidence { nodes { title occurredOn } }',
      );
    expect(await proofs('TECHNICAL_STRATEGIC_SUPPORT')).toEqual([
      { exchangeEvidence: { nodes: [{ title: 'Guía de planes', occurredOn: '2026-03-01' }] } },
    ]);
    expect(await proofs('COVENANT_PARTICIPATION')).toEqual([
      { exchangeEvidence: { nodes: [{ title: 'Новина', occurredOn: '2026-02-01' }] } },
    ]);
  });
});
