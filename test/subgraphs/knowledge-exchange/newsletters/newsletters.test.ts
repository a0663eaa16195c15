/** What readers find in the issues of the newsletter. */
import { idOfSource } from '../../../../covenant/ids.ts';
import { publishNews } from '../../../../subgraphs/knowledge-exchange/news/publish-news.ts';
import { publishNewsletterIssues } from '../../../../subgraphs/knowledge-exchange/newsletters/publish-newsletters.ts';
import { caseStudyIdOf, openExchangeWorld, type ExchangeWorld } from '../exchange-world.ts';

describe('the newsletter', () => {
  let world: ExchangeWorld;

  beforeAll(async () => {
    world = await openExchangeWorld();
    await world.study({ name: 'Told in an issue' });
    await world.write(async (transaction) => {
      await publishNews(transaction, [
        {
          id: idOfSource('NewsItem', 'one'),
          kind: 'CITY_STORIES',
          title: [{ language: 'sv', text: 'Nyhet' }],
          body: [{ language: 'sv', text: 'Text.' }],
          topics: [],
          state: 'PUBLISHED',
          publishedAt: '2026-03-01T08:00:00.000Z',
        },
      ]);
      await publishNewsletterIssues(transaction, [
        {
          id: idOfSource('NewsletterIssue', 'march'),
          audience: 'COORDINATORS',
          title: [{ language: 'en', text: 'March' }],
          publishedOn: '2026-03-31',
          publicationIds: [
            idOfSource('NewsItem', 'one'),
            caseStudyIdOf('Told in an issue'),
            idOfSource('NewsItem', 'gone'),
          ],
        },
        {
          id: idOfSource('NewsletterIssue', 'last year'),
          audience: 'EVERYBODY',
          title: [{ language: 'en', text: 'Last year' }],
          publishedOn: '2025-12-31',
          publicationIds: [],
        },
      ]);
    });
  });

  afterAll(() => world.close());

  it('shows the parts of an issue in their order, without what is not there', async () => {
    const { newsletterIssues } = await world.ask(
      '{ newsletterIssues(year: 2026, audience: COORDINATORS) { title { text } audience publishedOn url items { __typename slug title(languages: ["en"]) { text } ... on NewsItem { kind } } } }',
    );
    expect(newsletterIssues).toMatchObject([
      {
        title: { text: 'March' },
        audience: 'COORDINATORS',
        publishedOn: '2026-03-31',
        url: null,
        items: [
          { __typename: 'NewsItem', title: { text: 'Nyhet' }, kind: 'CITY_STORIES' },
          { __typename: 'CaseStudy', title: { text: 'Told in an issue' } },
        ],
      },
    ]);
  });

  it('shows issues of the year asked for, and refuses a year without any Covenant', async () => {
    expect(await world.ask('{ newsletterIssues(year: 2025) { title { text } } }')).toEqual({
      newsletterIssues: [{ title: { text: 'Last year' } }],
    });
    expect(await world.ask('{ newsletterIssues(year: 2026, audience: SUPPORTERS) { id } }')).toEqual({
      newsletterIssues: [],
    });
    const [error] = await world.refusal('{ newsletterIssues(year: 1999) { id } }');
    expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'year' });
  });
});
