/** What is not published stays unknown, at whatever door somebody knocks. */
import { isInterfaceType } from 'graphql';
import { getMetadataArgsStorage } from 'typeorm';
import { idOfSource } from '../../../../covenant/ids.ts';
import { buildFederatedSchema } from '../../../../platform/graph/federated-schema.ts';
import {
  publishCaseStudies,
  recordReplications,
} from '../../../../subgraphs/knowledge-exchange/case-studies/publish-case-studies.ts';
import { publishNews } from '../../../../subgraphs/knowledge-exchange/news/publish-news.ts';
import { publishNewsletterIssues } from '../../../../subgraphs/knowledge-exchange/newsletters/publish-newsletters.ts';
import { publicationTables } from '../../../../subgraphs/knowledge-exchange/publications/publication-conditions.ts';
import { PublicationState } from '../../../../subgraphs/knowledge-exchange/publications/publication.ts';
import { publishResources } from '../../../../subgraphs/knowledge-exchange/resources/publish-resources.ts';
import { knowledgeExchange } from '../../../../subgraphs/knowledge-exchange/subgraph.ts';
import { coordinatorIdOf, openExchangeWorld, signatoryIdOf, type ExchangeWorld } from '../exchange-world.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

const ids = {
  CaseStudy: idOfSource('CaseStudy', 'secret'),
  Resource: idOfSource('Resource', 'secret'),
  NewsItem: idOfSource('NewsItem', 'secret'),
};
const coordinator = coordinatorIdOf('skåne');
const replicator = coordinatorIdOf('girona');
const title = [{ language: 'en', text: 'Secret plans' }];

