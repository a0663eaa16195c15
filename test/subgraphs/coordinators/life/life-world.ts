/** One coordinator, people who act on it, and its acts in few words. */
import type { Identity } from '../../../../platform/graph/identity.ts';
import { memberOf, officer, person } from '../../../world/people.ts';
import { coordinatorIdOf, openCoordinatorsWorld, type CoordinatorsWorld } from '../coordinators-world.ts';
import { rawSql, type SqlText } from '../../../../platform/database/sql-text.ts';
import type { SqlValue } from '../../../../platform/database/database.ts';

export type As = { readonly identity: Identity };

export interface Answer {
  readonly coordinator: ({ readonly revision: number; readonly status: string } & Record<string, unknown>) | null;
  readonly errors: readonly ({ readonly code: string } & Record<string, unknown>)[];
}

export const DALARNA = coordinatorIdOf('dalarna');

const decider = (name: string): As => person(name, { bodyId: null, roles: ['DECIDER'] });

export const people = {
  admin: memberOf(DALARNA, 'ADMIN'),
  editor: memberOf(DALARNA, 'EDITOR'),
  member: memberOf(DALARNA, 'MEMBER'),
  otherAdmin: memberOf(coordinatorIdOf('skane'), 'ADMIN'),
  firstDecider: decider('first decider'),
  secondDecider: decider('second decider'),
  moderator: officer('MODERATOR'),
  nobody: { identity: { personId: null, memberships: [] } } as As,
};

/** Types of the arguments of the acts. */
const TYPES: Readonly<Record<string, string>> = {
  coordinatorId: 'ID!',
  expectedRevision: 'Int!',
  input: 'ProfileInput!',
  reason: '[TextInput!]',
  secondDeciderId: 'ID!',
  heardOn: 'Date!',
  endsOn: 'Date!',
  code: 'CommitmentCode!',
  outcome: 'AssessmentOutcome!',
  note: '[TextInput!]!',
  validUntil: 'Date',
};

export const english = (text: string): { language: string; text: string }[] => [{ language: 'en', text }];

export interface LifeWorld extends CoordinatorsWorld {
  /** Does an act on Dalarna from the revision it has now, unless another one is given. */
  act(name: string, given: Record<string, unknown>, as: As): Promise<Answer>;
  revision(): Promise<number>;
  rows<Row = Record<string, unknown>>(sql: SqlText, parameters?: readonly SqlValue[]): Promise<Row[]>;
  /** What was written of one kind to the mailbox of Dalarna. */
  letters(): Promise<string[]>;
}

export async function openLifeWorld(): Promise<LifeWorld> {
  const world = await openCoordinatorsWorld();
  const { database } = world.running;
  await world.importCoordinators({ name: 'Dalarna' }, { name: 'Skåne', coordinator_id: 'skane' });
  for (const { identity } of [people.firstDecider, people.secondDecider]) await makeDecider(world, identity);
  const rows = <Row = Record<string, unknown>>(sql: SqlText, parameters?: readonly SqlValue[]): Promise<Row[]> =>
    database.select<Row>(sql, parameters);
  const revision = async (): Promise<number> =>
    Number(
      (await rows<{ revision: number }>(rawSql`SELECT revision FROM coordinator WHERE id = ?`, [DALARNA]))[0]?.revision,
    );
  return {
    ...world,
    rows,
    revision,
    letters: async () =>
      (
        await rows<{ kind: string }>(
          rawSql`SELECT kind FROM letter WHERE recipient = 'climate@dalarna.example' ORDER BY id`,
        )
      ).map(({ kind }) => kind),
    async act(name, given, as) {
      const all: Record<string, unknown> = {
        coordinatorId: DALARNA,
        expectedRevision: given.expectedRevision ?? (await revision()),
        ...given,
      };
      const names = Object.keys(all);
      const typeOf = (one: string): string =>
        one === 'reason' && name !== 'withdrawFromCovenant' ? '[TextInput!]!' : (TYPES[one] ?? '');
      const query = `mutation (${names.map((one) => `$${one}: ${typeOf(one)}`).join(', ')}) {
        answer: ${name}(${names.map((one) => `${one}: $${one}`).join(', ')}) {
          coordinator { id status revision allowedActs }
          errors { __typename code message path
            ... on ValidationError { rule accepted } ... on WrongStateError { state allowed }
            ... on StaleRevisionError { currentRevision } ... on NotAllowedError { act } }
        }
      }`;
      return (await world.ask<{ answer: Answer }>(query, all, as)).answer;
    },
  };
}

async function makeDecider(world: CoordinatorsWorld, { personId }: Identity): Promise<void> {
  const name = String(personId).slice(4);
  await world.insert('person', {
    id: personId,
    displayName: name,
    languages: 'en',
    isErased: 0,
    email: `${name}@office.example`,
    issuer: null,
    subject: null,
    revision: 1,
    updatedAt: '2020-01-01T00:00:00.000Z',
  });
  await world.insert('membership', {
    id: `mem_${name}`,
    personId,
    bodyId: null,
    roles: 'DECIDER',
    state: 'ACTIVE',
    startsOn: '2020-01-01',
    endsOn: null,
    invitationDigest: null,
    invitationUntil: null,
    revision: 1,
    updatedAt: '2020-01-01T00:00:00.000Z',
  });
}
