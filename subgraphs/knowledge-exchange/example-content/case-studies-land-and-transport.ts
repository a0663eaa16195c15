/** Example case studies on adaptation, nature and transport. */
import type { CaseStudyContent } from '../case-studies/case-study-record.ts';
import { section, study } from './example-case-study.ts';
import { wording } from './example-world.ts';

export const landAndTransportStudies: readonly CaseStudyContent[] = [
  study('shade-walks', {
    title: [
      wording('el', 'Περίπατοι στη σκιά'),
      wording('en', 'Walks in the shade', 'HUMAN'),
      wording('it', 'Passeggiate all’ombra', 'MACHINE_REVIEWED'),
    ],
    summary: [
      wording(
        'el',
        'Επινοημένη ανταλλαγή εμπειριών: κάτοικοι δείχνουν πού λείπει η σκιά. Οι συντονιστές αναφέρονται μόνο ως παράδειγμα.',
      ),
      wording(
        'en',
        'An invented exchange of experience: residents show where shade is missing. The coordinators are named as an example only.',
        'HUMAN',
      ),
    ],
    topics: ['ADAPTATION', 'NATURE_BASED', 'CITIZENS'],
    regions: ['EL43', 'ITC33'],
    publishedOn: '2026-07-01',
    coordinators: ['region-of-crete-regional-energy-agency-regional-development-fund', 'citta-metropolitana-di-genova'],
    authors: [6, 4],
    sections: [
      section('CHALLENGES', wording('el', 'Οι χάρτες δείχνουν δέντρα, όχι τη σκιά τους το μεσημέρι.')),
      section(
        'SOLUTIONS',
        wording('el', 'Ένας περίπατος την πιο ζεστή ώρα, με σημειώσεις στον χάρτη.'),
        wording('en', 'A walk in the hottest hour, with notes on the map.', 'HUMAN'),
      ),
      section('SUCCESS_AND_LIMITATIONS', wording('el', 'Η συμμετοχή ήταν μικρή όταν έκανε πολλή ζέστη.')),
    ],
  }),
  study('stream-neighbours', {
    title: [
      wording('it', 'Vicini di torrente'),
      wording('fr', 'Voisins d’un torrent', 'HUMAN'),
      wording('de', 'Nachbarn an einem Bach', 'MACHINE'),
    ],
    summary: [
      wording(
        'it',
        'Uno scambio inventato tra comuni lungo lo stesso torrente. Il coordinatore è citato solo come esempio.',
      ),
    ],
    topics: ['ADAPTATION', 'NATURE_BASED', 'GOVERNANCE'],
    regions: ['ITC33'],
    publishedOn: '2025-12-02',
    lastConfirmedOn: '2026-08-31',
    coordinators: ['citta-metropolitana-di-genova'],
    authors: [4],
    sections: [
      section('OBJECTIVES', wording('it', 'Chi sta a monte e chi sta a valle si parla prima della piena.')),
      section('RELEVANCE', wording('it', 'Per chi coordina comuni che condividono un corso d’acqua.')),
    ],
  }),
  study('bus-timetable-game', {
    title: [
      wording('en', 'A game about the bus timetable'),
      wording('sv', 'Ett spel om busstidtabellen', 'HUMAN'),
      wording('es', 'Un juego sobre el horario del autobús', 'MACHINE'),
    ],
    summary: [
      wording(
        'en',
        'An invented evening on which councillors planned a timetable with cards. The coordinator is named as an example only.',
      ),
    ],
    topics: ['TRANSPORT', 'CITIZENS'],
    regions: ['PT16B'],
    publishedOn: '2026-04-14',
    coordinators: ['oestecim-comunidade-intermunicipal-do-oeste-portugal'],
    authors: [9],
    sections: [section('SOLUTIONS', wording('en', 'Cards for buses, pins for people, half an hour on the clock.'))],
  }),
  study('bicycle-count-by-hand', {
    title: [
      wording('de', 'Fahrräder von Hand gezählt'),
      wording('en', 'Bicycles counted by hand', 'HUMAN'),
      wording('bg', 'Велосипеди, преброени на ръка', 'MACHINE'),
    ],
    summary: [wording('de', 'Ein erfundener Vormittag: Was man beim Zählen sieht und kein Gerät meldet.')],
    topics: ['TRANSPORT', 'MITIGATION'],
    publishedOn: '2026-10-06',
    authors: [2, 11],
    sections: [section('SUCCESS_AND_LIMITATIONS', wording('de', 'Viel gelernt über Kreuzungen, wenig über Regen.'))],
  }),
];
