/** Example threads on small municipalities, in Swedish and English. */
import type { ExampleThread } from './example-thread.ts';

export const smallMunicipalitiesThreads: readonly ExampleThread[] = [
  {
    key: 'small-1',
    title: 'Vad gör man när en person ansvarar för allt?',
    at: '2025-08-18T07:00:00Z',
    accepted: 3,
    posts: [
      {
        by: 12,
        language: 'sv',
        text: 'I många små kommuner finns en enda person för klimat, vatten och bygglov. Hur hjälper ni?',
        translations: [
          ['en', 'HUMAN', 'In many small municipalities one person does climate, water and permits. How do you help?'],
        ],
      },
      { by: 8, language: 'en', text: 'We lend a colleague for a day a month.', reactions: { USEFUL: [12, 1] } },
      {
        by: 1,
        language: 'sv',
        text: 'En gemensam kalender med fyra fasta arbetsdagar per år. Då blir planen klar.',
        translations: [
          ['en', 'MACHINE_REVIEWED', 'A common calendar with four fixed working days a year. Then the plan gets done.'],
          ['de', 'MACHINE', 'Ein gemeinsamer Kalender mit vier festen Arbeitstagen im Jahr. So wird der Plan fertig.'],
        ],
        reactions: { USEFUL: [12, 8, 2], WE_DID_THIS_TOO: [8] },
        answers: 1,
      },
      { by: 12, language: 'sv', text: 'Tack, det provar vi.' },
    ],
  },
  {
    key: 'small-2',
    title: 'Mall för uppföljning som får plats på en sida',
    at: '2025-12-01T12:00:00Z',
    posts: [
      { by: 1, language: 'sv', text: 'Har någon en uppföljning som ryms på en sida och ändå räcker?' },
      { by: 2, language: 'en', text: 'Five numbers and one sentence for each of them.', reactions: { USEFUL: [1] } },
      {
        by: 12,
        language: 'sv',
        text: 'Skriv också vad ni slutade med. Det glöms alltid.',
        translations: [['en', 'MACHINE', 'Write down what you stopped doing, too. It is always forgotten.']],
        reactions: { USEFUL: [1, 8] },
      },
    ],
  },
  {
    key: 'small-3',
    title: 'School buses that people can share',
    kind: 'DISCUSSION',
    at: '2026-02-24T08:30:00Z',
    posts: [
      { by: 8, language: 'en', text: 'Has anybody opened school buses to everybody in sparse areas?' },
      { by: 1, language: 'sv', text: 'Ja, men börja med föräldrarnas frågor om trygghet.', reactions: { USEFUL: [8] } },
      {
        by: 12,
        language: 'en',
        text: 'Insurance was the longest talk, not the timetable.',
        reactions: { USEFUL: [8, 1] },
      },
      { by: 8, language: 'en', text: 'Good to know before we begin.' },
    ],
  },
  {
    key: 'small-4',
    title: 'Vem läser energidata från små orter?',
    at: '2026-10-05T06:45:00Z',
    posts: [
      {
        by: 1,
        language: 'sv',
        text: 'Vi får energidata först efter två år. Finns det en snabbare väg för små orter?',
        translations: [
          ['en', 'MACHINE', 'We get energy data after two years only. Is there a faster way for small places?'],
        ],
      },
      { by: 12, language: 'sv', text: 'Fråga nätbolaget om kvartalssummor; de finns redan.', answers: 1 },
    ],
  },
];
