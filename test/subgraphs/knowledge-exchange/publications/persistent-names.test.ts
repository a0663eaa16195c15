/** One thing has one persistent name, whether its own page says it or the search. */
import { idOfSource } from '../../../../covenant/ids.ts';
import { publishResources } from '../../../../subgraphs/knowledge-exchange/resources/publish-resources.ts';
import { publishWorkshops } from '../../../../subgraphs/knowledge-exchange/workshops/publish-workshops.ts';
import { caseStudyIdOf, openExchangeWorld, type ExchangeWorld } from '../exchange-world.ts';
import { aWorkshop, workshopIdOf } from '../group-world.ts';

const resourceId = idOfSource('Resource', 'Brondelby');
const uris = [
  `urn:covenant-hub:case-study:${caseStudyIdOf('Brondelby')}`,
  `urn:covenant-hub:resource:${resourceId}`,
  `urn:covenant-hub:workshop:${workshopIdOf('Brondelby')}`,
];

describe('a persistent name', () => {
  let world: ExchangeWorld;

  beforeAll(async () => {
    world = await openExchangeWorld();
    await world.study({ name: 'Brondelby' });
    await world.write(async (transaction) => {
      await publishResources(transaction, [
        {
          id: resourceId,
          kind: 'GUIDE',
          title: [{ language: 'en', text: 'Brondelby' }],
          topics: [],
          state: 'PUBLISHED',
          publishedAt: null,
        },
      ]);
      await publishWorkshops(transaction, [aWorkshop('Brondelby', '2026-05-05')]);
    });
  });

  afterAll(() => world.close());

  it('is given by case studies, resources and workshops', async () => {
    const { _entities: found } = await world.ask<{ _entities: { uri: string }[] }>(
      `query ($of: [_Any!]!) { _entities(representations: $of) {
        ... on CaseStudy { uri } ... on Resource { uri } ... on Workshop { uri } } }`,
      {
        of: [
          { __typename: 'CaseStudy', id: caseStudyIdOf('Brondelby') },
          { __typename: 'Resource', id: resourceId },
          { __typename: 'Workshop', id: workshopIdOf('Brondelby') },
        ],
      },
    );
    expect(found.map(({ uri }) => uri)).toEqual(uris);
  });

  it('is the address the search gives', async () => {
    const { search } = await world.ask<{ search: { edges: { url: string }[] } }>(
      '{ search(text: "brondelby") { edges { url } } }',
    );
    expect(search.edges.map(({ url }) => url).sort()).toEqual([...uris].sort());
  });
});
