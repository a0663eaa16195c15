/** Every act is carried out as a whole or not at all, at whichever of its statements the database breaks off. */
import { randomUUID } from 'node:crypto';
import type { SubgraphName } from '../../covenant/subgraph-name.ts';
import { allRows, failingWrites, type Failing } from '../world/failing-database.ts';
import { memberOf, officer, person } from '../world/people.ts';
import { openRightsWorld, type RightsWorld, type Thing } from './rights-world.ts';

const ERRORS = 'errors { code message path }';
const DAY_MS = 86_400_000;
const dayFromToday = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
const TODAY = dayFromToday(0);
const REASON = '[{ language: "en", text: "A reason." }]';

type By = ReturnType<typeof person>;
interface Act {
  readonly name: string;
  readonly subgraph: SubgraphName;
  /** Of whose revision the act makes use. */
  readonly of?: readonly [Thing, string];
  readonly by: (world: RightsWorld) => By;
  /** Arguments in GraphQL; `$id`, `$revision` and `$key` are given. */
  readonly given: string;
}

const reporter = ({ things }: RightsWorld): By => memberOf(things.Coordinator.id, 'REPORTER');
const admin = ({ things }: RightsWorld): By => memberOf(things.Coordinator.id, 'ADMIN');
const secondDecider = person('second decider', { bodyId: null, roles: ['DECIDER'] });
const decider = (): By => officer('DECIDER');
const coordinator = ['Coordinator', 'coordinator'] as const;
const onCoordinator = 'coordinatorId: $id, expectedRevision: $revision';
const inCoordinators = { subgraph: 'coordinators', of: coordinator } as const;
const onAction = { subgraph: 'support-actions', of: ['SupportAction', 'support_action'] } as const;
const onReport = { subgraph: 'coordinators', of: ['CoordinatorReport', 'coordinator_report'] } as const;
const onApplication = { subgraph: 'coordinators', of: ['CoordinatorApplication', 'coordinator_application'] } as const;
const thisOne = 'id: $id, expectedRevision: $revision';

/** In an order in which each is possible. */
const acts: readonly Act[] = [
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

describe('an act that breaks off', () => {
  let world: RightsWorld;
  const failings = new Map<SubgraphName, Failing>();

  beforeAll(async () => {
    world = await openRightsWorld();
    await addSecondDecider(world);
    for (const name of ['coordinators', 'support-actions'] as const) {
      failings.set(name, failingWrites(world.subgraphs.of(name).running.database));
    }
  });
  afterAll(() => world.close());

  const revisionOf = async ({ subgraph, of }: Act): Promise<number> => {
    if (!of) return 0;
    const rows = await world.subgraphs
      .of(subgraph)
      .running.database.select<{ revision: number }>(`SELECT revision FROM ${of[1]} WHERE id = ?`, [
        world.things[of[0]].id,
      ]);
    return Number(rows[0]?.revision);
  };

  it.each(acts)('$name leaves nothing behind, until it is carried out', async (act) => {
    const { running } = world.subgraphs.of(act.subgraph);
    const failing = failings.get(act.subgraph);
    const used = ['id: ID!', 'revision: Int!', 'key: String!'].filter((one) =>
      act.given.includes(`$${one.split(':')[0] ?? ''}`),
    );
    const declared = used.length === 0 ? '' : `(${used.map((one) => `$${one}`).join(', ')})`;
    const query = `mutation ${declared} { done: ${act.name}(${act.given}) { ${ERRORS} } }`;
    const all = { id: act.of && world.things[act.of[0]].id, revision: await revisionOf(act), key: randomUUID() };
    // News of others are heard before an act and stay, whatever becomes of it.
    await running.projections.caughtUp();
    const before = await allRows(running.database);
    for (let at = 1; at < 100; at += 1) {
      failing?.failAt(at);
      const { data, errors } = await running.execute({ query, variables: all }, act.by(world));
      failing?.failAt(null);
      if (!errors) {
        expect(data).toEqual({ done: { errors: [] } });
        expect(at).toBeGreaterThan(3);
        expect(await allRows(running.database)).not.toBe(before);
        return;
      }
      expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['INTERNAL_SERVER_ERROR']);
      expect((await allRows(running.database)) === before).toBe(true);
    }
    throw new Error('It is never carried out.');
  });
});

async function addSecondDecider({ subgraphs }: RightsWorld): Promise<void> {
  const { personId } = secondDecider.identity;
  await subgraphs.of('coordinators').running.database.write(async (transaction) => {
    await transaction.execute(
      `INSERT INTO person (id, displayName, languages, isErased, email, revision, updatedAt)
       VALUES (?, 'second decider', 'en', 0, 'second@example.org', 1, '2020-01-01T00:00:00.000Z')`,
      [personId],
    );
    await transaction.execute(
      `INSERT INTO membership (id, personId, bodyId, roles, state, startsOn, revision, updatedAt)
       VALUES ('mem_01HK153X00BBBBBBBBBBBBBBBB', ?, NULL, 'DECIDER', 'ACTIVE', '2020-01-01', 1, '2020-01-01T00:00:00.000Z')`,
      [personId],
    );
  });
}
