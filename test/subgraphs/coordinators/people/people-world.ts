/** Coordinators with people in them, and the mutations about memberships as tests send them. */
import { randomUUID } from 'node:crypto';
import { idOfSource } from '../../../../covenant/ids.ts';
import { officer, person } from '../../../world/people.ts';
import { coordinatorIdOf, openCoordinatorsWorld, type CoordinatorsWorld } from '../coordinators-world.ts';
import { rawSql, sqlName } from '../../../../platform/database/sql-text.ts';

export type As = NonNullable<Parameters<CoordinatorsWorld['ask']>[2]>;

export interface PersonAnswer {
  readonly person: { readonly id: string; readonly displayName: string | null; readonly revision: number } | null;
  readonly membership: {
    readonly id: string;
    readonly state: string;
    readonly roles: readonly string[];
    readonly endsOn: string | null;
    readonly revision: number;
    readonly invitedAddress: string | null;
    readonly person: { readonly id: string } | null;
  } | null;
  readonly errors: readonly Record<string, unknown>[];
}

const ANSWER = `{
  person { id displayName languages revision }
  membership { id state roles startsOn endsOn revision invitedAddress actsForOffice actsFor { id name } person { id } }
  errors {
    __typename message code path
    ... on ValidationError { rule accepted } ... on WrongStateError { state allowed } ... on NotAllowedError { act }
    ... on StaleRevisionError { currentRevision } ... on DuplicateError { existingId }
  }
}`;

const INVITE = `mutation ($key: String!, $bodyId: ID, $email: EmailAddress!, $roles: [MembershipRole!]!) {
  inviteMember(idempotencyKey: $key, bodyId: $bodyId, email: $email, roles: $roles) ${ANSWER}
}`;
const ACCEPT = `mutation ($token: String!) { acceptInvitation(token: $token) ${ANSWER} }`;
const CHANGE = `mutation ($id: ID!, $revision: Int!, $roles: [MembershipRole!], $endsOn: Date) {
  changeMembership(id: $id, expectedRevision: $revision, roles: $roles, endsOn: $endsOn) ${ANSWER}
}`;
const DETAILS = `mutation ($revision: Int!, $displayName: String, $languages: [LanguageCode!]) {
  updateMyDetails(expectedRevision: $revision, displayName: $displayName, languages: $languages) ${ANSWER}
}`;

export interface PeopleWorld extends CoordinatorsWorld {
  readonly north: string;
  readonly admin: As;
  readonly decider: As;
  invite(given?: object, by?: As, key?: string): Promise<PersonAnswer>;
  accept(token: string, by: As): Promise<PersonAnswer>;
  change(membership: { id: string; revision: number }, given: object, by: As): Promise<PersonAnswer>;
  details(revision: number, given: object, by: As): Promise<PersonAnswer>;
  /** Somebody who has signed in before. */
  addPerson(name: string): Promise<{ readonly id: string; readonly as: As; readonly email: string }>;
  addMember(
    name: string,
    roles: string,
    bodyId?: string | null,
  ): Promise<{ id: string; revision: number; personId: string; as: As }>;
  letters(): Promise<{ kind: string; recipient: string; body: string }[]>;
  /** The secret of the last invitation. */
  token(): Promise<string>;
  count(table: string): Promise<number>;
}

export async function openPeopleWorld(): Promise<PeopleWorld> {
  const world = await openCoordinatorsWorld();
  await world.importCoordinators({ name: 'North' }, { name: 'South' });
  const north = coordinatorIdOf('north');
  const admin = person('admin of north', { bodyId: north, roles: ['ADMIN'] });
  const send = async (mutation: string, variables: Record<string, unknown>, by: As): Promise<PersonAnswer> => {
    const [answer] = Object.values(await world.ask<Record<string, PersonAnswer>>(mutation, variables, by));
    if (!answer) throw new Error('A mutation gives no answer.');
    return answer;
  };
  const letters = (): ReturnType<PeopleWorld['letters']> =>
    world.running.database.select(rawSql`SELECT kind, recipient, body FROM letter ORDER BY writtenAt, id`);
  const addPerson: PeopleWorld['addPerson'] = async (name) => {
    const id = idOfSource('Person', name);
    const email = `${name.replaceAll(' ', '.').toLowerCase()}@people.example`;
    await world.insert('person', { id, displayName: name, languages: 'en', isErased: 0, email, revision: 1 });
    return { id, as: person(name), email };
  };
  return {
    ...world,
    north,
    admin,
    decider: officer('DECIDER'),
    invite: (given = {}, by = admin, key = randomUUID()) =>
      send(INVITE, { key, bodyId: north, email: 'new@people.example', roles: ['EDITOR'], ...given }, by),
    accept: (token, by) => send(ACCEPT, { token }, by),
    change: ({ id, revision }, given, by) => send(CHANGE, { id, revision, ...given }, by),
    details: (revision, given, by) => send(DETAILS, { revision, ...given }, by),
    addPerson,
    async addMember(name, roles, bodyId = north) {
      const { id: personId } = await addPerson(name);
      const id = idOfSource('Membership', name);
      await world.insert('membership', {
        id,
        personId,
        bodyId,
        roles,
        state: 'ACTIVE',
        startsOn: '2026-01-01',
        revision: 1,
        updatedAt: '2026-01-01T00:00:00.000Z',
      });
      return { id, revision: 1, personId, as: person(name, { bodyId, roles: roles.split(',') }) };
    },
    letters,
    async token() {
      const invitations = (await letters()).filter(({ kind }) => kind === 'MEMBER_INVITED');
      return /token: "([\w-]{43})"/.exec(invitations.at(-1)?.body ?? '')?.[1] ?? '';
    },
    count: async (table) =>
      Number(
        (
          await world.running.database.select<{ total: number }>(
            rawSql`SELECT COUNT(*) AS total FROM ${sqlName(table)}`,
          )
        )[0]?.total,
      ),
  };
}
