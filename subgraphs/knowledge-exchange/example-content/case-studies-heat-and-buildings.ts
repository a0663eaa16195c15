/** Example case studies on heat and buildings. */
import type { CaseStudyContent } from '../case-studies/case-study-record.ts';
import { section, study } from './example-case-study.ts';
import { workshopId } from './example-workshop.ts';
import { wording } from './example-world.ts';

export const heatAndBuildingStudies: readonly CaseStudyContent[] = [
  study('heat-atlas-questions', {
    title: [
      wording('sv', 'Tio frågor innan en värmekarta ritas'),
      wording('en', 'Ten questions before a heat map is drawn', 'HUMAN'),
      wording('de', 'Zehn Fragen vor der ersten Wärmekarte', 'HUMAN'),
    ],
    summary: [
      wording(
        'sv',
        'Ett påhittat erfarenhetsutbyte: vad man frågar kommunerna först. Samordnarna nämns bara som exempel.',
      ),
      wording(
        'en',
        'An invented exchange of experience: what to ask municipalities first. The coordinators are named as an example only.',
        'HUMAN',
      ),
    ],
    topics: ['DISTRICT_HEATING', 'GOVERNANCE'],
    regions: ['SE332'],
    startsOn: '2025-09-01',
    endsOn: '2026-02-28',
    publishedOn: '2026-03-10',
    coordinators: ['county-council-of-norrbotten', 'metropolregion-rhein-neckar'],
    authors: [1, 2],
    workshopId: workshopId('heat-day'),
    sections: [
      section(
        'CHALLENGES',
        wording('sv', 'Varje kommun har sina egna tabeller, och ingen vet vilka som räcker.'),
        wording('en', 'Every municipality has tables of its own, and nobody knows which of them are enough.', 'HUMAN'),
      ),
      section(
        'SOLUTIONS',
        wording('sv', 'En gemensam frågelista som går igenom byggnader, nät och spillvärme i den ordningen.'),
        wording('en', 'One common list of questions: buildings first, then networks, then waste heat.', 'HUMAN'),
      ),
      section('RELEVANCE', wording('sv', 'För samordnare med små kommuner som börjar från noll.')),
    ],
  }),
  study('boiler-room-visits', {
    title: [
      wording('de', 'Heizungskeller gemeinsam besichtigen'),
      wording('fr', 'Visiter ensemble les chaufferies', 'MACHINE_REVIEWED'),
    ],
    summary: [
      wording(
        'de',
        'Erfundene Besuche zwischen Nachbarn: Wer eine Heizung betreibt, zeigt sie. Der Koordinator ist nur als Beispiel genannt.',
      ),
    ],
    topics: ['DISTRICT_HEATING', 'BUILDING_RETROFIT'],
    regions: ['DE12'],
    publishedOn: '2025-11-18',
    coordinators: ['metropolregion-rhein-neckar'],
    authors: [2],
    sections: [
      section('OBJECTIVES', wording('de', 'Fachleute der Gemeinden lernen voneinander statt aus Broschüren.')),
      section(
        'SUCCESS_AND_LIMITATIONS',
        wording('de', 'Gut: offene Gespräche. Schwierig: Termine in der Heizperiode.'),
      ),
    ],
  }),
  study('school-renovation-diary', {
    title: [
      wording('fi', 'Koulun remonttipäiväkirja'),
      wording('sv', 'Dagbok från en skolrenovering', 'HUMAN'),
      wording('en', 'Diary of a school renovation', 'MACHINE'),
    ],
    summary: [
      wording(
        'fi',
        'Keksitty päiväkirja: mitä kunnat kertoivat toisilleen remontin aikana. Koordinaattori mainitaan vain esimerkkinä.',
      ),
      wording(
        'sv',
        'En påhittad dagbok: vad kommuner berättade för varandra under en renovering. Samordnaren nämns bara som exempel.',
        'HUMAN',
      ),
    ],
    topics: ['BUILDING_RETROFIT', 'CITIZENS'],
    regions: ['FI1B1'],
    publishedOn: '2026-05-05',
    coordinators: ['helsinki-uusimaa-regional-council'],
    authors: [12],
    sections: [
      section(
        'STAKEHOLDER_PARTICIPATION',
        wording('fi', 'Oppilaat kirjoittivat, mitä he huomasivat lämmöstä ja melusta.'),
      ),
      section('LIFETIME', wording('fi', 'Päiväkirja jatkuu niin kauan kuin joku kirjoittaa siihen.')),
    ],
  }),
  study('old-window-workshop', {
    title: [wording('it', 'Laboratorio sulle vecchie finestre'), wording('en', 'A workshop on old windows', 'HUMAN')],
    summary: [
      wording('it', 'Un incontro inventato del passato, per mostrare come appare un caso non confermato da anni.'),
      wording(
        'en',
        'An invented meeting of the past, to show what a study looks like that nobody confirmed for years.',
        'HUMAN',
      ),
    ],
    topics: ['BUILDING_RETROFIT'],
    publishedOn: '2019-04-02',
    authors: [4],
    sections: [section('CHALLENGES', wording('it', 'Restaurare o sostituire: tutti avevano un parere.'))],
  }),
];
