/** Requests of a person about their own data, as coordinators takes them: who may, what must be confirmed, what follows. */
import { monthsAfter } from '../../../../platform/base/days.ts';
import { randomUUID } from 'node:crypto';
import { forgetArchives } from '../../../../subgraphs/coordinators/data-requests/forget-archives.duty.ts';
import { officer, person } from '../../../world/people.ts';
import { dayFromToday } from '../coordinators-world.ts';
import { openPeopleWorld, type As, type PeopleWorld } from '../people/people-world.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

const REQUEST = `dataRequest { id kind state dueOn completedAt liftedAt revision archive steps { source state completedAt } }
  errors {
    __typename message code path
    ... on ValidationError { rule accepted } ... on WrongStateError { state allowed }
    ... on StaleRevisionError { currentRevision } ... on DuplicateError { existingId } ... on NotAllowedError { act }
  }`;
const ASK = `mutation ($key: String!, $kind: DataRequestKind!, $confirm: String!) {
  requestMyData(idempotencyKey: $key, kind: $kind, confirm: $confirm) { ${REQUEST} }
}`;
const LIFT = `mutation ($id: ID!, $revision: Int!) {
  liftRestriction(id: $id, expectedRevision: $revision) { ${REQUEST} }
}`;

interface Answer {
  readonly dataRequest: { readonly id: string; readonly revision: number } & Record<string, unknown>;
  readonly errors: readonly Record<string, unknown>[];
}

