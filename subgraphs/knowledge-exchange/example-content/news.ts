/** Example news of the community and of places. */
import { idOfSource } from '../../../covenant/ids.ts';
import type { Wording } from '../../../platform/graph/localized-text.ts';
import type { Topic } from '../../../covenant/commitments/topic.ts';
import type { NewsKind } from '../news/news-item.entity.ts';
import type { NewsContent } from '../news/publish-news.ts';
import { coordinatorId, wording } from './example-world.ts';

export function newsId(key: string): string {
  return idOfSource('NewsItem', `example-${key}`);
}

interface ExampleNews {
  readonly kind?: NewsKind;
  readonly on: string;
  readonly topics: readonly Topic[];
  /** Slug. */
  readonly coordinator?: string;
  readonly title: readonly Wording[];
  readonly body: readonly Wording[];
}

function news(
  key: string,
  { kind = 'COMMUNITY_NEWS', on, topics, coordinator, title, body }: ExampleNews,
): NewsContent {
  return {
    id: newsId(key),
    kind,
    title,
    body,
    topics,
    coordinatorId: coordinator === undefined ? null : coordinatorId(coordinator),
    state: 'PUBLISHED',
    publishedAt: `${on}T07:30:00.000Z`,
    isExample: true,
  };
}

export const exampleNews: readonly NewsContent[] = [
  news('hub-tried', {
    on: '2026-01-12',
    topics: ['GOVERNANCE'],
    title: [
      wording('en', 'This page shows how news will look'),
      wording('sv', 'Så här kommer nyheter att se ut', 'HUMAN'),
      wording('de', 'So werden Nachrichten aussehen', 'HUMAN'),
      wording('fr', 'Voici à quoi ressembleront les actualités', 'HUMAN'),
    ],
    body: [
      wording('en', 'Everything marked as an example was made up for trying the hub out.'),
      wording('sv', 'Allt som är märkt som exempel är påhittat för att prova navet.', 'HUMAN'),
      wording('de', 'Alles, was als Beispiel gekennzeichnet ist, wurde zum Ausprobieren erfunden.', 'HUMAN'),
      wording('fr', 'Tout ce qui est marqué comme exemple a été inventé pour essayer la plateforme.', 'HUMAN'),
    ],
  }),
  news('questions-shared', {
    on: '2026-03-12',
    topics: ['DISTRICT_HEATING'],
    coordinator: 'county-council-of-norrbotten',
    title: [
      wording('sv', 'Frågelistan finns nu för alla'),
      wording('en', 'The list of questions is there for all', 'HUMAN'),
    ],
    body: [
      wording(
        'sv',
        'Ett påhittat meddelande: tio frågor om värme kan nu användas fritt. Samordnaren nämns bara som exempel.',
      ),
      wording(
        'en',
        'An invented notice: ten questions about heat are free to use. The coordinator is named as an example only.',
        'HUMAN',
      ),
    ],
  }),
  news('shade-walk-story', {
    kind: 'CITY_STORIES',
    on: '2026-07-06',
    topics: ['ADAPTATION', 'CITIZENS'],
    title: [
      wording('el', 'Ένα μεσημέρι στη σκιά'),
      wording('en', 'A noon in the shade', 'HUMAN'),
      wording('it', 'Un mezzogiorno all’ombra', 'MACHINE'),
    ],
    body: [
      wording('el', 'Μια επινοημένη ιστορία για έναν περίπατο με έναν χάρτη και ένα μολύβι.'),
      wording('en', 'An invented story of a walk with a map and a pencil.', 'HUMAN'),
      wording('it', 'Una storia inventata di una passeggiata con una mappa e una matita.', 'MACHINE'),
    ],
  }),
  news('first-visit-meeting', {
    on: '2026-01-27',
    topics: ['ENERGY_POVERTY'],
    coordinator: 'grand-lyon',
    title: [
      wording('fr', 'Une fiche pour la première visite'),
      wording('es', 'Una ficha para la primera visita', 'HUMAN'),
    ],
    body: [
      wording(
        'fr',
        'Une annonce inventée : la fiche est en quatre langues. Le coordinateur n’est cité qu’à titre d’exemple.',
      ),
      wording(
        'es',
        'Un anuncio inventado: la ficha está en cuatro lenguas. El coordinador se cita solo como ejemplo.',
        'HUMAN',
      ),
    ],
  }),
  news('plain-budget-story', {
    kind: 'CITY_STORIES',
    on: '2026-09-18',
    topics: ['FINANCING', 'CITIZENS'],
    title: [wording('es', 'Tres preguntas sobre un tejado'), wording('en', 'Three questions about a roof', 'HUMAN')],
    body: [wording('es', 'Una historia inventada de una reunión de vecinos que terminó a la hora prevista.')],
  }),
  news('mayors-breakfast-news', {
    on: '2025-10-08',
    topics: ['GOVERNANCE'],
    title: [
      wording('bg', 'Закуската на кметовете ще се повтори'),
      wording('de', 'Das Frühstück wird wiederholt', 'HUMAN'),
    ],
    body: [
      wording('bg', 'Измислено съобщение: следващата закуска е с по-малко маси и повече въпроси.'),
      wording('de', 'Eine erfundene Nachricht: weniger Tische, mehr Fragen.', 'HUMAN'),
    ],
  }),
  news('contract-in-two-languages', {
    on: '2026-03-23',
    topics: ['FINANCING'],
    coordinator: 'province-of-antwerp',
    title: [
      wording('en', 'A model contract in two languages'),
      wording('bg', 'Примерен договор на два езика', 'HUMAN'),
    ],
    body: [
      wording(
        'en',
        'An invented notice: the contract waits for comments. The coordinator is named as an example only.',
      ),
      wording(
        'bg',
        'Измислено съобщение: договорът очаква коментари. Координаторът е посочен само като пример.',
        'HUMAN',
      ),
    ],
  }),
  news('stream-story', {
    kind: 'CITY_STORIES',
    on: '2025-12-09',
    topics: ['NATURE_BASED'],
    title: [wording('it', 'Chi sta a monte telefona prima'), wording('en', 'Whoever is upstream calls first', 'HUMAN')],
    body: [wording('it', 'Una storia inventata di due comuni e di un numero di telefono.')],
  }),
  news('renovation-diary-news', {
    on: '2026-05-07',
    topics: ['BUILDING_RETROFIT'],
    coordinator: 'helsinki-uusimaa-regional-council',
    title: [wording('fi', 'Remonttipäiväkirja on auki'), wording('sv', 'Renoveringsdagboken är öppen', 'HUMAN')],
    body: [
      wording('fi', 'Keksitty ilmoitus: päiväkirjaan saa kirjoittaa. Koordinaattori mainitaan vain esimerkkinä.'),
      wording(
        'sv',
        'Ett påhittat meddelande: alla får skriva i dagboken. Samordnaren nämns bara som exempel.',
        'HUMAN',
      ),
    ],
  }),
  news('timetable-evening', {
    kind: 'CITY_STORIES',
    on: '2026-04-17',
    topics: ['TRANSPORT'],
    title: [wording('pt', 'Meia hora para um horário'), wording('en', 'Half an hour for a timetable', 'HUMAN')],
    body: [wording('pt', 'Uma história inventada de uma noite com cartas e alfinetes.')],
  }),
];
