/** Things of every kind that prove something, each written as the hub writes it, as an example or as a real one. */
import type { Transaction } from '../../../platform/database/database.ts';
import { idOfSource } from '../../../covenant/ids.ts';
import {
  publishCaseStudies,
  recordReplications,
} from '../../../subgraphs/knowledge-exchange/case-studies/publish-case-studies.ts';
import {
  publishGroups,
  recordMemberships,
} from '../../../subgraphs/knowledge-exchange/discussion-groups/publish-groups.ts';
import { publishThreads } from '../../../subgraphs/knowledge-exchange/posts/publish-threads.ts';
import { publishNews } from '../../../subgraphs/knowledge-exchange/news/publish-news.ts';
import { publishResources } from '../../../subgraphs/knowledge-exchange/resources/publish-resources.ts';
import { publishWorkshops } from '../../../subgraphs/knowledge-exchange/workshops/publish-workshops.ts';
import { recordRegistrations } from '../../../subgraphs/knowledge-exchange/workshops/record-registrations.ts';
import { coordinatorIdOf } from './exchange-world.ts';
import { aGroup, aPost, aThread, aWorkshop, groupIdOf, personIdOf, postIdOf, workshopIdOf } from './group-world.ts';

const [one, two, three, four] = ['one', 'two', 'three', 'four'].map(coordinatorIdOf) as [
  string,
  string,
  string,
  string,
];

const published = {
  title: [{ language: 'en', text: 'Thing' }],
  state: 'PUBLISHED' as const,
  publishedAt: '2026-01-31T08:00:00.000Z',
};
const answered = (key: string) => ({
  acceptedPostId: postIdOf(key),
  posts: [aPost(key, 1, { onBehalfOfId: one })],
});
const workshop = (key: string, hostIds: readonly string[], isExample: boolean) =>
  aWorkshop(key, '2026-05-05', {
    state: 'HELD',
    hostIds,
    isExample,
    program: [
      {
        title: published.title,
        startsAt: '2026-05-05T08:00:00.000Z',
        endsAt: '2026-05-05T09:00:00.000Z',
        speakers: [{ personId: personIdOf('speaker'), onBehalfOfId: three }],
      },
    ],
  });

export interface ProvingThing {
  readonly write: (transaction: Transaction, isExample: boolean) => Promise<unknown>;
  /** Coordinator and commitment. */
  readonly proves: readonly (readonly [string, string])[];
}

export const provingThings: Readonly<Record<string, ProvingThing>> = {
  'a case study of one': {
    write: (transaction, isExample) =>
      publishCaseStudies(transaction, [
        { ...published, id: idOfSource('CaseStudy', 'one'), coordinatorIds: [one], isExample },
      ]),
    proves: [[one, 'KNOWLEDGE_SHARING']],
  },
  'a case study of several': {
    write: (transaction, isExample) =>
      publishCaseStudies(transaction, [
        { ...published, id: idOfSource('CaseStudy', 'joint'), coordinatorIds: [one, two], isExample },
      ]),
    proves: [
      [one, 'KNOWLEDGE_SHARING'],
      [one, 'PARTNERSHIP'],
      [two, 'KNOWLEDGE_SHARING'],
      [two, 'PARTNERSHIP'],
    ],
  },
  'a replication': {
    write: async (transaction, isExample) => {
      const caseStudyId = idOfSource('CaseStudy', 'repeated');
      await publishCaseStudies(transaction, [{ ...published, id: caseStudyId, isExample }]);
      await recordReplications(transaction, [
        { caseStudyId, coordinatorId: one, startsOn: '2026-02-02', outcome: 'ADAPTED' },
        { caseStudyId, coordinatorId: two, startsOn: '2026-02-02', outcome: 'PLANNED' },
        { caseStudyId, coordinatorId: three, startsOn: '2026-02-02', outcome: 'ABANDONED' },
      ]);
    },
    proves: [[one, 'KNOWLEDGE_SHARING']],
  },
  'a guide': {
    write: (transaction, isExample) =>
      publishResources(transaction, [
        { ...published, id: idOfSource('Resource', 'guide'), kind: 'GUIDE', topics: [], coordinatorId: one, isExample },
      ]),
    proves: [[one, 'TECHNICAL_STRATEGIC_SUPPORT']],
  },
  'a news item': {
    write: (transaction, isExample) =>
      publishNews(transaction, [
        {
          ...published,
          id: idOfSource('NewsItem', 'item'),
          kind: 'COMMUNITY_NEWS',
          body: published.title,
          topics: [],
          coordinatorId: one,
          isExample,
        },
      ]),
    proves: [[one, 'COVENANT_PARTICIPATION']],
  },
  'a workshop of one host, with a speaker and a guest': {
    write: async (transaction, isExample) => {
      await publishWorkshops(transaction, [workshop('of one', [one], isExample)]);
      await recordRegistrations(transaction, [
        {
          workshopId: workshopIdOf('of one'),
          personId: personIdOf('guest'),
          onBehalfOfId: four,
          state: 'ATTENDED',
          registeredAt: '2026-01-01T08:00:00.000Z',
        },
      ]);
    },
    proves: [
      [four, 'COVENANT_PARTICIPATION'],
      [three, 'COVENANT_PARTICIPATION'],
    ],
  },
  'a workshop of several hosts, one of whom speaks': {
    write: (transaction, isExample) => publishWorkshops(transaction, [workshop('joint', [one, three], isExample)]),
    proves: [
      [one, 'PARTNERSHIP'],
      [three, 'COVENANT_PARTICIPATION'],
      [three, 'PARTNERSHIP'],
    ],
  },
  'a group with a member and an accepted answer': {
    write: async (transaction, isExample) => {
      await publishGroups(transaction, [aGroup('group', { isExample })]);
      await recordMemberships(transaction, [
        {
          groupId: groupIdOf('group'),
          personId: personIdOf('member'),
          onBehalfOfId: two,
          role: 'MEMBER',
          startsOn: '2025-01-01',
        },
      ]);
      await publishThreads(transaction, [aThread('in a group', 'group', answered('answer'))]);
    },
    proves: [
      [one, 'KNOWLEDGE_SHARING'],
      [two, 'COVENANT_PARTICIPATION'],
    ],
  },
  'an accepted answer about a resource': {
    write: async (transaction, isExample) => {
      const id = idOfSource('Resource', 'discussed');
      await publishGroups(transaction, [aGroup('real')]);
      await publishThreads(transaction, [aThread('about', 'real', { ...answered('answer about'), aboutId: id })]);
      await publishResources(transaction, [{ ...published, id, kind: 'SLIDES', topics: [], isExample }]);
    },
    proves: [[one, 'KNOWLEDGE_SHARING']],
  },
};
