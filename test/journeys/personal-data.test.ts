/** What becomes of a person's data in all four subgraphs: a copy is collected and fetched, and an erasure leaves nothing. */
import { randomUUID } from 'node:crypto';
import { idOfSource } from '../../covenant/ids.ts';
import { subgraphNames, type SubgraphName } from '../../covenant/subgraph-name.ts';
import { recordMemberships } from '../../subgraphs/knowledge-exchange/discussion-groups/publish-groups.ts';
import { recordRegistrations } from '../../subgraphs/knowledge-exchange/workshops/record-registrations.ts';
import { openConnectedSubgraphs, type ConnectedSubgraphs } from '../world/open-connected-subgraphs.ts';
import { person } from '../world/people.ts';
import { rawSql } from '../../platform/database/sql-text.ts';

const NAME = 'Ingrid Almqvist-Testperson';
const EMAIL = 'ingrid.almqvist@people.example';
const ingrid = person(NAME);
const personId = String(ingrid.identity.personId);
const workshop = (number: number): string => idOfSource('Workshop', String(number));

const REQUEST = `mutation ($key: String!, $kind: DataRequestKind!, $confirm: String!) {
  requestMyData(idempotencyKey: $key, kind: $kind, confirm: $confirm) { dataRequest { id } errors { message } }
}`;
const ASK = `mutation ($key: String!, $text: String!, $email: EmailAddress!) {
  askHelpdesk(idempotencyKey: $key, email: $email, language: "en", subject: $text, text: $text) { errors { message } }
}`;

