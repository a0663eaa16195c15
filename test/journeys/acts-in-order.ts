/** One call of every act that is carried out when nothing breaks off, by somebody who may. */
import { createHash } from 'node:crypto';
import type { SubgraphName } from '../../covenant/subgraph-name.ts';
import { memberOf, officer, person } from '../world/people.ts';
import type { RightsWorld, Thing } from './rights-world.ts';

const DAY_MS = 86_400_000;
const dayFromToday = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
const TODAY = dayFromToday(0);
const REASON = '[{ language: "en", text: "A reason." }]';

type By = ReturnType<typeof person>;
export interface Act {
  readonly name: string;
  readonly subgraph: SubgraphName;
  /** Of whose revision the act makes use. */
  readonly of?: readonly [Thing, string];
  readonly by: (world: RightsWorld) => By;
  /** Arguments in GraphQL; `$id`, `$revision` and `$key` are given. */
  readonly given: string;
  /** Rows that have to be there first. */
  readonly rows?: (world: RightsWorld) => readonly Row[];
  /** Id of a file that the caller has announced for the thing, and sent. */
  readonly fileId?: string;
}

export type Row = readonly [table: string, values: Readonly<Record<string, string | number>>];

const reporter = ({ things }: RightsWorld): By => memberOf(things.Coordinator.id, 'REPORTER');
const admin = ({ things }: RightsWorld): By => memberOf(things.Coordinator.id, 'ADMIN');
export const secondDecider = person('second decider', { bodyId: null, roles: ['DECIDER'] });
const decider = (): By => officer('DECIDER');
const coordinator = ['Coordinator', 'coordinator'] as const;
const onCoordinator = 'coordinatorId: $id, expectedRevision: $revision';
const inCoordinators = { subgraph: 'coordinators', of: coordinator } as const;
const onAction = { subgraph: 'support-actions', of: ['SupportAction', 'support_action'] } as const;
const onReport = { subgraph: 'coordinators', of: ['CoordinatorReport', 'coordinator_report'] } as const;
const onApplication = { subgraph: 'coordinators', of: ['CoordinatorApplication', 'coordinator_application'] } as const;
const thisOne = 'id: $id, expectedRevision: $revision';
export const FILE = `fileName: "a.pdf", mediaType: "application/pdf", byteSize: 10, sha256: "${'a'.repeat(64)}"`;
const inSignatories = { subgraph: 'signatories' } as const;
const mayor = ({ things }: RightsWorld): By => memberOf(things.Signatory.id, 'ADMIN');
const TOKEN = 'a token of an invitation';
const since = '2020-01-01T00:00:00.000Z';

/** A link between the coordinator and the signatory, beside the one that is proposed. */
function link(id: string, state: string): NonNullable<Act['rows']> {
  return ({ things }) => [
    [
      'support_link',
      {
        id,
        coordinatorId: things.Coordinator.id,
        signatoryId: things.Signatory.id,
        sortName: 'a',
        state,
        startsOn: '2010-01-01',
        activeFrom: '2010-01-01',
        activeUntil: state === 'CONFIRMED' ? '9999-12-31' : '0000-00-00',
        proposedByCoordinator: 1,
        recruitedByCoordinator: 0,
        mayActForSignatory: 0,
        revision: 1,
        updatedAt: since,
      },
    ],
  ];
}

