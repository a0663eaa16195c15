/** Example threads on heat planning, in German and English. */
import type { ExampleThread } from './example-thread.ts';

export const heatPlanningThreads: readonly ExampleThread[] = [
  {
    key: 'heat-1',
    title: 'Welche Daten braucht ein Wärmeplan zuerst?',
    at: '2025-06-03T08:00:00Z',
    accepted: 2,
    posts: [
      {
        by: 1,
        language: 'de',
        text: 'Eine Gemeinde fängt bei null an. Welche Daten sollten wir zuerst besorgen?',
        translations: [['en', 'MACHINE', 'A municipality starts from nothing. Which data should we get first?']],
      },
      {
        by: 2,
        language: 'de',
        text: 'Gebäudealter und Verbrauch je Baublock. Alles andere lässt sich später ergänzen.',
        translations: [
          ['en', 'HUMAN', 'Age of buildings and consumption per block. Everything else can be added later.'],
          ['sv', 'MACHINE', 'Byggnadernas ålder och förbrukning per kvarter. Resten kan läggas till senare.'],
        ],
        reactions: { USEFUL: [1, 8, 10, 12], THANKS: [1] },
        answers: 1,
      },
      {
        by: 10,
        language: 'en',
        text: 'We ask network operators for sums per street, so that no household can be recognised.',
        reactions: { USEFUL: [2], AGREE: [8] },
      },
      { by: 1, language: 'de', text: 'Danke, damit können wir beginnen.' },
    ],
  },
  {
    key: 'heat-2',
    title: 'Consultant or own staff for a heat plan?',
    kind: 'DISCUSSION',
    at: '2025-09-15T10:30:00Z',
    posts: [
      { by: 8, language: 'en', text: 'Do you write heat plans with your own people or order them?' },
      {
        by: 2,
        language: 'de',
        text: 'Wir begleiten die Vergabe und lesen jeden Entwurf mit. Das Wissen bleibt so im Haus.',
        translations: [
          ['en', 'MACHINE_REVIEWED', 'We go along with the tender and read every draft. So the knowledge stays here.'],
        ],
        reactions: { USEFUL: [8, 12] },
      },
      { by: 12, language: 'en', text: 'One consultant for five municipalities, one person of ours for all of them.' },
      { by: 10, language: 'en', text: 'The same here, with a common method first.', reactions: { AGREE: [12] } },
    ],
  },
  {
    key: 'heat-3',
    title: 'Flusswärme im kleinen Ort: lohnt sich das?',
    at: '2026-02-10T09:15:00Z',
    posts: [
      {
        by: 2,
        language: 'de',
        text: 'Hat jemand eine Großwärmepumpe an einem Fluss für weniger als tausend Haushalte geprüft?',
      },
      { by: 1, language: 'en', text: 'Not yet, but I would read the numbers with interest.', answers: 1 },
      {
        by: 10,
        language: 'en',
        text: 'Look at the temperature in January first; it decides more than the size of the place.',
        reactions: { USEFUL: [2] },
        isEdited: true,
      },
    ],
  },
  {
    key: 'heat-4',
    title: 'How do you explain a network area to house owners?',
    at: '2026-05-20T13:00:00Z',
    accepted: 3,
    posts: [
      { by: 10, language: 'en', text: 'People ask whether they will be forced to connect. What do you say?' },
      { by: 1, language: 'en', text: 'We begin with the map and what it does not mean.', reactions: { USEFUL: [10] } },
      {
        by: 2,
        language: 'de',
        text: 'Zwei Sätze: Der Plan verpflichtet niemanden. Er zeigt, wo ein Netz wahrscheinlich wird.',
        translations: [
          ['en', 'HUMAN', 'Two sentences: the plan obliges nobody. It shows where a network becomes likely.'],
          ['fr', 'MACHINE', 'Deux phrases : le plan n’oblige personne. Il montre où un réseau devient probable.'],
        ],
        reactions: { USEFUL: [10, 1, 8], WE_DID_THIS_TOO: [12] },
        answers: 1,
      },
      { by: 8, language: 'en', text: 'A moderator hid this example post.', state: 'HIDDEN' },
      { by: 10, language: 'en', text: 'That is exactly the wording I was missing.' },
    ],
  },
  {
    key: 'heat-5',
    title: 'Neue Vorlage für Protokolle dieser Gruppe',
    kind: 'ANNOUNCEMENT',
    at: '2026-09-01T07:45:00Z',
    isLocked: true,
    posts: [
      {
        by: 2,
        language: 'de',
        text: 'Ab jetzt gibt es eine Vorlage für Protokolle: Frage, Antwort, wer was bis wann tut.',
        translations: [
          ['en', 'MACHINE', 'From now on there is a template for minutes: question, answer, who does what by when.'],
        ],
        reactions: { THANKS: [1, 12] },
      },
    ],
  },
];
