/** Six example groups in several languages, one of them for people of bodies, and who is in them. */
import { idOfSource } from '../../../covenant/ids.ts';
import type { GroupContent, MembershipContent } from '../discussion-groups/publish-groups.ts';
import { coordinatorId, inWhoseName, personId, wording } from './example-world.ts';

export function groupId(key: string): string {
  return idOfSource('DiscussionGroup', `example-${key}`);
}

const shared = { state: 'OPEN', visibility: 'PUBLIC', isExample: true } as const;

export const exampleGroups: readonly GroupContent[] = [
  {
    ...shared,
    id: groupId('heat-planning'),
    name: [wording('de', 'Kommunale Wärmeplanung'), wording('en', 'Municipal heat planning', 'HUMAN')],
    purpose: [
      wording('de', 'Wie man Gemeinden bei Wärmeplänen begleitet: Daten, Netze, Sanierung.'),
      wording('en', 'How to help municipalities with heat plans: data, networks, renovation.', 'HUMAN'),
      wording('sv', 'Hur man hjälper kommuner med värmeplaner: data, nät, renovering.', 'MACHINE'),
    ],
    scope: 'EUROPEAN',
    topics: ['DISTRICT_HEATING', 'BUILDING_RETROFIT'],
    languages: ['de', 'en'],
  },
  {
    ...shared,
    id: groupId('energy-poverty'),
    name: [
      wording('fr', 'Précarité énergétique'),
      wording('es', 'Pobreza energética', 'HUMAN'),
      wording('it', 'Povertà energetica', 'MACHINE_REVIEWED'),
    ],
    purpose: [
      wording('fr', 'Repérer les ménages concernés et les accompagner.'),
      wording('es', 'Encontrar los hogares afectados y acompañarlos.', 'HUMAN'),
      wording('it', 'Trovare le famiglie interessate e accompagnarle.', 'MACHINE_REVIEWED'),
      wording('en', 'Finding the households concerned and standing by them.', 'MACHINE'),
    ],
    scope: 'EUROPEAN',
    topics: ['ENERGY_POVERTY', 'CITIZENS'],
    languages: ['fr', 'es', 'it'],
  },
  {
    ...shared,
    id: groupId('heat-and-drought'),
    name: [wording('el', 'Καύσωνας και ξηρασία'), wording('en', 'Heat and drought', 'HUMAN')],
    purpose: [
      wording('el', 'Προσαρμογή των δήμων της Μεσογείου στον καύσωνα και την ξηρασία.'),
      wording('en', 'Adaptation of Mediterranean municipalities to heat waves and drought.', 'HUMAN'),
      wording('it', 'Adattamento dei comuni mediterranei a ondate di calore e siccità.', 'MACHINE'),
    ],
    scope: 'CROSS_REGIONAL',
    topics: ['ADAPTATION', 'NATURE_BASED'],
    languages: ['el', 'it', 'es', 'en'],
    regions: ['EL43', 'ITC3', 'ES51'],
  },
  {
    ...shared,
    id: groupId('small-municipalities'),
    name: [wording('sv', 'Små kommuner i norr'), wording('en', 'Small municipalities in the north', 'HUMAN')],
    purpose: [
      wording('sv', 'Klimatarbete där en person gör allt.'),
      wording('en', 'Climate work where one person does everything.', 'HUMAN'),
    ],
    scope: 'CROSS_REGIONAL',
    topics: ['GOVERNANCE', 'MITIGATION', 'TRANSPORT'],
    languages: ['sv', 'en'],
    regions: ['SE33', 'FI1B'],
  },
  {
    ...shared,
    id: groupId('financing'),
    name: [
      wording('en', 'Financing local plans'),
      wording('it', 'Finanziare i piani locali', 'HUMAN'),
      wording('bg', 'Финансиране на местните планове', 'HUMAN'),
    ],
    purpose: [
      wording('en', 'Grants, loans and citizens’ money for what stands in the plans.'),
      wording('bg', 'Безвъзмездни средства, заеми и пари на гражданите за планираното.', 'MACHINE_REVIEWED'),
    ],
    scope: 'EUROPEAN',
    topics: ['FINANCING', 'RENEWABLES'],
    languages: ['en', 'it', 'bg'],
  },
  {
    ...shared,
    id: groupId('coordinators-desk'),
    name: [wording('en', 'The coordinators’ desk'), wording('fr', 'Le bureau des coordinateurs', 'HUMAN')],
    purpose: [
      wording('en', 'Questions of everyday work among people of bodies.'),
      wording('fr', 'Les questions du quotidien entre les personnes des collectivités.', 'HUMAN'),
    ],
    scope: 'EUROPEAN',
    visibility: 'MEMBERS',
    topics: ['GOVERNANCE'],
    languages: ['en', 'fr'],
  },
];

/** People of each group; the first one owns it. */
const MEMBERS: Readonly<Record<string, readonly number[]>> = {
  'heat-planning': [2, 1, 8, 10, 12],
  'energy-poverty': [3, 4, 5, 7, 9],
  'heat-and-drought': [6, 4, 5, 9],
  'small-municipalities': [1, 12, 8, 2],
  financing: [8, 4, 7, 10, 11],
  'coordinators-desk': [10, 1, 2, 3, 6, 8],
};

const posting: readonly MembershipContent[] = Object.entries(MEMBERS).flatMap(([key, people]) =>
  people.map((person, index) => ({
    groupId: groupId(key),
    personId: personId(person),
    onBehalfOfId: inWhoseName(person),
    role: index === 0 ? 'OWNER' : 'MEMBER',
    startsOn: `2025-0${String(index + 1)}-15`,
  })),
);

/** People for whom the built-in sign-in vouches. */
const signingIn: readonly MembershipContent[] = [
  {
    groupId: groupId('coordinators-desk'),
    personId: personId('organiser'),
    onBehalfOfId: coordinatorId('province-of-barcelona'),
    role: 'MODERATOR',
    startsOn: '2025-07-15',
  },
  {
    groupId: groupId('small-municipalities'),
    personId: personId('coordinator-abroad'),
    onBehalfOfId: coordinatorId('county-council-of-norrbotten'),
    role: 'MEMBER',
    startsOn: '2025-07-15',
  },
];

export const exampleMemberships: readonly MembershipContent[] = [...posting, ...signingIn];
