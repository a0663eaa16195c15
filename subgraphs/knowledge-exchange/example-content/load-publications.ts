/** Loads the example publications with the talk about them; loading them twice changes nothing. */
import type { Database } from '../../../platform/database/database.ts';
import {
  publishCaseStudies,
  recordReplications,
  type ReplicationContent,
} from '../case-studies/publish-case-studies.ts';
import { publishRequests, type RequestContent } from '../feedback/publish-requests.ts';
import { publishThreads } from '../posts/publish-threads.ts';
import { publishNews } from '../news/publish-news.ts';
import { publishNewsletterIssues } from '../newsletters/publish-newsletters.ts';
import { publishResources } from '../resources/publish-resources.ts';
import { heatAndBuildingStudies } from './case-studies-heat-and-buildings.ts';
import { landAndTransportStudies } from './case-studies-land-and-transport.ts';
import { peopleAndMoneyStudies } from './case-studies-people-and-money.ts';
import { caseStudyId } from './example-case-study.ts';
import { threadContent, threadId, type ExampleThread } from './example-thread.ts';
import { coordinatorId, wording } from './example-world.ts';
import { exampleNews } from './news.ts';
import { exampleIssues } from './newsletters.ts';
import { exampleResources, resourceId } from './resources.ts';

const replications: readonly ReplicationContent[] = [
  {
    caseStudyId: caseStudyId('heat-atlas-questions'),
    coordinatorId: coordinatorId('helsinki-uusimaa-regional-council'),
    startsOn: '2026-05-04',
    outcome: 'ADAPTED',
    note: [
      wording('fi', 'Keksitty: lisäsimme kysymyksen kesämökeistä.'),
      wording('en', 'Invented: we added a question on summer houses.', 'HUMAN'),
    ],
  },
  {
    caseStudyId: caseStudyId('heat-atlas-questions'),
    coordinatorId: coordinatorId('latvian-environmental-investment-fund'),
    startsOn: '2027-01-11',
    outcome: 'PLANNED',
  },
  {
    caseStudyId: caseStudyId('shade-walks'),
    coordinatorId: coordinatorId('province-of-girona'),
    startsOn: '2026-08-03',
    outcome: 'ADOPTED',
    note: [wording('es', 'Inventado: el mismo paseo, una hora más tarde.')],
  },
];

const aboutTheQuestions: ExampleThread = {
  key: 'about-heat-atlas-questions',
  title: 'Vilken fråga saknas?',
  kind: 'PUBLICATION',
  at: '2026-03-11T09:00:00Z',
  aboutId: caseStudyId('heat-atlas-questions'),
  posts: [
    { by: 1, language: 'sv', text: 'Skriv gärna vilken fråga ni saknar.' },
    { by: 12, language: 'sv', text: 'En om fritidshus.', answers: 1, reactions: { THANKS: [1] } },
  ],
};

const aboutTheWalks: ExampleThread = {
  key: 'about-shade-walks',
  title: 'Ποιος άλλος περπάτησε;',
  kind: 'PUBLICATION',
  at: '2026-07-06T06:15:00Z',
  aboutId: caseStudyId('shade-walks'),
  posts: [
    {
      by: 17,
      language: 'el',
      text: 'Δοκιμάσαμε τον περίπατο το μεσημέρι. Οι μεγαλύτεροι έδειξαν παγκάκια που δεν έχει κανένας χάρτης.',
      translations: [
        ['en', 'HUMAN', 'We tried the walk at noon. Older people showed us benches that are on no map.'],
        [
          'fr',
          'MACHINE_REVIEWED',
          'Nous avons essayé la promenade à midi. Les plus âgés ont montré des bancs absents de toute carte.',
        ],
      ],
    },
    {
      by: 15,
      language: 'fr',
      text: 'Et les enfants, des raccourcis à l’ombre ! Faites deux promenades, une pour chaque âge.',
      reactions: { USEFUL: [17, 'signatory-admin'] },
      answers: 1,
      quote: 'Οι μεγαλύτεροι έδειξαν παγκάκια που δεν έχει κανένας χάρτης.',
    },
    {
      by: 'signatory-admin',
      language: 'en',
      text: 'We would bring water and somebody who knows first aid.',
      earlier: 'We would bring water.',
      reactions: { AGREE: [17, 15] },
    },
    { by: 13, language: 'sv', text: 'Hos oss är det snarare lä vi letar efter, men promenaden är densamma.' },
  ],
};

const feedbackOnTheList: ExampleThread = {
  key: 'feedback-heat-data-list',
  title: 'Rückmeldungen zur Liste',
  kind: 'FEEDBACK',
  at: '2025-11-03T10:00:00Z',
  aboutId: resourceId('heat-data-list'),
  posts: [
    { by: 2, language: 'de', text: 'Was fehlt, was ist zu viel?' },
    { by: 10, language: 'en', text: 'The column on waste heat needs a unit.', answers: 1, aspect: 'TECHNICAL' },
  ],
};

const feedbackOnTheShadeMap: ExampleThread = {
  key: 'feedback-shade-map',
  title: 'Feedback on the shade map',
  kind: 'FEEDBACK',
  at: '2026-09-07T08:00:00Z',
  aboutId: resourceId('shade-map'),
  posts: [
    { by: 6, language: 'en', text: 'Does the map hold in a street with trees on one side only?' },
    { by: 5, language: 'en', text: 'It does at noon, and not in the evening.', aspect: 'SCIENTIFIC' },
    { by: 6, language: 'en', text: 'Then the hour belongs on the map.', answers: 2 },
  ],
};

const exampleRequests: readonly RequestContent[] = [
  {
    id: threadId(feedbackOnTheList.key),
    resourceId: resourceId('heat-data-list'),
    aspects: ['TECHNICAL', 'USABILITY'],
    openUntil: '2026-12-31',
  },
  {
    id: threadId(feedbackOnTheShadeMap.key),
    resourceId: resourceId('shade-map'),
    aspects: ['SCIENTIFIC', 'TECHNICAL', 'USABILITY'],
    openUntil: '2027-03-31',
  },
];

export async function loadExampleCaseStudies(database: Database): Promise<void> {
  await database.write(async (transaction) => {
    await publishCaseStudies(transaction, [
      ...heatAndBuildingStudies,
      ...peopleAndMoneyStudies,
      ...landAndTransportStudies,
    ]);
    await recordReplications(transaction, replications);
    await publishThreads(transaction, [threadContent(null, aboutTheQuestions), threadContent(null, aboutTheWalks)]);
  });
}

export async function loadExampleResources(database: Database): Promise<void> {
  await database.write(async (transaction) => {
    await publishResources(transaction, exampleResources);
    await publishThreads(transaction, [
      threadContent(null, feedbackOnTheList),
      threadContent(null, feedbackOnTheShadeMap),
    ]);
    await publishRequests(transaction, exampleRequests);
  });
}

export async function loadExampleNews(database: Database): Promise<void> {
  await database.write((transaction) => publishNews(transaction, exampleNews));
}

export async function loadExampleNewsletters(database: Database): Promise<void> {
  await database.write((transaction) => publishNewsletterIssues(transaction, exampleIssues));
}