/** In an order in which each is possible. */
export const acts: readonly Act[] = [
  {
    name: 'updateProfile',
    ...inCoordinators,
    by: admin,
    given: `${onCoordinator}, input: { politicalHeadTitle: "President", about: ${REASON} }`,
  },
  { name: 'putOnHold', ...inCoordinators, by: decider, given: `${onCoordinator}, reason: ${REASON}` },
  { name: 'liftHold', ...inCoordinators, by: decider, given: `${onCoordinator}, reason: ${REASON}` },
  {
    name: 'assessCommitment',
    ...inCoordinators,
    by: decider,
    given: `${onCoordinator}, code: FINANCIAL_SUPPORT, outcome: FULFILLED, note: ${REASON}`,
  },
  {
    name: 'writeReport',
    ...onReport,
    by: reporter,
    given: `${thisOne}, sections: [{ commitment: FINANCIAL_SUPPORT, narrative: ${REASON} }]`,
  },
  { name: 'submitReport', ...onReport, by: reporter, given: thisOne },
  { name: 'decideReport', ...onReport, by: decider, given: `${thisOne}, accept: true, notes: ["Good."]` },
  {
    name: 'startReport',
    ...inCoordinators,
    by: reporter,
    given: 'idempotencyKey: $key, coordinatorId: $id, startsOn: "2020-01-01", endsOn: "2021-12-31"',
  },
  {
    name: 'registerAsCoordinator',
    subgraph: 'coordinators',
    by: () => person('somebody'),
    given: `idempotencyKey: $key, input: {
      organisationName: "Province that breaks off", authorityType: PROVINCE_OR_COUNTY, kind: TERRITORIAL, country: "UA",
      regions: ["UA"], contactEmail: "breaks@example.org", language: "en", motivation: "To be whole or not at all."
    }`,
  },
  {
    name: 'askHelpdesk',
    subgraph: 'coordinators',
    by: () => person('somebody'),
    given: 'idempotencyKey: $key, email: "asks@example.org", language: "en", subject: "A question", text: "How?"',
  },
  {
    name: 'prepareCoordinatorUpload',
    ...inCoordinators,
    by: admin,
    given: `input: { subjectId: $id, fileName: "a.png", mediaType: "image/png", byteSize: 10, sha256: "${'a'.repeat(64)}" }`,
  },
  {
    name: 'liftRestriction',
    subgraph: 'coordinators',
    by: () => person('oneself'),
    given: 'id: "dat_01HK153X00CCCCCCCCCCCCCCCC", expectedRevision: 1',
    rows: () => [
      [
        'data_request',
        {
          id: 'dat_01HK153X00CCCCCCCCCCCCCCCC',
          personId: String(person('oneself').identity.personId),
          kind: 'RESTRICTION',
          state: 'DONE',
          requestedAt: since,
          dueOn: TODAY,
          revision: 1,
          updatedAt: since,
        },
      ],
    ],
  },
  {
    name: 'acceptInvitation',
    subgraph: 'coordinators',
    by: () => person('oneself'),
    given: `token: "${TOKEN}"`,
    rows: () => [
      [
        'membership',
        {
          id: 'mem_01HK153X00DDDDDDDDDDDDDDDD',
          personId: String(person('oneself').identity.personId),
          roles: 'MODERATOR',
          state: 'INVITED',
          startsOn: TODAY,
          invitationDigest: createHash('sha256').update(TOKEN).digest('hex'),
          invitationUntil: '2099-01-01T00:00:00.000Z',
          revision: 1,
          updatedAt: since,
        },
      ],
    ],
  },
  {
    name: 'decideActionPlan',
    ...inSignatories,
    of: ['ActionPlan', 'action_plan'],
    by: decider,
    given: `${thisOne}, status: UNDER_ASSESSMENT`,
  },
  {
    name: 'prepareActionPlanUpload',
    ...inSignatories,
    of: ['Signatory', 'signatory'],
    by: mayor,
    given: `input: { subjectId: $id, ${FILE} }`,
  },
  {
    name: 'declineSupportLink',
    ...inSignatories,
    by: mayor,
    given: 'id: "lnk_01HK153X00EEEEEEEEEEEEEEEE", expectedRevision: 1, reason: "No."',
    rows: link('lnk_01HK153X00EEEEEEEEEEEEEEEE', 'PROPOSED'),
  },
  {
    name: 'permitActing',
    ...inSignatories,
    by: mayor,
    given: 'id: "lnk_01HK153X00FFFFFFFFFFFFFFFF", expectedRevision: 1, mayActForSignatory: true',
    rows: link('lnk_01HK153X00FFFFFFFFFFFFFFFF', 'CONFIRMED'),
  },
  {
    name: 'recordSupportAction',
    subgraph: 'support-actions',
    of: coordinator,
    by: reporter,
    given: `idempotencyKey: $key, coordinatorId: $id, input: {
      title: [{ language: "en", text: "Help" }], category: PROVIDE_TECHNICAL_SUPPORT, item: WORKING_GROUPS, startsOn: "2025-01-01"
    }`,
  },
  {
    name: 'openSurveyRound',
    subgraph: 'coordinators',
    by: decider,
    given: `opensOn: "${dayFromToday(1)}", closesOn: "${dayFromToday(30)}"`,
  },
  {
    name: 'changeMembership',
    subgraph: 'coordinators',
    of: ['Membership', 'membership'],
    by: admin,
    given: `${thisOne}, roles: [EDITOR]`,
  },
  {
    name: 'requestMyData',
    subgraph: 'coordinators',
    by: () => person('oneself'),
    given: `idempotencyKey: $key, kind: PORTABILITY, confirm: "${String(person('oneself').identity.personId)}@example.org"`,
  },
  {
    name: 'inviteMember',
    ...inCoordinators,
    by: decider,
    given: 'idempotencyKey: $key, email: "new@example.org", roles: [MODERATOR]',
  },
  {
    name: 'updateMyDetails',
    subgraph: 'coordinators',
    of: ['Person', 'person'],
    by: () => person('oneself'),
    given: 'expectedRevision: $revision, displayName: "Another name"',
  },
  {
    name: 'replyToHelpRequest',
    subgraph: 'coordinators',
    of: ['HelpRequest', 'help_request'],
    by: decider,
    given: `${thisOne}, text: "Like this.", close: true`,
  },
  {
    name: 'noteOnApplication',
    ...onApplication,
    by: decider,
    given: 'applicationId: $id, expectedRevision: $revision, text: "Known."',
  },
  {
    name: 'withdrawApplication',
    ...onApplication,
    by: () => person('applicant'),
    given: 'applicationId: $id, expectedRevision: $revision',
  },
  {
    name: 'updateSupportAction',
    ...onAction,
    by: reporter,
    given: `${thisOne}, input: { staffFte: "0.5", topics: [FINANCING] }`,
  },
  { name: 'cancelSupportAction', ...onAction, by: reporter, given: `${thisOne}, reason: "By mistake."` },
  {
    name: 'withdrawFromCovenant',
    ...inCoordinators,
    by: admin,
    given: `${onCoordinator}, endsOn: "${dayFromToday(30)}"`,
  },
  {
    name: 'endParticipation',
    ...inCoordinators,
    by: decider,
    given: `${onCoordinator}, reason: ${REASON}, secondDeciderId: "${String(secondDecider.identity.personId)}", heardOn: "${TODAY}", endsOn: "${TODAY}"`,
  },
  { name: 'confirmEnding', ...inCoordinators, by: () => secondDecider, given: onCoordinator },
];
