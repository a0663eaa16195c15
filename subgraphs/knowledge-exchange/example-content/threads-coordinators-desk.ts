/** Example threads of the group for signed-in people. */
import type { ExampleThread } from './example-thread.ts';

export const coordinatorsDeskThreads: readonly ExampleThread[] = [
  {
    key: 'desk-1',
    title: 'Reminding municipalities without annoying them',
    at: '2025-09-29T08:00:00Z',
    accepted: 3,
    posts: [
      { by: 10, language: 'en', text: 'How often do you remind municipalities of a report that is due?' },
      { by: 3, language: 'fr', text: 'Un appel vaut mieux que trois courriels.', reactions: { USEFUL: [10, 1] } },
      {
        by: 1,
        language: 'en',
        text: 'Twice: when half of the time is over, and when a month is left. Never in July.',
        translations: [['fr', 'MACHINE', 'Deux fois : à mi-parcours et un mois avant. Jamais en juillet.']],
        reactions: { USEFUL: [10, 3, 8] },
        answers: 1,
      },
      { by: 10, language: 'en', text: 'That is a rule I can keep.' },
    ],
  },
  {
    key: 'desk-2',
    title: 'Who answers questions from the press?',
    kind: 'DISCUSSION',
    at: '2026-04-27T11:00:00Z',
    posts: [
      { by: 8, language: 'en', text: 'Do you answer for your municipalities, or do they answer themselves?' },
      { by: 6, language: 'en', text: 'They answer; we prepare one page of facts.', reactions: { USEFUL: [8] } },
      { by: 2, language: 'en', text: 'The same, and we tell them who else was asked.' },
    ],
  },
  {
    key: 'desk-3',
    title: 'Remplacement pendant les congés',
    at: '2026-07-06T07:30:00Z',
    posts: [
      {
        by: 3,
        language: 'fr',
        text: 'Comment organisez-vous le remplacement quand une seule personne suit les communes ?',
        translations: [['en', 'MACHINE', 'How do you stand in when one person alone follows the municipalities?']],
      },
      { by: 10, language: 'en', text: 'Two neighbours agreed to read each other’s mailbox in August.', answers: 1 },
    ],
  },
];