describe('a publication', () => {
  let world: ExchangeWorld;

  beforeAll(async () => {
    world = await openExchangeWorld();
    await world.name(['skåne', 'girona', 'similar'], ['lund']);
    await world.study(
      { name: 'Open', topics: ['TRANSPORT'] },
      { name: 'Of another', topics: ['TRANSPORT'], coordinatorIds: [coordinatorIdOf('similar')] },
    );
  });

  afterAll(() => world.close());

  const write = (state: PublicationState): Promise<unknown> =>
    world.write(async (transaction) => {
      const facts = { title, state, publishedAt: '2026-01-31T08:00:00.000Z', topics: ['TRANSPORT' as const] };
      await publishCaseStudies(transaction, [
        {
          ...facts,
          id: ids.CaseStudy,
          regions: ['SE224'],
          coordinatorIds: [coordinator],
          signatoryIds: [signatoryIdOf('lund')],
          supportActionIds: ['act_1'],
          workshopId: 'wrk_1',
        },
      ]);
      await recordReplications(transaction, [
        { caseStudyId: ids.CaseStudy, coordinatorId: replicator, startsOn: '2026-02-02', outcome: 'ADOPTED' },
      ]);
      await publishResources(transaction, [
        { ...facts, id: ids.Resource, kind: 'GUIDE', coordinatorId: coordinator, workshopId: 'wrk_1' },
      ]);
      await publishNews(transaction, [
        { ...facts, id: ids.NewsItem, kind: 'CITY_STORIES', body: title, coordinatorId: coordinator },
      ]);
      await publishNewsletterIssues(transaction, [
        {
          id: idOfSource('NewsletterIssue', 'one'),
          audience: 'EVERYBODY',
          title: [{ language: 'en', text: 'Issue' }],
          publishedOn: '2026-02-28',
          publicationIds: Object.values(ids),
        },
      ]);
    });

  /** Everything that could tell of it, as one text. */
  const lists = async (): Promise<string> => {
    const answer = await world.ask(`{
      caseStudies { totalCount nodes { id title { text } } }
      resources { totalCount nodes { id } }
      news { totalCount nodes { id } }
      search(text: "secret plans") { totalCount edges { title } }
    }`);
    const contributed = [
      await world.entities(
        'Coordinator',
        [{ id: coordinator }, { id: replicator }],
        `caseStudies { totalCount nodes { id } } resources { totalCount nodes { id } } news { totalCount nodes { id } }
         participation { caseStudies replications lastOn } similarCoordinators { coordinator { slug } }`,
      ),
      await world.entities('Signatory', [{ id: signatoryIdOf('lund') }], 'caseStudies { totalCount nodes { id } }'),
      await world.entities('Region', [{ code: 'SE' }], 'caseStudies { totalCount nodes { id } }'),
      await world.entities('SupportAction', [{ id: 'act_1' }], 'caseStudies { id }'),
    ];
    return JSON.stringify([answer, contributed]);
  };
  const byAddress = async (): Promise<string> => {
    const slugs = await world.running.database.select<{ kind: string; slug: string }>(
      rawSql`SELECT 'caseStudy' AS kind, slug FROM case_study WHERE id = ? UNION ALL
       SELECT 'resource' AS kind, slug FROM resource WHERE id = ? UNION ALL
       SELECT 'newsItem' AS kind, slug FROM news_item WHERE id = ?`,
      Object.values(ids),
    );
    const bySlug = await world.ask(
      `{ ${slugs.map(({ kind, slug }) => `${kind}(slug: ${JSON.stringify(slug)}) { id }`).join(' ')} }`,
    );
    const byReference = await Promise.all(
      Object.entries(ids).map(([type, id]) => world.entities(type, [{ id }], 'id title { text }')),
    );
    const { newsletterIssues } = await world.ask('{ newsletterIssues(year: 2026) { items { id } } }');
    return JSON.stringify([bySlug, byReference, newsletterIssues]);
  };
  const evidence = async (): Promise<string> => {
    const keys = [coordinator, replicator].flatMap((coordinatorId) =>
      ['KNOWLEDGE_SHARING', 'TECHNICAL_STRATEGIC_SUPPORT', 'COVENANT_PARTICIPATION'].map((code) => ({
        coordinatorId,
        code,
      })),
    );
    return JSON.stringify(
      await world.entities('Commitment', keys, 'exchangeEvidence { totalCount nodes { title node { id } } }'),
    );
  };
  const related = async (): Promise<string> => {
    const { caseStudies } = await world.ask(
      '{ caseStudies(filter: { text: "open" }) { nodes { related { publication { id } } } } }',
    );
    return JSON.stringify(caseStudies);
  };
  const told = async (): Promise<unknown> =>
    (await world.told('EVIDENCE')).filter(({ removed }) => !removed).map(({ facts }) => facts);

  it.each(['DRAFT', 'IN_REVIEW'] as const)('that is %s does not exist for anybody else', async (state) => {
    await write(PublicationState.PUBLISHED);
    await write(state);
    for (const answer of [await lists(), await byAddress(), await evidence(), await related()]) {
      for (const id of Object.values(ids)) expect(answer).not.toContain(id);
      expect(answer).not.toContain('Secret');
    }
    expect(await lists()).toContain('"participation":{"caseStudies":0,"replications":0,"lastOn":null}');
    expect(await lists()).not.toContain('"slug":"similar"');
    expect(await evidence()).not.toContain('"totalCount":1');
    expect(JSON.stringify(await told())).not.toContain(coordinator);
    expect(await world.told('COORDINATOR_ACTIVITY')).toContainEqual({
      entityId: coordinator,
      removed: false,
      facts: { caseStudies: 0, workshops: 0, discussionGroups: 0, lastActivityOn: null },
    });
  });

  it('that is published is in every list, proves, counts and is found', async () => {
    await write(PublicationState.PUBLISHED);
    const answer = await lists();
    for (const id of Object.values(ids)) {
      expect(answer).toContain(id);
      expect(await byAddress()).toContain(id);
      expect(await evidence()).toContain(id);
    }
    expect(answer).toContain('"participation":{"caseStudies":1,"replications":0,"lastOn":"2026-01-31"}');
    expect(answer).toContain('"participation":{"caseStudies":0,"replications":1,"lastOn":"2026-02-02"}');
    expect(answer).toContain('"search":{"totalCount":3');
    expect(await related()).toContain(ids.CaseStudy);
    expect(await told()).toContainEqual({
      coordinatorId: coordinator,
      commitment: 'TECHNICAL_STRATEGIC_SUPPORT',
      occurredOn: '2026-01-31',
    });
  });

  it('that is archived is out of lists and search, while its address still answers', async () => {
    await write(PublicationState.ARCHIVED);
    for (const id of Object.values(ids)) {
      expect(await lists()).not.toContain(id);
      expect(await related()).not.toContain(id);
      expect(await byAddress()).toContain(id);
      expect(await evidence()).toContain(id);
    }
  });
});

it('every type of publication is asked about in its own table', () => {
  const { schema } = buildFederatedSchema(knowledgeExchange);
  const publication = schema.getType('Publication');
  const types = isInterfaceType(publication) ? schema.getPossibleTypes(publication).map(({ name }) => name) : [];
  const tables = getMetadataArgsStorage().tables.flatMap(({ target, name }) =>
    typeof target === 'function' && types.includes(target.name) ? [[target.name, name]] : [],
  );
  expect(Object.fromEntries(tables)).toEqual(publicationTables);
});
