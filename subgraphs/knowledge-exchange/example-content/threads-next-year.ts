/** Example threads of the group of invited people, which nobody else sees or finds. */
import { personId } from './example-world.ts';
import type { ExampleThread } from './example-thread.ts';

export const nextYearThreads: readonly ExampleThread[] = [
  {
    key: 'next-year-1',
    title: 'Tre träffar eller fyra?',
    kind: 'DISCUSSION',
    at: '2026-09-07T08:00:00Z',
    isPinned: true,
    posts: [
      {
        by: 'coordinator-abroad',
        language: 'sv',
        text: `Fyra träffar om året är många, och till den sista kommer nästan ingen. Jag föreslår tre. @[${personId('organiser')}], hur ser ni på det?`,
        translations: [
          [
            'en',
            'HUMAN',
            'Four meetings a year are many, and hardly anybody comes to the last one. I suggest three. How do you see it?',
          ],
          [
            'fr',
            'HUMAN',
            'Quatre rencontres par an, c’est beaucoup, et presque personne ne vient à la dernière. J’en propose trois. Qu’en pensez-vous ?',
          ],
        ],
      },
      {
        by: 'organiser',
        language: 'en',
        text: 'Three, if one of them is in the south: travelling north in January costs people two working days.',
        reactions: { AGREE: [15, 17] },
        answers: 1,
        quote: 'Jag föreslår tre.',
      },
      {
        by: 17,
        language: 'el',
        text: 'Τρεις, και η μία διαδικτυακά, για όσους δεν μπορούν να ταξιδέψουν.',
        translations: [['sv', 'MACHINE', 'Tre, och en av dem på nätet, för dem som inte kan resa.']],
        reactions: { USEFUL: ['coordinator-abroad', 'office-decider'] },
        answers: 1,
      },
    ],
  },
  {
    key: 'next-year-2',
    title: 'Qui invite la première rencontre ?',
    at: '2026-10-26T09:40:00Z',
    posts: [
      {
        by: 15,
        language: 'fr',
        text: 'Il nous faut une salle pour quarante personnes, accessible sans marches, à moins d’une demi-heure d’une gare.',
        translations: [
          [
            'en',
            'HUMAN',
            'We need a room for forty people, without steps, less than half an hour from a railway station.',
          ],
        ],
      },
      {
        by: 'office-decider',
        language: 'en',
        text: 'Please choose the day before the room: interpreters are harder to find than chairs.',
        reactions: { THANKS: [15, 'coordinator-abroad'] },
        answers: 1,
      },
    ],
  },
];
