/** Example threads on heat waves and drought, in Greek, Italian, Spanish and English. */
import type { ExampleThread } from './example-thread.ts';

export const heatAndDroughtThreads: readonly ExampleThread[] = [
  {
    key: 'drought-1',
    title: 'Πώς ειδοποιείτε τους ηλικιωμένους σε καύσωνα;',
    at: '2025-06-23T07:30:00Z',
    accepted: 2,
    posts: [
      {
        by: 6,
        language: 'el',
        text: 'Ποιος τρόπος ειδοποίησης φτάνει πραγματικά στους ηλικιωμένους;',
        translations: [
          ['en', 'HUMAN', 'Which way of warning really reaches elderly people?'],
          ['it', 'MACHINE', 'Quale modo di avvisare raggiunge davvero gli anziani?'],
        ],
      },
      {
        by: 4,
        language: 'it',
        text: 'Una telefonata di una persona conosciuta. I messaggi automatici vengono ignorati.',
        translations: [
          ['el', 'HUMAN', 'Ένα τηλεφώνημα από γνωστό πρόσωπο. Τα αυτόματα μηνύματα αγνοούνται.'],
          ['en', 'MACHINE_REVIEWED', 'A call by somebody they know. Automatic messages are ignored.'],
        ],
        reactions: { USEFUL: [6, 5, 9], WE_DID_THIS_TOO: [5] },
        answers: 1,
      },
      {
        by: 5,
        language: 'es',
        text: 'Nosotros sumamos las farmacias: todo el mundo pasa por ellas.',
        reactions: { USEFUL: [6] },
      },
      { by: 6, language: 'el', text: 'Ευχαριστώ, θα το δοκιμάσουμε με εθελοντές.' },
    ],
  },
  {
    key: 'drought-2',
    title: 'Trees that need little water',
    kind: 'DISCUSSION',
    at: '2025-11-04T10:00:00Z',
    posts: [
      { by: 9, language: 'en', text: 'Which lists of trees do your municipalities use for dry streets?' },
      {
        by: 5,
        language: 'es',
        text: 'Miramos primero el suelo: sin suelo no hay lista que valga.',
        reactions: { USEFUL: [9, 6] },
      },
      {
        by: 6,
        language: 'el',
        text: 'Τα ντόπια είδη αντέχουν, αν τα ποτίσει κανείς τα δύο πρώτα καλοκαίρια.',
        translations: [['en', 'MACHINE', 'Local species hold out if somebody waters them for the first two summers.']],
        reactions: { USEFUL: [9], AGREE: [5, 4] },
      },
    ],
  },
  {
    key: 'drought-3',
    title: 'Mappe delle isole di calore: quale risoluzione basta?',
    at: '2026-03-02T15:20:00Z',
    posts: [
      {
        by: 4,
        language: 'it',
        text: 'Per decidere dove piantare, quale risoluzione delle mappe vi è bastata?',
        translations: [['en', 'MACHINE', 'To decide where to plant, which resolution of the maps was enough for you?']],
      },
      { by: 9, language: 'en', text: 'Ten metres showed us the same streets as two metres, at a tenth of the work.' },
      { by: 6, language: 'el', text: 'Περιμένουμε κι εμείς απαντήσεις.', answers: 1 },
    ],
  },
  {
    key: 'drought-4',
    title: 'Programa del taller de junio',
    kind: 'WORKSHOP',
    at: '2026-05-11T09:00:00Z',
    posts: [
      { by: 5, language: 'es', text: '¿Qué temas queréis en el taller sobre calor?' },
      { by: 6, language: 'el', text: 'Σχολικές αυλές, παρακαλώ.', reactions: { AGREE: [4, 5] } },
      {
        by: 4,
        language: 'it',
        text: 'E come si misura se un cortile è davvero più fresco.',
        reactions: { AGREE: [6] },
      },
      { by: 9, language: 'en', text: 'This example post waits for a moderator.', state: 'AWAITING_REVIEW' },
    ],
  },
];
