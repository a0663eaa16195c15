/** Example workshops to come until 2028, on fixed days; one of them was called off. */
import { instantOf } from '../workshops/civil-time.ts';
import type { WorkshopContent } from '../workshops/workshop-record.ts';
import { exampleWorkshop, on, session, workshopId } from './example-workshop.ts';
import { coordinatorId, wording } from './example-world.ts';
import { groupId } from './groups.ts';

const calendar = on('2027-01-20', '09:00', '12:00', 'Europe/Stockholm');
const poverty = on('2027-03-18', '09:30', '17:00', 'Europe/Paris');
const summerTime = on('2027-03-28', '10:00', '12:00', 'Europe/Brussels');
const study = on('2027-09-22', '08:30', '18:00', 'Europe/Madrid');
const yearly = on('2028-05-10', '10:00', '16:30', 'Europe/Helsinki');

export const comingWorkshops: readonly WorkshopContent[] = [
  {
    ...exampleWorkshop,
    id: workshopId('calendar'),
    title: [wording('sv', 'Fyra arbetsdagar om året'), wording('en', 'Four working days a year', 'HUMAN')],
    summary: [wording('sv', 'Att planera tillsammans. Värden nämns endast som exempel.')],
    format: 'PEER_LEARNING',
    mode: 'ONLINE',
    time: calendar,
    joinUrl: 'https://meet.example.org/calendar',
    languages: ['sv', 'en'],
    topics: ['GOVERNANCE'],
    regions: ['SE33'],
    hostIds: [coordinatorId('county-council-of-norrbotten')],
    program: [session(calendar, ['09:00', '12:00'], 'sv', 'Kalendern', [1, 12])],
    discussionGroupId: groupId('small-municipalities'),
    capacity: 3,
    registrationClosesAt: instantOf('2027-01-18', '12:00', 'Europe/Stockholm'),
    publishedAt: '2026-09-10T08:00:00.000Z',
  },
  {
    ...exampleWorkshop,
    id: workshopId('poverty'),
    title: [
      wording('fr', 'Une journée contre la précarité énergétique'),
      wording('es', 'Una jornada contra la pobreza energética', 'HUMAN'),
      wording('it', 'Una giornata contro la povertà energetica', 'MACHINE'),
    ],
    summary: [wording('fr', 'Repérer, accompagner, mesurer. L’hôte n’est cité qu’à titre d’exemple.')],
    format: 'WORKSHOP',
    mode: 'HYBRID',
    time: poverty,
    venue: 'Salle d’exemple',
    joinUrl: 'https://meet.example.org/poverty',
    languages: ['fr'],
    interpretation: ['es', 'it'],
    topics: ['ENERGY_POVERTY', 'CITIZENS'],
    audiences: ['COORDINATORS', 'SIGNATORIES'],
    regions: ['FRK2'],
    hostIds: [coordinatorId('grand-lyon')],
    program: [session(poverty, ['09:30', '17:00'], 'fr', 'Trois ateliers', [3, 4, 5])],
    discussionGroupId: groupId('energy-poverty'),
    capacity: 60,
    registrationClosesAt: instantOf('2027-03-15', '18:00', 'Europe/Paris'),
    publishedAt: '2026-10-01T08:00:00.000Z',
  },
  {
    ...exampleWorkshop,
    id: workshopId('summer-time'),
    title: [wording('en', 'A meeting on the day clocks change')],
    summary: [wording('en', 'Begins at ten in Brussels, when it has just become summer time.')],
    format: 'WEBINAR',
    mode: 'ONLINE',
    time: summerTime,
    languages: ['en'],
    hostIds: [coordinatorId('province-of-antwerp')],
    discussionGroupId: groupId('coordinators-desk'),
    publishedAt: '2026-10-20T08:00:00.000Z',
  },
  {
    ...exampleWorkshop,
    id: workshopId('study-visit'),
    title: [wording('es', 'Visita de estudio: bosques y agua'), wording('en', 'Study visit: woods and water', 'HUMAN')],
    summary: [wording('es', 'Dos paradas y un paseo. La entidad anfitriona se nombra solo como ejemplo.')],
    format: 'STUDY_VISIT',
    mode: 'IN_PERSON',
    state: 'CANCELLED',
    time: study,
    languages: ['es'],
    topics: ['NATURE_BASED'],
    regions: ['ES51'],
    hostIds: [coordinatorId('province-of-girona')],
    discussionGroupId: groupId('heat-and-drought'),
    publishedAt: '2026-10-28T08:00:00.000Z',
  },
  {
    ...exampleWorkshop,
    id: workshopId('yearly'),
    title: [wording('en', 'Coordinators’ day 2028'), wording('fr', 'Journée des coordinateurs 2028', 'HUMAN')],
    summary: [wording('en', 'Everybody, once. The host is named as an example only.')],
    format: 'SATELLITE_EVENT',
    mode: 'HYBRID',
    time: yearly,
    venue: 'Example hall',
    languages: ['en', 'fr'],
    interpretation: ['de', 'es', 'it', 'sv', 'el', 'bg'],
    topics: ['GOVERNANCE', 'FINANCING'],
    audiences: ['EVERYBODY'],
    regions: ['FI1B'],
    hostIds: [coordinatorId('helsinki-uusimaa-regional-council')],
    capacity: 200,
    registrationClosesAt: instantOf('2028-05-01', '23:59', 'Europe/Helsinki'),
    publishedAt: '2026-11-02T08:00:00.000Z',
  },
];
