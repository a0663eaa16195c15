/** Example guides, tools, methods and material. None of them exists; addresses lead to a domain kept for examples. */
import { idOfSource } from '../../../covenant/ids.ts';
import type { ResourceContent } from '../resources/publish-resources.ts';
import { workshopId } from './example-workshop.ts';
import { coordinatorId, wording } from './example-world.ts';

export function resourceId(key: string): string {
  return idOfSource('Resource', `example-${key}`);
}

type ExampleResource = Omit<ResourceContent, 'id' | 'state' | 'publishedAt'> & { readonly publishedOn: string };

function resource(key: string, { publishedOn, ...content }: ExampleResource): ResourceContent {
  return {
    license: 'https://creativecommons.org/publicdomain/zero/1.0/',
    ...content,
    id: resourceId(key),
    state: 'PUBLISHED',
    publishedAt: `${publishedOn}T08:00:00.000Z`,
    isExample: true,
  };
}

export const exampleResources: readonly ResourceContent[] = [
  resource('first-questions', {
    kind: 'GUIDE',
    title: [
      wording('sv', 'Första frågorna till en ny avtalspart'),
      wording('en', 'First questions to a new signatory', 'HUMAN'),
      wording('fi', 'Ensimmäiset kysymykset uudelle allekirjoittajalle', 'HUMAN'),
    ],
    summary: [wording('sv', 'En påhittad vägledning. Samordnaren nämns bara som exempel.')],
    topics: ['GOVERNANCE'],
    coordinatorId: coordinatorId('county-council-of-norrbotten'),
    url: 'https://example.org/first-questions',
    publishedOn: '2026-02-03',
  }),
  resource('heat-data-list', {
    kind: 'TEMPLATE',
    title: [wording('de', 'Liste der ersten Wärmedaten'), wording('en', 'List of the heat data to get first', 'HUMAN')],
    summary: [
      wording(
        'de',
        'Eine erfundene Vorlage aus der Werkstatt Wärmeplanung. Der Koordinator ist nur als Beispiel genannt.',
      ),
    ],
    topics: ['DISTRICT_HEATING'],
    coordinatorId: coordinatorId('metropolregion-rhein-neckar'),
    workshopId: workshopId('heat-day'),
    publishedOn: '2025-10-20',
  }),
  resource('heat-day-slides', {
    kind: 'SLIDES',
    title: [wording('en', 'From map to network: slides')],
    topics: ['DISTRICT_HEATING'],
    workshopId: workshopId('heat-day'),
    publishedOn: '2025-10-21',
  }),
  resource('first-visit-card', {
    kind: 'METHOD',
    title: [
      wording('fr', 'Fiche de la première visite'),
      wording('es', 'Ficha de la primera visita', 'HUMAN'),
      wording('it', 'Scheda della prima visita', 'MACHINE_REVIEWED'),
      wording('en', 'Card for the first visit', 'MACHINE'),
    ],
    summary: [wording('fr', 'Une méthode inventée. Le coordinateur n’est cité qu’à titre d’exemple.')],
    topics: ['ENERGY_POVERTY', 'CITIZENS'],
    coordinatorId: coordinatorId('grand-lyon'),
    publishedOn: '2026-01-22',
  }),
  resource('shade-map', {
    kind: 'TOOL',
    title: [wording('el', 'Χάρτης σκιάς σε χαρτί'), wording('en', 'A shade map on paper', 'HUMAN')],
    summary: [wording('el', 'Ένα επινοημένο εργαλείο για περιπάτους. Ο συντονιστής αναφέρεται μόνο ως παράδειγμα.')],
    topics: ['ADAPTATION', 'NATURE_BASED'],
    coordinatorId: coordinatorId('region-of-crete-regional-energy-agency-regional-development-fund'),
    publishedOn: '2026-07-03',
  }),
  resource('model-contract', {
    kind: 'TEMPLATE',
    title: [
      wording('en', 'Model contract for buying together'),
      wording('bg', 'Примерен договор за общо възлагане', 'HUMAN'),
    ],
    summary: [wording('en', 'An invented template. The coordinator is named as an example only.')],
    topics: ['FINANCING'],
    coordinatorId: coordinatorId('province-of-antwerp'),
    workshopId: workshopId('bundles'),
    url: 'https://example.org/model-contract',
    publishedOn: '2026-03-20',
  }),
  resource('bundles-recording', {
    kind: 'RECORDING',
    title: [wording('en', 'Bundling small projects: recording')],
    topics: ['FINANCING'],
    workshopId: workshopId('bundles'),
    publishedOn: '2026-03-13',
  }),
  resource('timetable-cards', {
    kind: 'TOOL',
    title: [wording('pt', 'Cartas para o jogo do horário'), wording('en', 'Cards for the timetable game', 'HUMAN')],
    summary: [wording('pt', 'Um jogo inventado. O coordenador é citado apenas como exemplo.')],
    topics: ['TRANSPORT'],
    coordinatorId: coordinatorId('oestecim-comunidade-intermunicipal-do-oeste-portugal'),
    publishedOn: '2026-04-16',
  }),
  resource('stream-checklist', {
    kind: 'METHOD',
    title: [
      wording('it', 'Lista di domande per comuni lungo un torrente'),
      wording('fr', 'Liste de questions pour les communes d’un torrent', 'HUMAN'),
    ],
    topics: ['ADAPTATION', 'GOVERNANCE'],
    publishedOn: '2025-12-05',
  }),
  resource('invented-counts', {
    kind: 'DATASET',
    title: [
      wording('de', 'Erfundene Zählung von Fahrrädern'),
      wording('en', 'An invented count of bicycles', 'MACHINE'),
    ],
    summary: [wording('de', 'Eine leere Tabelle mit Überschriften, zum Ausprobieren.')],
    topics: ['TRANSPORT'],
    url: 'https://example.org/bicycles.csv',
    publishedOn: '2026-10-08',
  }),
];
