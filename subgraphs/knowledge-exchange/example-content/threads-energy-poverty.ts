/** Example threads on energy poverty, in French, Spanish and Italian. */
import type { ExampleThread } from './example-thread.ts';

export const energyPovertyThreads: readonly ExampleThread[] = [
  {
    key: 'poverty-1',
    title: 'Comment repérer les ménages sans les montrer du doigt ?',
    at: '2025-05-12T09:00:00Z',
    accepted: 3,
    posts: [
      {
        by: 3,
        language: 'fr',
        text: 'Nous cherchons une manière discrète de repérer les ménages concernés. Des idées ?',
        translations: [
          ['es', 'HUMAN', 'Buscamos una manera discreta de encontrar los hogares afectados. ¿Ideas?'],
          ['it', 'MACHINE', 'Cerchiamo un modo discreto per individuare le famiglie interessate. Idee?'],
        ],
      },
      { by: 4, language: 'it', text: 'Noi passiamo dai servizi sociali, che conoscono già le persone.' },
      {
        by: 5,
        language: 'es',
        text: 'Una carta con la factura del agua: llega a todos, así nadie queda señalado.',
        translations: [
          ['fr', 'HUMAN', 'Une lettre jointe à la facture d’eau : elle arrive chez tous, personne n’est désigné.'],
          ['en', 'MACHINE', 'A letter with the water bill: it reaches everybody, so nobody is singled out.'],
        ],
        reactions: { USEFUL: [3, 4, 7, 9], THANKS: [3] },
        answers: 1,
      },
      { by: 3, language: 'fr', text: 'Simple et respectueux, merci.' },
    ],
  },
  {
    key: 'poverty-2',
    title: 'Qué indicadores usáis en los planes',
    at: '2025-10-06T11:20:00Z',
    posts: [
      {
        by: 5,
        language: 'es',
        text: '¿Con qué indicadores medís la pobreza energética en los planes de municipios pequeños?',
        translations: [['fr', 'MACHINE', 'Quels indicateurs utilisez-vous dans les plans des petites communes ?']],
      },
      {
        by: 9,
        language: 'es',
        text: 'Usamos tres: parte de la renta, retrasos de pago y la casa fría según sus habitantes.',
      },
      {
        by: 4,
        language: 'it',
        text: 'Attenzione alle medie: nei comuni piccoli poche famiglie cambiano tutto.',
        translations: [
          ['es', 'MACHINE_REVIEWED', 'Cuidado con las medias: en municipios pequeños pocas familias lo cambian todo.'],
        ],
        reactions: { USEFUL: [5, 3], AGREE: [9] },
      },
    ],
  },
  {
    key: 'poverty-3',
    title: 'Former les gardiens d’immeuble',
    kind: 'DISCUSSION',
    at: '2026-01-19T14:10:00Z',
    posts: [
      { by: 3, language: 'fr', text: 'Les gardiens voient tout les premiers. Qui a essayé de les former ?' },
      {
        by: 5,
        language: 'es',
        text: 'Un taller corto, de una tarde, con ejemplos y no con normas.',
        reactions: { USEFUL: [3] },
      },
      {
        by: 4,
        language: 'it',
        text: 'Aggiungerei una pagina con i numeri da chiamare.',
        reactions: { USEFUL: [3, 5] },
      },
      { by: 7, language: 'bg', text: 'Благодаря за идеята, ще я предложим и у нас.' },
    ],
  },
  {
    key: 'poverty-4',
    title: 'Sportello energia: quante ore alla settimana?',
    at: '2026-04-14T08:40:00Z',
    accepted: 2,
    posts: [
      { by: 4, language: 'it', text: 'Un comune vuole aprire uno sportello energia. Quante ore servono davvero?' },
      {
        by: 9,
        language: 'es',
        text: 'Mejor pocas horas fijas y siempre las mismas que muchas que cambian.',
        translations: [
          ['it', 'HUMAN', 'Meglio poche ore fisse e sempre uguali che molte che cambiano.'],
          ['fr', 'MACHINE', 'Mieux vaut peu d’heures fixes et toujours les mêmes que beaucoup qui changent.'],
        ],
        reactions: { USEFUL: [4, 3], THANKS: [4] },
        answers: 1,
      },
      { by: 4, language: 'it', text: 'Grazie, partiamo con due mattine.' },
    ],
  },
  {
    key: 'poverty-5',
    title: 'Lettre type traduite en quatre langues',
    kind: 'ANNOUNCEMENT',
    at: '2026-08-24T09:30:00Z',
    posts: [
      {
        by: 3,
        language: 'fr',
        text: 'Une lettre type est prête en quatre langues ; dites ce qui manque.',
        translations: [
          ['es', 'HUMAN', 'Hay una carta modelo en cuatro lenguas; decid qué falta.'],
          ['it', 'HUMAN', 'È pronta una lettera tipo in quattro lingue; dite che cosa manca.'],
          ['en', 'MACHINE', 'A model letter is ready in four languages; say what is missing.'],
        ],
        reactions: { THANKS: [4, 5, 9] },
      },
      { by: 5, language: 'es', text: 'Falta el horario de atención.', answers: 1 },
      {
        by: 3,
        language: 'fr',
        text: 'Cet exemple de message a été retiré par son auteur.',
        state: 'DELETED_BY_AUTHOR',
      },
      { by: 3, language: 'fr', text: 'C’est ajouté.', answers: 2 },
    ],
  },
];
