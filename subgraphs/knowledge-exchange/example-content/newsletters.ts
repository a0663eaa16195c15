/** Two example issues of the newsletter, put together from the example publications. */
import { idOfSource } from '../../../covenant/ids.ts';
import type { NewsletterIssueContent } from '../newsletters/publish-newsletters.ts';
import { caseStudyId } from './example-case-study.ts';
import { workshopId } from './example-workshop.ts';
import { wording } from './example-world.ts';
import { newsId } from './news.ts';
import { resourceId } from './resources.ts';

export const exampleIssues: readonly NewsletterIssueContent[] = [
  {
    id: idOfSource('NewsletterIssue', 'example-2026-03'),
    audience: 'COORDINATORS',
    title: [
      wording('en', 'Newsletter for coordinators, March 2026'),
      wording('sv', 'Nyhetsbrev för samordnare, mars 2026', 'HUMAN'),
      wording('de', 'Rundbrief für Koordinatoren, März 2026', 'HUMAN'),
    ],
    publishedOn: '2026-03-31',
    isExample: true,
    publicationIds: [
      newsId('questions-shared'),
      caseStudyId('heat-atlas-questions'),
      resourceId('model-contract'),
      newsId('contract-in-two-languages'),
      workshopId('bundles'),
    ],
  },
  {
    id: idOfSource('NewsletterIssue', 'example-2026-07'),
    audience: 'EVERYBODY',
    title: [wording('en', 'Newsletter, July 2026'), wording('el', 'Ενημερωτικό δελτίο, Ιούλιος 2026', 'HUMAN')],
    publishedOn: '2026-07-31',
    isExample: true,
    publicationIds: [
      newsId('shade-walk-story'),
      caseStudyId('shade-walks'),
      resourceId('shade-map'),
      workshopId('schoolyards'),
    ],
  },
];