describe("A person's data", () => {
  let world: ConnectedSubgraphs;

  beforeEach(async () => {
    world = await openConnectedSubgraphs();
    await world.insert('coordinators', 'person', {
      id: personId,
      displayName: NAME,
      languages: 'sv',
      isErased: 0,
      email: EMAIL,
      issuer: 'https://sign-in.example',
      subject: EMAIL,
      revision: 1,
    });
    await world.insert('coordinators', 'membership', {
      id: idOfSource('Membership', NAME),
      personId,
      bodyId: null,
      roles: 'DECIDER',
      state: 'INVITED',
      startsOn: '2026-01-01',
      invitationEmail: EMAIL,
      invitationDigest: 'x',
      revision: 1,
      updatedAt: '2026-01-01T00:00:00.000Z',
    });
    await ask(ASK, { text: `My name is ${NAME}.`, email: EMAIL });
    await ask(ASK, { text: `${NAME} again.`, email: `office.of.${EMAIL}` });
    await takePart(world);
  });
  afterEach(() => world.close());

  const ask = <Data>(mutation: string, variables: object): Promise<Data> =>
    world.of('coordinators').ask<Data>(mutation, { key: randomUUID(), ...variables }, ingrid);
  const request = async (kind: string): Promise<string> =>
    (await ask<{ requestMyData: { dataRequest: { id: string } } }>(REQUEST, { kind, confirm: EMAIL })).requestMyData
      .dataRequest.id;
  const others = subgraphNames.filter((name) => name !== 'coordinators');
  const settle = async (names: readonly SubgraphName[] = others): Promise<void> => {
    for (const name of names) await world.catchUp(name);
    await world.catchUp('coordinators');
  };
  const stateOf = async (id: string): Promise<unknown> =>
    await world
      .of('coordinators')
      .ask(`{ node(id: "${id}") { ... on DataRequest { state archive steps { source state } } } }`, {}, ingrid);
  const placesOf = async (pattern: RegExp): Promise<string[]> =>
    [...(await world.everything())].filter(([, rows]) => pattern.test(rows)).map(([place]) => place);

  it('is collected from all four, and afterwards the copy is in no feed any more', async () => {
    const id = await request('ACCESS');
    await settle(['signatories', 'support-actions']);
    expect(await stateOf(id)).toMatchObject({ node: { state: 'RUNNING', archive: null } });
    await settle(['knowledge-exchange']);
    const { node } = (await stateOf(id)) as { node: { state: string; archive: string } };
    expect(node.state).toBe('DONE');
    const archive = JSON.parse(node.archive) as Record<string, Record<string, unknown[]>>;
    expect(archive).toMatchObject({
      COORDINATORS: {
        person: [{ displayName: NAME, email: EMAIL }],
        membership: [{ roles: 'DECIDER' }],
        help_message: [{ text: `My name is ${NAME}.` }, { text: `${NAME} again.` }],
      },
      SIGNATORIES: {},
      SUPPORT_ACTIONS: {},
    });
    expect(archive['KNOWLEDGE_EXCHANGE']?.['workshop_registration']).toHaveLength(2);
    expect(archive['KNOWLEDGE_EXCHANGE']?.['post']).toMatchObject([{ body: LONG_POST }]);
    await settle();
    const parts = await world
      .of('knowledge-exchange')
      .running.database.select<{ removed: number; facts: string }>(
        rawSql`SELECT removed, facts FROM change_feed WHERE kind = 'DATA_REQUEST_PART'`,
      );
    expect(parts.length).toBeGreaterThan(1);
    for (const { removed, facts } of parts) expect([Number(removed), facts]).toEqual([1, '{}']);
  });

  it('that the person gave is all that a copy to take elsewhere has', async () => {
    const id = await request('PORTABILITY');
    await settle();
    const { node } = (await stateOf(id)) as { node: { archive: string } };
    const archive = JSON.parse(node.archive) as Record<string, Record<string, unknown[]>>;
    expect(Object.keys(archive['COORDINATORS'] ?? {}).sort()).toEqual(['help_message', 'help_request', 'person']);
    expect(Object.keys(archive['KNOWLEDGE_EXCHANGE'] ?? {}).sort()).toEqual([
      'group_membership',
      'post',
      'workshop_registration',
    ]);
  });

  it('is in no table of any database after an erasure, also where a copy was under way', async () => {
    expect((await placesOf(/almqvist/i)).length).toBeGreaterThan(3);
    const copy = await request('ACCESS');
    await world.catchUp('knowledge-exchange');
    const erasure = await request('ERASURE');
    expect((await placesOf(/almqvist/i)).filter((place) => place.startsWith('coordinators.'))).toEqual([]);
    await settle();
    await settle();
    for (const id of [copy, erasure]) {
      expect(await stateOf(id)).toMatchObject({ node: { state: 'DONE', archive: null } });
    }
    expect(await placesOf(/almqvist/i)).toEqual([]);
    const { database } = world.of('knowledge-exchange').running;
    expect(await database.select(rawSql`SELECT state FROM workshop_registration`)).toEqual([{ state: 'ATTENDED' }]);
    expect(await database.select(rawSql`SELECT id FROM group_membership`)).toEqual([]);
    expect(await database.select(rawSql`SELECT authorId, body FROM post`)).toEqual([
      { authorId: personId, body: LONG_POST },
    ]);
  });

  it('is erased again where an older copy of a database is put back', async () => {
    await request('ERASURE');
    await settle();
    const { database } = world.of('knowledge-exchange').running;
    await takePart(world);
    await database.write(async (transaction) => {
      await transaction.execute(rawSql`DELETE FROM projection_position`);
    });
    await settle();
    expect(await database.select(rawSql`SELECT id FROM group_membership`)).toEqual([]);
  });
});

/** Longer than a slice of the copy. */
const LONG_POST = 'What we have learnt. '.repeat(1_000);

async function takePart(world: ConnectedSubgraphs): Promise<void> {
  const own = { personId, onBehalfOfId: null };
  await world.of('knowledge-exchange').running.database.write(async (transaction) => {
    await recordRegistrations(transaction, [
      { ...own, workshopId: workshop(1), state: 'CONFIRMED', registeredAt: '2026-10-01T08:00:00.000Z' },
      { ...own, workshopId: workshop(2), state: 'ATTENDED', registeredAt: '2026-02-01T08:00:00.000Z' },
    ]);
    await recordMemberships(transaction, [
      { ...own, groupId: idOfSource('DiscussionGroup', 'heat'), role: 'MEMBER', startsOn: '2026-01-01' },
    ]);
    await transaction.execute(rawSql`DELETE FROM post`);
  });
  await world.insert('knowledge-exchange', 'post', {
    id: idOfSource('Post', 'one'),
    threadId: idOfSource('Thread', 'one'),
    authorId: personId,
    body: LONG_POST,
    asExpert: 0,
    createdAt: '2026-02-01T08:00:00.000Z',
    state: 'PUBLISHED',
    revision: 1,
    updatedAt: '2026-02-01T08:00:00.000Z',
  });
}
