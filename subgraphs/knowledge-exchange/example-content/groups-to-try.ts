/**
 * Example groups in which each person of the built-in sign-in has a part: one that people ask to join, one for people of
 * bodies, and one of invited people.
 */
import { idOfSource } from '../../../covenant/ids.ts';
import type { GroupRole } from '../../../covenant/rights/group-role.ts';
import type { RowValues } from '../../../platform/database/rows.ts';
import type { GroupContent, MembershipContent } from '../discussion-groups/publish-groups.ts';
import { groupId } from './groups.ts';
import { inWhoseName, marked, personId, wording, type ExamplePerson } from './example-world.ts';

const shared = { state: 'OPEN', isExample: true, scope: 'EUROPEAN', languages: ['en', 'sv', 'fr', 'el'] } as const;

export const groupsToTry: readonly GroupContent[] = [
  {
    ...shared,
    id: groupId('visits'),
    visibility: 'PUBLIC',
    joining: 'ON_REQUEST',
    name: [
      wording('en', 'Visiting each other'),
      wording('sv', 'På besök hos varandra', 'HUMAN'),
      wording('fr', 'Se rendre visite', 'HUMAN'),
      wording('el', 'Επισκέψεις μεταξύ μας', 'HUMAN'),
    ],
    purpose: [
      wording('en', 'Who would like to see what at whose place, and what came of a visit. Ask to join and say why.'),
      wording('sv', 'Vem vill se vad hos vem, och vad gav besöket? Be om att få vara med och skriv varför.', 'HUMAN'),
      wording(
        'fr',
        'Qui voudrait voir quoi chez qui, et qu’a donné la visite ? Demandez à entrer en disant pourquoi.',
        'HUMAN',
      ),
      wording(
        'el',
        'Ποιος θέλει να δει τι και πού, και τι έμεινε από μια επίσκεψη. Ζητήστε να μπείτε και πείτε γιατί.',
        'MACHINE_REVIEWED',
      ),
    ],
    topics: ['CITIZENS', 'NATURE_BASED'],
  },
  {
    ...shared,
    id: groupId('first-report'),
    visibility: 'MEMBERS',
    name: [
      wording('en', 'Our first report'),
      wording('sv', 'Vår första rapport', 'HUMAN'),
      wording('fr', 'Notre premier rapport', 'HUMAN'),
      wording('el', 'Η πρώτη μας έκθεση', 'MACHINE'),
    ],
    purpose: [
      wording(
        'en',
        'For everybody who writes a report to the Covenant for the first time; all who act for a body may join.',
      ),
      wording('sv', 'För alla som skriver sin första rapport; den som företräder en organisation kan gå med.', 'HUMAN'),
      wording(
        'fr',
        'Pour qui rédige son premier rapport ; qui agit pour une collectivité peut entrer.',
        'MACHINE_REVIEWED',
      ),
    ],
    topics: ['GOVERNANCE', 'MITIGATION'],
  },
  {
    ...shared,
    id: groupId('next-year'),
    visibility: 'INVITED',
    name: [
      wording('sv', 'Nästa års program'),
      wording('en', 'Next year’s program', 'HUMAN'),
      wording('fr', 'Le programme de l’an prochain', 'HUMAN'),
    ],
    purpose: [
      wording('sv', 'Här förbereder några få nästa års träffar, innan alla får se programmet.'),
      wording('en', 'A few people prepare next year’s meetings here, before everybody sees the program.', 'HUMAN'),
      wording(
        'fr',
        'Quelques personnes y préparent les rencontres de l’an prochain, avant que chacun les voie.',
        'HUMAN',
      ),
    ],
    topics: ['GOVERNANCE'],
  },
];

const SINCE = '2026-01-12';

const PEOPLE: Readonly<Record<string, readonly (readonly [ExamplePerson, GroupRole])[]>> = {
  visits: [
    ['organiser', 'OWNER'],
    ['office-moderator-2', 'MODERATOR'],
    [13, 'MODERATOR'],
    [15, 'MEMBER'],
    [16, 'MEMBER'],
    [17, 'MEMBER'],
    [18, 'MEMBER'],
    [19, 'MEMBER'],
    ['coordinator-abroad', 'MEMBER'],
    ['signatory-admin', 'MEMBER'],
  ],
  'first-report': [
    ['office-moderator', 'OWNER'],
    ['coordinator-admin', 'MODERATOR'],
    ['coordinator-reporter', 'MEMBER'],
    ['office-decider-2', 'MEMBER'],
    [14, 'MEMBER'],
    [16, 'MEMBER'],
    [18, 'MEMBER'],
  ],
  'next-year': [
    ['coordinator-abroad', 'OWNER'],
    [15, 'MODERATOR'],
    ['organiser', 'MEMBER'],
    ['office-decider', 'MEMBER'],
    [17, 'MEMBER'],
  ],
};

export const membershipsToTry: readonly MembershipContent[] = Object.entries(PEOPLE).flatMap(([key, people]) =>
  people.map(([person, role]) => ({
    groupId: groupId(key),
    personId: personId(person),
    onBehalfOfId: inWhoseName(person),
    role,
    startsOn: SINCE,
  })),
);

const WRITTEN_AT = '2026-11-16T08:30:00.000Z';
const written = { createdAt: WRITTEN_AT, updatedAt: WRITTEN_AT, revision: 1 };

/** Requests that the owner and the moderators of the group can decide. */
export const requestsToTry: readonly RowValues[] = [
  { person: 14, note: marked('sv', 'Vi tar gärna emot besök vid kusten och vill själva se en skolgård.') },
  { person: 20, note: marked('en', 'I live next door to one of the places and could show people round.') },
].map(({ person, note }) => ({
  id: idOfSource('GroupJoinRequest', `example-visits-${String(person)}`),
  groupId: groupId('visits'),
  personId: personId(person),
  onBehalfOfId: inWhoseName(person),
  note,
  state: 'WAITING',
  reason: null,
  decidedAt: null,
  decidedById: null,
  ...written,
}));

/** Invitations that these people can accept or decline. */
export const invitationsToTry: readonly RowValues[] = [
  { person: 'signatory-admin', note: marked('en', 'You know how it looks from a municipality: please help us.') },
  { person: 'coordinator-admin', note: marked('en', 'We would like the province to host one of the meetings.') },
].map(({ person, note }) => ({
  id: idOfSource('GroupInvitation', `example-next-year-${person}`),
  groupId: groupId('next-year'),
  personId: personId(person),
  isByAddress: 0,
  invitedById: personId('coordinator-abroad'),
  note,
  state: 'OPEN',
  until: '2030-12-31T22:59:59.000Z',
  ...written,
}));
