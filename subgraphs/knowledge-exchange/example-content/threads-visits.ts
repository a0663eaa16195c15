/** Example threads of the group that people ask to join: pinned, answered, slowed, and after a workshop. */
import { personId } from './example-world.ts';
import { workshopId } from './example-workshop.ts';
import type { ExampleThread } from './example-thread.ts';

export const visitThreads: readonly ExampleThread[] = [
  {
    key: 'visits-1',
    title: 'How this group works',
    kind: 'ANNOUNCEMENT',
    at: '2026-01-13T08:00:00Z',
    isPinned: true,
    posts: [
      {
        by: 'organiser',
        language: 'en',
        text: 'Before you ask for a visit, write **three things**:\n\n1. what you would like to see,\n2. how many of you would come,\n3. what you can show in return.\n\nAfterwards, tell the others what you took home.',
        translations: [
          [
            'sv',
            'HUMAN',
            'Skriv **tre saker** innan du ber om ett besök:\n\n1. vad ni vill se,\n2. hur många ni är,\n3. vad ni själva kan visa.\n\nBerätta efteråt för oss andra vad ni tog med er hem.',
          ],
          [
            'fr',
            'HUMAN',
            'Avant de demander une visite, écrivez **trois choses** :\n\n1. ce que vous aimeriez voir,\n2. combien vous seriez,\n3. ce que vous pouvez montrer en retour.\n\nEnsuite, racontez aux autres ce que vous en avez retenu.',
          ],
          [
            'el',
            'MACHINE_REVIEWED',
            'Πριν ζητήσετε μια επίσκεψη, γράψτε **τρία πράγματα**:\n\n1. τι θα θέλατε να δείτε,\n2. πόσοι θα έρθετε,\n3. τι μπορείτε να δείξετε εσείς.\n\nΎστερα πείτε στους άλλους τι κρατήσατε.',
          ],
        ],
        reactions: { THANKS: [13, 15, 17, 19], AGREE: [16] },
      },
    ],
  },
  {
    key: 'visits-2',
    title: 'Vem har en skolgård som tål både sol och skyfall?',
    at: '2026-03-02T07:20:00Z',
    accepted: 3,
    posts: [
      {
        by: 13,
        language: 'sv',
        text: 'Vi är fyra som gärna vill se en skolgård där barnen kan leka även när det är mycket varmt. Den ska dessutom klara ett kraftigt regn. Vem har en att visa?',
        translations: [
          [
            'en',
            'HUMAN',
            'Four of us would like to see a schoolyard where children can play even when it is very hot, and which copes with heavy rain. Who has one to show?',
          ],
          [
            'fr',
            'MACHINE',
            'Nous sommes quatre à vouloir voir une cour d’école où les enfants jouent même par forte chaleur et qui supporte une grosse averse. Qui en a une à montrer ?',
          ],
        ],
      },
      {
        by: 15,
        language: 'fr',
        text: 'La nôtre vient d’être plantée : l’ombre, ce sera pour dans dix ans. Demandez plutôt dans le Sud.',
        reactions: { AGREE: [16] },
      },
      {
        by: 17,
        language: 'el',
        text: `Έχουμε μία. Η σκιά έρχεται από πέργκολες ώσπου να μεγαλώσουν τα δέντρα, και το νερό της βροχής μένει κάτω από το χώμα. @[${personId(13)}], ελάτε καλύτερα τον Μάιο, πριν κλείσουν τα σχολεία.`,
        translations: [
          [
            'en',
            'HUMAN',
            'We have one. Pergolas give shade until the trees have grown, and the rain stays under the ground. Better come in May, before the schools close.',
          ],
          [
            'sv',
            'MACHINE_REVIEWED',
            'Vi har en. Pergolor ger skugga tills träden har vuxit, och regnvattnet stannar under marken. Kom hellre i maj, innan skolorna stänger.',
          ],
        ],
        reactions: { USEFUL: [13, 15, 'coordinator-abroad'], THANKS: [13] },
        answers: 1,
      },
      {
        by: 13,
        language: 'sv',
        text: 'Tack, maj passar oss bra! Vi hör av oss med två förslag på datum.',
        answers: 3,
        quote: 'ελάτε καλύτερα τον Μάιο',
      },
    ],
  },
  {
    key: 'visits-3',
    title: 'By train or not at all?',
    kind: 'DISCUSSION',
    at: '2026-06-08T09:00:00Z',
    slowSeconds: 3_600,
    posts: [
      {
        by: 19,
        language: 'en',
        text: 'Should a visit that takes more than a day by train become a video call instead? I honestly do not know.',
        earlier: 'Should visits that take more than a day by train be forbidden?',
        reactions: { USEFUL: [15, 18] },
      },
      {
        by: 16,
        language: 'fr',
        text: 'On n’apprend pas l’essentiel à l’écran : les silences, l’odeur de la chaufferie, ce que disent les gens dans le couloir.',
        translations: [
          [
            'en',
            'HUMAN',
            'The essential does not come across on a screen: the silences, the smell of the boiler room, what people say in the corridor.',
          ],
        ],
        reactions: { AGREE: [13, 17] },
        answers: 1,
      },
      {
        by: 18,
        language: 'el',
        text: 'Από ένα νησί δεν φεύγει τρένο. Εμείς στέλνουμε έναν άνθρωπο για πολλούς δήμους, και μετά διηγείται σε όλους.',
        translations: [
          [
            'en',
            'HUMAN',
            'No train leaves an island. We send one person for many municipalities, who then tells all of them.',
          ],
          [
            'sv',
            'MACHINE',
            'Inget tåg går från en ö. Vi skickar en person för många kommuner, som sedan berättar för alla.',
          ],
        ],
        reactions: { USEFUL: [19, 13, 'organiser'], WE_DID_THIS_TOO: ['coordinator-abroad'] },
        answers: 1,
      },
      {
        by: 16,
        language: 'fr',
        text: 'Ce message d’exemple a été masqué par une modératrice.',
        hidden: ['organiser', 'On discute des trajets, pas des personnes.'],
      },
      {
        by: 13,
        language: 'sv',
        text: 'Vi har bromsat tråden lite så att alla hinner läsa och översätta. Skriv gärna färre men längre inlägg.',
        translations: [
          [
            'en',
            'HUMAN',
            'The thread has been slowed down a little so that everybody has time to read and translate. Better write fewer and longer posts.',
          ],
        ],
      },
    ],
  },
];

