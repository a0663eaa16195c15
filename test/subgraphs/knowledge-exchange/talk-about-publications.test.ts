/** The talk about something published comes and goes with it, at every door that leads to a thread. */
import { idOfSource } from '../../../covenant/ids.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { publishCaseStudies } from '../../../subgraphs/knowledge-exchange/case-studies/publish-case-studies.ts';
import { publishGroups } from '../../../subgraphs/knowledge-exchange/discussion-groups/publish-groups.ts';
import { publishThreads } from '../../../subgraphs/knowledge-exchange/posts/publish-threads.ts';
import { publishNews } from '../../../subgraphs/knowledge-exchange/news/publish-news.ts';
import { PublicationState } from '../../../subgraphs/knowledge-exchange/publications/publication.ts';
import { publishResources } from '../../../subgraphs/knowledge-exchange/resources/publish-resources.ts';
import { WorkshopState } from '../../../subgraphs/knowledge-exchange/workshops/workshop.enums.ts';
import { publishWorkshops } from '../../../subgraphs/knowledge-exchange/workshops/publish-workshops.ts';
import { coordinatorIdOf, openExchangeWorld, type ExchangeWorld } from './exchange-world.ts';
import { aGroup, aPost, as, aThread, aWorkshop, groupIdOf, postIdOf, threadIdOf, workshopIdOf } from './group-world.ts';

const coordinator = coordinatorIdOf('skåne');
const title = [{ language: 'en', text: 'Plans' }];
const publishedAt = '2026-01-31T08:00:00.000Z';

interface Kind {
  readonly id: string;
  readonly write: (transaction: Transaction, state: PublicationState) => Promise<unknown>;
}

const publications = {
  'a case study': {
    id: idOfSource('CaseStudy', 'discussed'),
    write: (transaction, state) =>
      publishCaseStudies(transaction, [{ id: idOfSource('CaseStudy', 'discussed'), title, state, publishedAt }]),
  },
  'a resource': {
    id: idOfSource('Resource', 'discussed'),
    write: (transaction, state) =>
      publishResources(transaction, [
        { id: idOfSource('Resource', 'discussed'), kind: 'GUIDE', title, topics: [], state, publishedAt },
      ]),
  },
  'a news item': {
    id: idOfSource('NewsItem', 'discussed'),
    write: (transaction, state) =>
      publishNews(transaction, [
        {
          id: idOfSource('NewsItem', 'discussed'),
          kind: 'CITY_STORIES',
          title,
          body: title,
          topics: [],
          state,
          publishedAt,
        },
      ]),
  },
  'a workshop': {
    id: workshopIdOf('discussed'),
    write: (transaction, state) =>
      publishWorkshops(transaction, [
        aWorkshop('discussed', '2026-05-05', {
          state: {
            ...WorkshopState,
            PUBLISHED: WorkshopState.ANNOUNCED,
            ARCHIVED: WorkshopState.CANCELLED,
            IN_REVIEW: WorkshopState.DRAFT,
          }[state],
        }),
      ]),
  },
} satisfies Record<string, Kind>;

describe('the talk about something published', () => {
  let world: ExchangeWorld;

  beforeAll(async () => {
    world = await openExchangeWorld();
    await world.name(['skåne']);
    await world.write((transaction) => publishGroups(transaction, [aGroup('group')]));
  });

  afterAll(() => world.close());

  const post = { posts: [aPost('answer', 1, { onBehalfOfId: coordinator })], acceptedPostId: postIdOf('answer') };

  /** What each door gives, to somebody who is signed in as well. */
  const inside = async (): Promise<unknown> => {
    const { thread, _entities: found } = await world.ask<{ thread: unknown; _entities: Record<string, unknown>[] }>(
      `query ($of: [_Any!]!) {
        thread(id: "${threadIdOf('talk')}") { id }
        _entities(representations: $of) {
          ... on Thread { title } ... on Post { body { text } } ... on DiscussionGroup { threads { totalCount nodes { id } } }
        }
      }`,
      {
        of: [
          { __typename: 'Thread', id: threadIdOf('talk') },
          { __typename: 'Post', id: postIdOf('answer') },
          { __typename: 'DiscussionGroup', id: groupIdOf('group') },
        ],
      },
      as('reader'),
    );
    return { thread, found };
  };
  const proofs = async (): Promise<number> =>
    (await world.running.database.select(rawSql`SELECT id FROM evidence WHERE nodeId = ?`, [postIdOf('answer')]))
      .length;

  describe.each(Object.entries<Kind>(publications))('%s', (_, { id, write }) => {
    it.each<[string, string | null, number]>([
      ['of no group', null, 0],
      ['in a public group', 'group', 1],
    ])(
      'is not readable %s while it is a draft or in review, and proves nothing then',
      async (_place, group, proven) => {
        const turn = (state: PublicationState): Promise<unknown> =>
          world.write((transaction) => write(transaction, state));
        await turn(PublicationState.PUBLISHED);
        await world.write((transaction) =>
          publishThreads(transaction, [aThread('talk', group, { ...post, aboutId: id })]),
        );
        const threads =
          group === null ? { totalCount: 0, nodes: [] } : { totalCount: 1, nodes: [{ id: threadIdOf('talk') }] };
        const open = {
          thread: { id: threadIdOf('talk') },
          found: [{ title: 'Title of talk' }, { body: { text: 'Text of answer' } }, { threads }],
        };
        const closed = { thread: null, found: [null, null, { threads: { totalCount: 0, nodes: [] } }] };
        expect([await inside(), await proofs()]).toEqual([open, proven]);
        for (const hidden of [PublicationState.DRAFT, PublicationState.IN_REVIEW]) {
          await turn(hidden);
          expect([await inside(), await proofs()]).toEqual([closed, 0]);
        }
        await turn(PublicationState.ARCHIVED);
        expect([await inside(), await proofs()]).toEqual([open, proven]);
      },
    );
  });
});
