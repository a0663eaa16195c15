/** Example threads of the group for people of bodies who write their first report. */
import type { ExampleThread } from './example-thread.ts';

export const firstReportThreads: readonly ExampleThread[] = [
  {
    key: 'first-report-1',
    title: 'Which year does our first report cover?',
    at: '2026-02-09T10:00:00Z',
    accepted: 2,
    posts: [
      {
        by: 'coordinator-reporter',
        language: 'en',
        text: 'We joined in autumn. Does the first report cover those three months or wait for a whole year?',
      },
      {
        by: 'office-moderator',
        language: 'en',
        text: 'Look at the period on the draft: it says from when to when. Write about that and nothing else.',
        translations: [
          [
            'fr',
            'HUMAN',
            'Regardez la période indiquée sur le brouillon : elle dit de quand à quand. Ne parlez que de celle-ci.',
          ],
          ['sv', 'HUMAN', 'Titta på perioden i utkastet: där står från när till när. Skriv om den och inget annat.'],
        ],
        reactions: { USEFUL: ['coordinator-reporter', 14, 16], THANKS: ['coordinator-reporter'] },
        answers: 1,
      },
      { by: 14, language: 'sv', text: 'Det hade jag också missat. Tack för att du frågade!', answers: 1 },
    ],
  },
  {
    key: 'first-report-2',
    title: 'Combien de pages, honnêtement ?',
    kind: 'DISCUSSION',
    at: '2026-05-11T13:15:00Z',
    posts: [
      {
        by: 16,
        language: 'fr',
        text: 'On nous a dit « court ». Court, chez nous, c’est douze pages. Et chez vous ?',
        translations: [['en', 'HUMAN', 'We were told “short”. Short means twelve pages to us. And to you?']],
      },
      {
        by: 18,
        language: 'el',
        text: 'Τέσσερις σελίδες, και μία φωτογραφία που λέει τα υπόλοιπα.',
        translations: [['fr', 'MACHINE_REVIEWED', 'Quatre pages, et une photo qui dit le reste.']],
        reactions: { AGREE: ['coordinator-admin'], USEFUL: [16] },
        answers: 1,
      },
      {
        by: 'coordinator-admin',
        language: 'en',
        text: 'Write the summary first. If it needs a second page, the rest is too long as well.',
        reactions: { USEFUL: [16, 14] },
        answers: 1,
      },
    ],
  },
  {
    key: 'first-report-3',
    title: 'Var lägger ni bilagorna?',
    at: '2026-10-19T06:50:00Z',
    posts: [
      {
        by: 14,
        language: 'sv',
        text: 'Våra kommuner skickar egna tabeller. Lägger ni dem som bilagor eller räcker en mening om var de finns?',
        translations: [
          [
            'en',
            'MACHINE',
            'Our municipalities send tables of their own. Do you attach them, or is a sentence on where they are enough?',
          ],
        ],
      },
    ],
  },
];
