/** Requests of a person about their own data: who may ask, what must be confirmed, what follows. */
import { randomUUID } from 'node:crypto';
import { monthsAfter } from '../../../../platform/base/days.ts';
import { person } from '../../../world/people.ts';
import { dayFromToday } from '../coordinators-world.ts';
import { openDataRequestWorld, type DataRequestWorld } from './data-request-world.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

describe('A request about personal data', () => {
  let world: DataRequestWorld;

  beforeEach(async () => {
    world = await openDataRequestWorld();
  });
  afterEach(() => world.close());

  it('is confirmed with the own address, done here at once, and told to the others by id alone', async () => {
    const some = await world.addPerson('Some Person');
    expect((await world.request(some.as, 'ACCESS', 'other@people.example')).errors).toMatchObject([
      { code: 'INVALID', path: ['confirm'], rule: 'confirmation' },
    ]);
    expect(await world.count('data_request')).toBe(0);
    const { dataRequest, errors } = await world.request(some.as, 'ACCESS', ` ${some.email.toUpperCase()} `);
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
    expect(await world.fed()).toMatchObject([
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
    expect((await world.request(some.as, 'ACCESS', 'yes')).errors).toMatchObject([{ accepted: ['ACCESS'] }]);
    expect((await world.request(some.as, 'ACCESS', 'access')).errors).toEqual([]);
  });

  it('is made by oneself, once for one key and one of a kind at a time', async () => {
    const some = await world.addPerson('Some Person');
    expect((await world.request({}, 'ACCESS', some.email)).errors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect((await world.request(person('no account'), 'ACCESS', some.email)).errors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => world.request(some.as, 'PORTABILITY', some.email, key)),
    );
    expect(new Set(answers.map(({ dataRequest }) => dataRequest.id)).size).toBe(1);
    const others = await Promise.all(
      Array.from({ length: 4 }, () => world.request(some.as, 'PORTABILITY', some.email)),
    );
    for (const { errors } of others) {
      expect(errors).toMatchObject([{ code: 'DUPLICATE', existingId: answers[0]?.dataRequest.id }]);
    }
    expect(await world.count('data_request')).toBe(1);
  });

  it('for erasure ends even the last admin, and tells the deciders of the Office so without a name', async () => {
    await world.addMember('Some Decider', 'DECIDER', null);
    const admin = await world.addMember('Only Admin', 'ADMIN');
    const { dataRequest, errors } = await world.request(admin.as, 'ERASURE', 'only.admin@people.example');
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
    await world.done(dataRequest.id);
    // It stays in the feed, so that an older copy of a database meets it again.
    expect(await world.fed()).toMatchObject([{ entityId: dataRequest.id, removed: 0 }]);
    expect((await world.request(admin.as, 'ACCESS', 'only.admin@people.example')).errors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
  });
});