/** What people say in the group after a workshop; it is loaded when the workshop is there. */
export const afterTheWorkshop: ExampleThread = {
  key: 'visits-4',
  title: 'Μετά τη συνάντηση για τις σχολικές αυλές',
  kind: 'WORKSHOP',
  at: '2026-06-18T06:30:00Z',
  aboutId: workshopId('schoolyards'),
  posts: [
    {
      by: 17,
      language: 'el',
      text: 'Ευχαριστούμε όσους ήρθαν. Τι θα δοκιμάσετε πρώτο στον τόπο σας;',
      translations: [
        ['en', 'HUMAN', 'Thanks to all who came. What will you try first at your place?'],
        [
          'fr',
          'MACHINE_REVIEWED',
          'Merci à celles et ceux qui sont venus. Qu’allez-vous essayer en premier chez vous ?',
        ],
      ],
    },
    {
      by: 15,
      language: 'fr',
      text: 'La liste de contrôle, avec les enfants : ce sont eux qui savent où le sol brûle.',
      reactions: { USEFUL: [17, 13], THANKS: [17] },
      answers: 1,
    },
    {
      by: 'organiser',
      language: 'en',
      text: `The rain under the ground. @[${personId(17)}], may we have the drawing you showed at the end?`,
      reactions: { AGREE: [19] },
      answers: 1,
    },
    {
      by: 17,
      language: 'el',
      text: 'Βεβαίως, θα το μεταφράσουμε πρώτα.',
      answers: 3,
      reactions: { THANKS: ['organiser'] },
    },
  ],
};
