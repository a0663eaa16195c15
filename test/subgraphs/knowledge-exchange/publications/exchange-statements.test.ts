/** How many statements an answer costs: the same for thirty studies or coordinators as for two. */
import { idOfSource } from '../../../../covenant/ids.ts';
import { publishNewsletterIssues } from '../../../../subgraphs/knowledge-exchange/newsletters/publish-newsletters.ts';
import { publishResources } from '../../../../subgraphs/knowledge-exchange/resources/publish-resources.ts';
import {
  caseStudyIdOf,
  coordinatorIdOf,
  openExchangeWorld,
  withRegions,
  type ExchangeWorld,
} from '../exchange-world.ts';

const numbers = Array.from({ length: 30 }, (_, index) => index);

describe('the number of statements', () => {
  let world: ExchangeWorld;

  beforeAll(async () => {
    world = await withRegions(await openExchangeWorld());
    await world.name(numbers.map((number) => `coordinator-${String(number)}`));
    await world.study(
      ...numbers.map((number) => ({
        name: `Study ${String(number)}`,
        topics: ['TRANSPORT' as const, number % 2 === 0 ? ('CITIZENS' as const) : ('FINANCING' as const)],
        regions: ['SE224'],
        sections: [{ kind: 'SOLUTIONS' as const, text: [{ language: 'en', text: 'Done.' }] }],
        coordinatorIds: [coordinatorIdOf(`coordinator-${String(number)}`), coordinatorIdOf('coordinator-0')],
      })),
    );
    await world.write(async (transaction) => {
      await publishResources(
        transaction,
        numbers.map((number) => ({
          id: idOfSource('Resource', String(number)),
          kind: 'GUIDE' as const,
          title: [{ language: 'en', text: `Guide ${String(number)}` }],
          topics: [],
          coordinatorId: coordinatorIdOf(`coordinator-${String(number)}`),
          state: 'PUBLISHED' as const,
          publishedAt: '2026-01-31T08:00:00.000Z',
        })),
      );
      await publishNewsletterIssues(
        transaction,
        numbers.slice(0, 12).map((number) => ({
          id: idOfSource('NewsletterIssue', String(number)),
          audience: 'EVERYBODY' as const,
          title: [{ language: 'en', text: `Issue ${String(number)}` }],
          publishedOn: number < 2 ? '2025-01-31' : '2026-01-31',
          publicationIds: [idOfSource('Resource', String(number)), caseStudyIdOf(`Study ${String(number)}`)],
        })),
      );
    });
  });

  afterAll(() => world.close());

  it.each<[string, string, number]>([
    ['facts and texts', 'id slug title { text } summary { text } topics year isStale publishedAt', 1],
    // The page, sections, regions, coordinators with totals, signatories, replications, talk, actions.
    [
      'everything that hangs on a study',
      `sections { kind text { text } } regions { code name { text } } citation { text }
       coordinators(first: 3) { totalCount nodes { name } } signatories { nodes { name } }
       replications { outcome } discussion { id } supportActions { id }`,
      10,
    ],
    ['related studies', 'related { reason { text } publication { title { text } } }', 5],
  ])('for %s of case studies does not grow with the page', async (_, fields, expected) => {
    const query = `query ($first: Int!) { caseStudies(first: $first) { nodes { ${fields} } } }`;
    expect(await world.statementsOf(query, { first: 2 })).toBe(expected);
    expect(await world.statementsOf(query, { first: 30 })).toBe(expected);
  });

  it.each<[string, string, string, (number: number) => object, number]>([
    [
      'coordinators',
      'Coordinator',
      `caseStudies(first: 3) { totalCount nodes { title { text } } } resources(first: 2) { totalCount nodes { id } }
       news { nodes { id } } participation { people } similarCoordinators { reason { text } coordinator { name } }`,
      (number) => ({ id: coordinatorIdOf(`coordinator-${String(number)}`) }),
      // Two for studies, two for resources, news, figures, three for suggestions.
      9,
    ],
    [
      'commitments',
      'Commitment',
      'exchangeEvidence(first: 3) { totalCount nodes { title node { __typename id ... on CaseStudy { slug } } } }',
      (number) => ({
        coordinatorId: coordinatorIdOf(`coordinator-${String(number)}`),
        code: number % 2 === 0 ? 'KNOWLEDGE_SHARING' : 'TECHNICAL_STRATEGIC_SUPPORT',
      }),
      // The proofs and their totals, case studies, resources.
      4,
    ],
  ])('for %s asked by reference does not grow', async (_, type, fields, keyOf, expected) => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${fields} } } }`;
    const references = (count: number): Record<string, unknown> => ({
      of: numbers.slice(0, count).map((number) => ({ __typename: type, ...keyOf(number) })),
    });
    expect(await world.statementsOf(query, references(2))).toBe(expected);
    expect(await world.statementsOf(query, references(30))).toBe(expected);
  });

  it('for the parts of newsletter issues does not grow with the year', async () => {
    const query = 'query ($year: Int!) { newsletterIssues(year: $year) { items { title { text } } } }';
    expect(await world.statementsOf(query, { year: 2025 })).toBe(4);
    expect(await world.statementsOf(query, { year: 2026 })).toBe(4);
  });
});
