/** Example workshops that were held, with what came of them. */
import type { WorkshopContent } from '../workshops/workshop-record.ts';
import { exampleWorkshop, on, session, workshopId } from './example-workshop.ts';
import { coordinatorId, wording } from './example-world.ts';
import { groupId } from './groups.ts';

const heatDay = on('2025-10-14', '09:30', '16:00', 'Europe/Berlin');
const schoolyards = on('2026-06-17', '10:00', '13:00', 'Europe/Athens');
const bundles = on('2026-03-11', '14:00', '15:30', 'Europe/Brussels');

export const heldWorkshops: readonly WorkshopContent[] = [
  {
    ...exampleWorkshop,
    id: workshopId('heat-day'),
    title: [wording('de', 'Werkstatt Wärmeplanung'), wording('en', 'Heat planning workshop', 'HUMAN')],
    summary: [wording('de', 'Ein Tag mit Karten und Fragen. Die Gastgeber sind nur als Beispiel genannt.')],
    format: 'WORKSHOP',
    mode: 'IN_PERSON',
    state: 'HELD',
    time: heatDay,
    venue: 'Beispielsaal, Beispielstadt',
    languages: ['de', 'en'],
    topics: ['DISTRICT_HEATING'],
    regions: ['DE12'],
    hostIds: [coordinatorId('metropolregion-rhein-neckar')],
    program: [
      session(heatDay, ['09:30', '12:00'], 'de', 'Welche Daten zuerst?', [2]),
      session(heatDay, ['13:00', '16:00'], 'en', 'From map to network', [10, 1]),
    ],
    discussionGroupId: groupId('heat-planning'),
    capacity: 40,
    outcomes: [
      wording('de', 'Eine gemeinsame Liste der ersten Daten.'),
      wording('en', 'A common list of the data to get first.', 'MACHINE'),
    ],
    publishedAt: '2025-08-20T08:00:00.000Z',
  },
  {
    ...exampleWorkshop,
    id: workshopId('bundles'),
    title: [wording('en', 'Bundling small projects'), wording('bg', 'Обединяване на малки проекти', 'HUMAN')],
    summary: [wording('en', 'A webinar. The hosts are named as an example only.')],
    format: 'WEBINAR',
    mode: 'ONLINE',
    state: 'HELD',
    time: bundles,
    languages: ['en'],
    interpretation: ['bg', 'it'],
    topics: ['FINANCING'],
    hostIds: [coordinatorId('province-of-antwerp'), coordinatorId('latvian-environmental-investment-fund')],
    program: [session(bundles, ['14:00', '15:30'], 'en', 'One contract for many', [10, 8])],
    discussionGroupId: groupId('financing'),
    outcomes: [wording('en', 'A model contract to be tried by those who want to.')],
    publishedAt: '2026-01-15T08:00:00.000Z',
  },
  {
    ...exampleWorkshop,
    id: workshopId('schoolyards'),
    title: [wording('el', 'Δροσερές σχολικές αυλές'), wording('en', 'Cool schoolyards', 'HUMAN')],
    summary: [wording('el', 'Σχεδιασμός σκιάς και νερού. Οι διοργανωτές αναφέρονται μόνο ως παράδειγμα.')],
    format: 'TRAINING',
    mode: 'HYBRID',
    state: 'HELD',
    time: schoolyards,
    venue: 'Αίθουσα παραδείγματος',
    joinUrl: 'https://meet.example.org/schoolyards',
    languages: ['el', 'en'],
    interpretation: ['it', 'es'],
    accessibility: [wording('en', 'Captions in English; the room has no steps.')],
    topics: ['ADAPTATION', 'NATURE_BASED'],
    regions: ['EL43'],
    hostIds: [coordinatorId('region-of-crete-regional-energy-agency-regional-development-fund')],
    program: [session(schoolyards, ['10:00', '13:00'], 'el', 'Σκιά, νερό, χώμα', [6, 5])],
    discussionGroupId: groupId('heat-and-drought'),
    capacity: 30,
    outcomes: [wording('el', 'Ένας κατάλογος ελέγχου για αυλές.'), wording('en', 'A checklist for yards.', 'HUMAN')],
    publishedAt: '2026-04-02T08:00:00.000Z',
  },
];
