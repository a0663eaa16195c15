/** Who somebody is who signs in, and for whom the person may act at that moment. */
import { randomUUID } from 'node:crypto';
import { idOfSource, newId } from '../../../../covenant/ids.ts';
import { coordinatorIdOf, dayFromToday, openCoordinatorsWorld, type CoordinatorsWorld } from '../coordinators-world.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

const SIGN_IN = `mutation ($issuer: String!, $subject: String!, $email: String, $emailVerified: Boolean!, $displayName: String) {
  signIn(issuer: $issuer, subject: $subject, email: $email, emailVerified: $emailVerified, displayName: $displayName) {
    personId memberships { bodyId roles }
  }
}`;

const REGISTER = `mutation ($key: String!, $input: RegistrationInput!) {
  registerAsCoordinator(idempotencyKey: $key, input: $input) { application { id revision } errors { message } }
}`;

interface Session {
  readonly personId: string;
  readonly memberships: readonly { readonly bodyId: string | null; readonly roles: readonly string[] }[];
}

const ada = { issuer: 'https://login.example', subject: 'ada', email: 'ada@province.example', emailVerified: true };

describe('Signing in', () => {
  let world: CoordinatorsWorld;

  beforeEach(async () => {
    world = await openCoordinatorsWorld();
  });
  afterEach(() => world.close());

  const signIn = async (changes: Record<string, unknown> = {}): Promise<Session> =>
    (await world.ask<{ signIn: Session }>(SIGN_IN, { ...ada, ...changes })).signIn;
  const people = (): Promise<Record<string, unknown>[]> =>
    world.running.database.select(rawSql`SELECT id, displayName, email, subject, revision FROM person ORDER BY id`);
  const invite = async (email: string, name: string | null = null): Promise<string> => {
    const id = newId('Person');
    await world.insert('person', { id, displayName: name, languages: '', isErased: 0, email, revision: 1 });
    return id;
  };
  const member = (personId: string, row: Record<string, string | null> = {}): Promise<void> =>
    world.insert('membership', {
      id: newId('Membership'),
      personId,
      bodyId: coordinatorIdOf('north'),
      roles: 'ADMIN,EDITOR',
      state: 'ACTIVE',
      startsOn: dayFromToday(-1),
      endsOn: null,
      revision: 1,
      updatedAt: new Date().toISOString(),
      ...row,
    });

  it('makes a person the first time and finds the same one later', async () => {
    const first = await signIn({ displayName: ' Ada <b>Example</b> ' });
    expect(first).toEqual({ personId: expect.stringMatching(/^per_/) as string, memberships: [] });
    expect(await signIn({ displayName: 'Another name' })).toEqual(first);
    expect(await people()).toEqual([
      { id: first.personId, displayName: 'Ada Example', email: 'ada@province.example', subject: 'ada', revision: 1 },
    ]);
  });

  it('makes one person of many first requests at once', async () => {
    const sessions = await Promise.all(Array.from({ length: 10 }, () => signIn()));
    expect(new Set(sessions.map(({ personId }) => personId)).size).toBe(1);
    expect(await people()).toHaveLength(1);
  });

  it('tells people of two issuers apart, and those whose names differ in a capital letter', async () => {
    const one = await signIn();
    const others = [await signIn({ issuer: 'https://other.example' }), await signIn({ subject: 'Ada' })];
    expect(new Set([one, ...others].map(({ personId }) => personId)).size).toBe(3);
    // An address is one person's.
    expect((await people()).map(({ email }) => email).filter((email) => email !== null)).toEqual([ada.email]);
  });

  it('is how an invited person comes in, by the verified address only', async () => {
    const invited = await invite('ada@province.example');
    expect((await signIn({ subject: 'eve', emailVerified: false })).personId).not.toBe(invited);
    expect((await signIn({ email: 'ADA@province.example', displayName: 'Ada' })).personId).toBe(invited);
    expect((await people()).find(({ id }) => id === invited)).toMatchObject({ displayName: 'Ada', subject: 'ada' });
    expect((await signIn({ subject: 'eve', emailVerified: true })).personId).not.toBe(invited);
  });

  it('keeps no address that nobody has verified', async () => {
    const { personId } = await signIn({ emailVerified: false });
    expect(await people()).toMatchObject([{ id: personId, email: null }]);
    expect((await signIn()).personId).toBe(personId);
    expect(await people()).toMatchObject([{ id: personId, email: ada.email }]);
  });

  it("follows the address of the issuer, unless it is somebody else's", async () => {
    await signIn();
    await signIn({ email: 'ada@elsewhere.example' });
    expect(await people()).toMatchObject([{ email: 'ada@elsewhere.example', revision: 2 }]);
    await signIn({ subject: 'bob', email: 'bob@province.example' });
    await signIn({ email: 'bob@province.example' });
    expect((await people()).map(({ email }) => email).sort()).toEqual([
      'ada@elsewhere.example',
      'bob@province.example',
    ]);
  });

  it.each(['no address', '@', 'a@b c', `${'x'.repeat(320)}@example.org`])(
    'takes "%s" for no address',
    async (email) => {
      await signIn({ email });
      expect(await people()).toMatchObject([{ email: null }]);
    },
  );

  it('does not bring an erased person back', async () => {
    const { personId } = await signIn();
    await world.running.database.write((transaction) =>
      transaction.execute(rawSql`UPDATE person SET isErased = 1, displayName = NULL WHERE id = ?`, [personId]),
    );
    const again = await signIn();
    expect(again.personId).not.toBe(personId);
    expect(await people()).toContainEqual({ id: personId, displayName: null, email: null, subject: null, revision: 1 });
  });

  it('writes nothing when nothing is new', async () => {
    await signIn();
    world.statements.length = 0;
    await signIn();
    expect(world.statements.filter((sql) => !/^\s*SELECT/i.test(sql))).toEqual([]);
    expect(world.statements.length).toBeLessThanOrEqual(3);
  });

  it('makes the person the applicant of what was sent from the mailbox', async () => {
    const form = {
      organisationName: 'Provincia di Esempio',
      authorityType: 'PROVINCE_OR_COUNTY',
      kind: 'TERRITORIAL',
      country: 'UA',
      regions: ['UA'],
      contactEmail: 'Ada@Province.example',
      language: 'en',
      motivation: 'We help our municipalities already.',
    };
    const { registerAsCoordinator } = await world.ask<{ registerAsCoordinator: { application: { id: string } } }>(
      REGISTER,
      { key: randomUUID(), input: form },
    );
    const { id } = registerAsCoordinator.application;
    const query = `{ application(id: "${id}") { revision history { nodes { act } } } }`;
    const seenBy = (personId: string): Promise<unknown> =>
      world.ask(query, {}, { identity: { personId, memberships: [] } });

    const eve = await signIn({ subject: 'eve', emailVerified: false });
    expect(await seenBy(eve.personId)).toEqual({ application: null });
    const sessions = await Promise.all([signIn(), signIn(), signIn()]);
    expect(await seenBy(sessions[0].personId)).toEqual({
      application: { revision: 2, history: { nodes: [{ act: 'signIn' }, { act: 'registerAsCoordinator' }] } },
    });
  });

  it('gives the rights of memberships that hold today', async () => {
    await world.importCoordinators({ name: 'North' });
    const { personId } = await signIn();
    await member(personId);
    await member(personId, { bodyId: null, roles: 'DECIDER', startsOn: dayFromToday(0), endsOn: dayFromToday(0) });
    await member(personId, { roles: 'REPORTER', state: 'INVITED' });
    await member(personId, { roles: 'ORGANISER', state: 'ENDED' });
    await member(personId, { roles: 'MEMBER', startsOn: dayFromToday(1) });
    await member(personId, { roles: 'MEMBER', endsOn: dayFromToday(-1) });
    await member(idOfSource('Person', 'somebody else'), { roles: 'MODERATOR' });
    expect((await signIn()).memberships).toEqual([
      { bodyId: coordinatorIdOf('north'), roles: ['ADMIN', 'EDITOR'] },
      { bodyId: null, roles: ['DECIDER'] },
    ]);
  });

  it.each(['TERMINATED', 'WITHDRAWN'])('leaves people of a coordinator that is %s without roles', async (status) => {
    await world.importCoordinators({ name: 'North' });
    const { personId } = await signIn();
    await member(personId);
    await world.running.database.write((transaction) =>
      transaction.execute(rawSql`UPDATE coordinator SET status = ?`, [status]),
    );
    expect((await signIn()).memberships).toEqual([{ bodyId: coordinatorIdOf('north'), roles: [] }]);
  });
});
