/** What case studies prove and how much of it coordinators share, kept as things are written. */
import { recordReplications } from '../../../../subgraphs/knowledge-exchange/case-studies/publish-case-studies.ts';
import { caseStudyIdOf, coordinatorIdOf, openExchangeWorld, type ExchangeWorld } from '../exchange-world.ts';

const [one, two, three] = ['one', 'two', 'three'].map(coordinatorIdOf) as [string, string, string];

describe('what is shared', () => {
  let world: ExchangeWorld;

  beforeAll(async () => {
    world = await openExchangeWorld();
    await world.name(['one', 'two', 'three']);
    await world.study(
      {
        name: 'Joint',
        coordinatorIds: [one, two],
        topics: ['FINANCING', 'TRANSPORT'],
        publishedAt: '2026-03-01T08:00:00.000Z',
      },
      { name: 'Alone', coordinatorIds: [one], topics: ['GOVERNANCE'], publishedAt: '2026-01-01T08:00:00.000Z' },
      { name: 'Of unknown day', coordinatorIds: [one], publishedAt: null, year: 2012 },
      { name: 'Of the third', coordinatorIds: [three], topics: ['FINANCING', 'GOVERNANCE', 'TRANSPORT', 'CITIZENS'] },
    );
  });

  afterAll(() => world.close());

  const evidence = async (coordinatorId: string, code: string, fields = 'title occurredOn'): Promise<unknown> => {
    const [found] = await world.entities<{ exchangeEvidence: { nodes: unknown } }>(
      'Commitment',
      [{ coordinatorId, code }],
      `exchangeEvidence { nodes { ${fields} } }`,
    );
    return found?.exchangeEvidence.nodes;
  };

  it('proves knowledge sharing, newest first, that of unknown day last and without an invented day', async () => {
    expect(await evidence(one, 'KNOWLEDGE_SHARING')).toEqual([
      { title: 'Joint', occurredOn: '2026-03-01' },
      { title: 'Alone', occurredOn: '2026-01-01' },
      { title: 'Of unknown day', occurredOn: null },
    ]);
  });

  it('proves partnership only when several tell it together', async () => {
    expect(await evidence(one, 'PARTNERSHIP')).toEqual([{ title: 'Joint', occurredOn: '2026-03-01' }]);
    expect(await evidence(three, 'PARTNERSHIP')).toEqual([]);
    expect(await evidence(one, 'FINANCIAL_SUPPORT')).toEqual([]);
  });

  it('leads to the thing itself with all its fields', async () => {
    expect(
      await evidence(two, 'KNOWLEDGE_SHARING', 'node { __typename id ... on CaseStudy { title { text } } }'),
    ).toEqual([{ node: { __typename: 'CaseStudy', id: caseStudyIdOf('Joint'), title: { text: 'Joint' } } }]);
  });

  it('is proven by whoever did it too, but not by a plan or a failed attempt', async () => {
    const again = { caseStudyId: caseStudyIdOf('Alone'), coordinatorId: two, startsOn: '2026-04-01' };
    await world.write((transaction) => recordReplications(transaction, [{ ...again, outcome: 'PLANNED' }]));
    expect(await evidence(two, 'KNOWLEDGE_SHARING')).toHaveLength(1);
    await world.write((transaction) => recordReplications(transaction, [{ ...again, outcome: 'ADOPTED' }]));
    expect(await evidence(two, 'KNOWLEDGE_SHARING')).toEqual([
      { title: 'Alone', occurredOn: '2026-04-01' },
      { title: 'Joint', occurredOn: '2026-03-01' },
    ]);
    await world.write((transaction) => recordReplications(transaction, [{ ...again, outcome: 'ABANDONED' }]));
    expect(await evidence(two, 'KNOWLEDGE_SHARING')).toHaveLength(1);
    expect((await world.told('EVIDENCE')).filter(({ removed }) => removed)).toHaveLength(1);
  });

  it('is counted, with the newest day, and zero for who shares nothing', async () => {
    const figures = await world.entities(
      'Coordinator',
      [{ id: one }, { id: coordinatorIdOf('unknown') }],
      'participation { people discussionGroups workshopsHosted workshopsAttended caseStudies replications answersAccepted partnersMet lastOn }',
    );
    const nothing = {
      people: 0,
      discussionGroups: 0,
      workshopsHosted: 0,
      workshopsAttended: 0,
      caseStudies: 0,
      replications: 0,
      answersAccepted: 0,
      partnersMet: 0,
      lastOn: null,
    };
    expect(figures).toEqual([
      { participation: { ...nothing, caseStudies: 3, lastOn: '2026-03-01' } },
      { participation: nothing },
    ]);
  });

  it('makes similar those who work on the same topics, the closest first, with the reason', async () => {
    const [similar] = await world.entities(
      'Coordinator',
      [{ id: one }],
      'similarCoordinators { coordinator { name } sharedTopics reason(languages: ["fi", "de"]) { text language } }',
    );
    expect(similar).toEqual({
      similarCoordinators: [
        {
          coordinator: { name: 'THREE' },
          sharedTopics: ['FINANCING', 'GOVERNANCE', 'TRANSPORT'],
          reason: { text: 'Beide arbeiten an: Finanzierung, Steuerung, Verkehr.', language: 'de' },
        },
        {
          coordinator: { name: 'TWO' },
          sharedTopics: ['FINANCING', 'TRANSPORT'],
          reason: { text: 'Beide arbeiten an: Finanzierung, Verkehr.', language: 'de' },
        },
      ],
    });
  });
});