describe('A request about personal data', () => {
  let world: PeopleWorld;

  beforeEach(async () => {
    world = await openPeopleWorld();
  });
  afterEach(() => world.close());

  const request = async (by: As, kind: string, confirm: string, key: string = randomUUID()): Promise<Answer> =>
    (await world.ask<{ requestMyData: Answer }>(ASK, { key, kind, confirm }, by)).requestMyData;
  const lift = async ({ id, revision }: { id: string; revision: number }, by: As): Promise<Answer> =>
    (await world.ask<{ liftRestriction: Answer }>(LIFT, { id, revision }, by)).liftRestriction;
  const done = async (id: string): Promise<void> => {
    for (const source of ['signatories', 'support-actions', 'knowledge-exchange'] as const) {
      await world.tell(source, { kind: 'DATA_REQUEST_DONE', entityId: id, facts: {} });
    }
  };
  const fed = (): Promise<{ kind: string; entityId: string; removed: number; facts: string }[]> =>
    world.running.database.select(
      rawSql`SELECT kind, entityId, removed, facts FROM change_feed WHERE kind LIKE 'DATA%' ORDER BY position`,
    );

  it('is confirmed with the own address, done here at once, and told to the others by id alone', async () => {
    const some = await world.addPerson('Some Person');
    expect((await request(some.as, 'ACCESS', 'other@people.example')).errors).toMatchObject([
      { code: 'INVALID', path: ['confirm'], rule: 'confirmation' },
    ]);
    expect(await world.count('data_request')).toBe(0);
    const { dataRequest, errors } = await request(some.as, 'ACCESS', ` ${some.email.toUpperCase()} `);
    expect(errors).toEqual([]);
    expect(dataRequest).toMatchObject({
      kind: 'ACCESS',
      state: 'RUNNING',
      dueOn: monthsAfter(dayFromToday(0), 1),
      archive: null,
      steps: [
        { source: 'COORDINATORS', state: 'DONE', completedAt: expect.any(String) as string },
        { source: 'KNOWLEDGE_EXCHANGE', state: 'QUEUED', completedAt: null },
        { source: 'SIGNATORIES', state: 'QUEUED', completedAt: null },
        { source: 'SUPPORT_ACTIONS', state: 'QUEUED', completedAt: null },
      ],
    });
    expect(await fed()).toMatchObject([
      { kind: 'DATA_REQUEST', entityId: dataRequest.id, facts: `{"kind":"ACCESS","personId":"${some.id}"}` },
    ]);
  });

  it('is due a month later by the calendar', () => {
    expect(['2026-01-31', '2028-01-30', '2026-11-26', '2026-12-31'].map((day) => monthsAfter(day, 1))).toEqual([
      '2026-02-28',
      '2028-02-29',
      '2026-12-26',
      '2027-01-31',
    ]);
  });

  it('is confirmed with the name of its kind where the account has no address', async () => {
    const some = await world.addPerson('Some Person');
    await world.running.database.write((transaction) => transaction.execute(rawSql`UPDATE person SET email = NULL`));
    expect((await request(some.as, 'ACCESS', 'yes')).errors).toMatchObject([{ accepted: ['ACCESS'] }]);
    expect((await request(some.as, 'ACCESS', 'access')).errors).toEqual([]);
  });

  it('is made by oneself, once for one key and one of a kind at a time', async () => {
    const some = await world.addPerson('Some Person');
    expect((await request({}, 'ACCESS', some.email)).errors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect((await request(person('no account'), 'ACCESS', some.email)).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => request(some.as, 'PORTABILITY', some.email, key)),
    );
    expect(new Set(answers.map(({ dataRequest }) => dataRequest.id)).size).toBe(1);
    const others = await Promise.all(Array.from({ length: 4 }, () => request(some.as, 'PORTABILITY', some.email)));
    for (const { errors } of others) {
      expect(errors).toMatchObject([{ code: 'DUPLICATE', existingId: answers[0]?.dataRequest.id }]);
    }
    expect(await world.count('data_request')).toBe(1);
  });

  it('is found by the person and the Office, and its copy by the person alone', async () => {
    const some = await world.addPerson('Some Person');
    const { id } = (await request(some.as, 'ACCESS', some.email)).dataRequest;
    await done(id);
    const find = `{ node(id: "${id}") { ... on DataRequest { state archive } } people: node(id: "${some.id}") { ... on Person { dataRequests { id } } } }`;
    const own = await world.ask<{ node: { archive: string } }>(find, {}, some.as);
    expect(own).toMatchObject({ node: { state: 'DONE' }, people: { dataRequests: [{ id }] } });
    expect(JSON.parse(own.node.archive)).toMatchObject({
      COORDINATORS: { person: [{ displayName: 'Some Person', email: some.email }] },
    });
    expect(await world.ask(find, {}, officer('DECIDER'))).toEqual({
      node: { state: 'DONE', archive: null },
      people: { dataRequests: [{ id }] },
    });
    for (const by of [{}, person('stranger'), world.admin]) {
      expect(await world.ask(find, {}, by)).toEqual({ node: null, people: { dataRequests: null } });
    }
    expect(await world.letters()).toMatchObject([{ kind: 'DATA_COPY_READY', recipient: some.email }]);
  });

  it('for access is taken out of the feed when it is done, and its copy forgotten after a month', async () => {
    const some = await world.addPerson('Some Person');
    const { id } = (await request(some.as, 'ACCESS', some.email)).dataRequest;
    await done(id);
    await done(id);
    expect(await fed()).toMatchObject([{ entityId: id, removed: 1, facts: '{}' }]);
    const run = (today: string): Promise<void> =>
      forgetArchives.run({ database: world.running.database, today } as never);
    await run(dayFromToday(30));
    expect(await world.count('data_request_part')).toBe(1);
    await run(dayFromToday(31));
    expect(await world.count('data_request_part')).toBe(0);
    expect((await request(some.as, 'ACCESS', some.email)).errors).toEqual([]);
  });

  it('for restriction takes the rights of memberships until the person lifts it', async () => {
    await world.addMember('Other Admin', 'ADMIN');
    const member = await world.addMember('Resting Person', 'EDITOR');
    const email = 'resting.person@people.example';
    const { dataRequest } = await request(member.as, 'RESTRICTION', email);
    const states = (): Promise<{ state: string }[]> =>
      world.running.database.select(rawSql`SELECT state FROM membership WHERE personId = ?`, [member.personId]);
    expect(await states()).toEqual([{ state: 'RESTRICTED' }]);
    await world.invite({ email }, world.decider).then(({ errors }) => {
      expect(errors).toMatchObject([{ code: 'DUPLICATE' }]);
    });
    await world.invite({ email, bodyId: null, roles: ['MODERATOR'] }, world.decider);
    expect(await world.accept(await world.token(), member.as)).toMatchObject({
      errors: [{ code: 'WRONG_STATE', state: 'RESTRICTED', allowed: ['liftRestriction'] }],
    });
    expect((await lift(dataRequest, person('stranger'))).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await lift(dataRequest, world.decider)).errors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect((await lift({ ...dataRequest, revision: 9 }, member.as)).errors).toMatchObject([
      { code: 'STALE_REVISION', currentRevision: 1 },
    ]);
    expect((await request(member.as, 'RESTRICTION', email)).errors).toMatchObject([{ code: 'DUPLICATE' }]);
    expect((await lift(dataRequest, member.as)).dataRequest).toMatchObject({ liftedAt: expect.any(String) as string });
    expect(await states()).toMatchObject([{ state: 'ACTIVE' }, { state: 'INVITED' }]);
    expect((await lift({ ...dataRequest, revision: 2 }, member.as)).errors).toMatchObject([{ code: 'WRONG_STATE' }]);
  });

  it('for erasure ends even the last admin, and tells the deciders of the Office so without a name', async () => {
    await world.addMember('Some Decider', 'DECIDER', null);
    const admin = await world.addMember('Only Admin', 'ADMIN');
    const { dataRequest, errors } = await request(admin.as, 'ERASURE', 'only.admin@people.example');
    expect(errors).toEqual([]);
    expect(dataRequest).toMatchObject({ kind: 'ERASURE', state: 'RUNNING' });
    expect(
      await world.running.database.select(rawSql`SELECT state, endsOn, revision FROM membership WHERE id = ?`, [
        admin.id,
      ]),
    ).toEqual([{ state: 'ENDED', endsOn: dayFromToday(0), revision: 2 }]);
    const letters = await world.letters();
    expect(letters).toMatchObject([{ kind: 'BODY_WITHOUT_ADMIN', recipient: 'some.decider@people.example' }]);
    expect(letters[0]?.body).toContain('North');
    expect(JSON.stringify(letters)).not.toMatch(/only.admin/i);
    expect(
      await world.ask(`{ node(id: "${admin.personId}") { ... on Person { displayName isErased languages } } }`),
    ).toEqual({ node: { displayName: null, isErased: true, languages: [] } });
    await done(dataRequest.id);
    // It stays in the feed, so that an older copy of a database meets it again.
    expect(await fed()).toMatchObject([{ entityId: dataRequest.id, removed: 0 }]);
    expect((await request(admin.as, 'ACCESS', 'only.admin@people.example')).errors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
  });

  it('keeps nothing of a copy that arrives after the person was erased', async () => {
    const some = await world.addPerson('Some Person');
    const { id } = (await request(some.as, 'ACCESS', some.email)).dataRequest;
    await request(some.as, 'ERASURE', some.email);
    await world.tell('knowledge-exchange', {
      kind: 'DATA_REQUEST_PART',
      entityId: `${id}.1`,
      facts: { requestId: id, sequence: 1, text: '{"post":[{"body":"Some Person wrote this"}]}' },
    });
    await done(id);
    expect(await world.count('data_request_part')).toBe(0);
    expect(await world.letters()).toEqual([]);
  });
});
