/** Example threads on financing, in English, Italian and Bulgarian. */
import type { ExampleThread } from './example-thread.ts';

export const financingThreads: readonly ExampleThread[] = [
  {
    key: 'money-1',
    title: 'Как да обединим малки проекти?',
    at: '2025-07-07T08:20:00Z',
    accepted: 2,
    posts: [
      {
        by: 7,
        language: 'bg',
        text: 'Проектите на малките общини са под прага на програмите. Как ги обединявате?',
        translations: [
          [
            'en',
            'HUMAN',
            'Projects of small municipalities are below the threshold of programmes. How do you bundle them?',
          ],
          ['it', 'MACHINE', 'I progetti dei piccoli comuni sono sotto la soglia dei programmi. Come li unite?'],
        ],
      },
      {
        by: 10,
        language: 'en',
        text: 'One lead municipality, one contract, one schedule; each keeps its own budget line.',
        translations: [
          ['bg', 'MACHINE_REVIEWED', 'Една водеща община, един договор, един график; всяка пази своя бюджетен ред.'],
        ],
        reactions: { USEFUL: [7, 4, 8, 11], THANKS: [7] },
        answers: 1,
      },
      {
        by: 4,
        language: 'it',
        text: 'Serve anche un segretario comune, altrimenti nessuno risponde.',
        reactions: { USEFUL: [7] },
      },
      { by: 7, language: 'bg', text: 'Много полезно, благодаря.' },
    ],
  },
  {
    key: 'money-2',
    title: 'Citizens’ loans for solar roofs',
    kind: 'DISCUSSION',
    at: '2025-11-24T09:50:00Z',
    posts: [
      { by: 8, language: 'en', text: 'Who has experience with citizens lending money for solar roofs of schools?' },
      {
        by: 4,
        language: 'it',
        text: 'Il regolamento prima, la campagna dopo. Al contrario si perde la fiducia.',
        translations: [['en', 'HUMAN', 'Rules first, campaign afterwards. The other way round trust gets lost.']],
        reactions: { USEFUL: [8, 10] },
      },
      {
        by: 11,
        language: 'en',
        text: 'Publish every quarter what was paid back, even when it is little.',
        reactions: { USEFUL: [8] },
      },
      { by: 10, language: 'en', text: 'And name one person who answers the telephone.' },
    ],
  },
  {
    key: 'money-3',
    title: 'Quanto costa preparare un contratto a prestazione?',
    at: '2026-03-17T13:40:00Z',
    posts: [
      { by: 4, language: 'it', text: 'Prima di firmare servono analisi e avvocati. Chi paga questa parte da voi?' },
      {
        by: 8,
        language: 'en',
        text: 'Ask for help with preparation before you ask for the investment.',
        reactions: { USEFUL: [4] },
      },
      { by: 7, language: 'bg', text: 'И ние търсим отговор на този въпрос.', answers: 1 },
    ],
  },
  {
    key: 'money-4',
    title: 'Words we all use for money',
    kind: 'ANNOUNCEMENT',
    at: '2026-06-08T10:15:00Z',
    posts: [
      {
        by: 8,
        language: 'en',
        text: 'A short list of words for money in our languages is ready: grant, loan, guarantee, own share.',
        translations: [
          ['it', 'HUMAN', 'È pronto un breve elenco di parole: contributo, prestito, garanzia, quota propria.'],
          ['bg', 'HUMAN', 'Готов е кратък списък с думи: безвъзмездна помощ, заем, гаранция, собствен дял.'],
        ],
        reactions: { THANKS: [4, 7, 10, 11] },
      },
      { by: 11, language: 'en', text: 'May we add a column for our language?', answers: 1 },
      { by: 8, language: 'en', text: 'Please do.', answers: 2 },
    ],
  },
];
