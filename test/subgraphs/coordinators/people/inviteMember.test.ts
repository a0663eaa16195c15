/** Inviting people to act for a body: who may, what is secret, and what cannot happen twice. */
import { randomUUID } from 'node:crypto';
import { officer, memberOf, person } from '../../../world/people.ts';
import { coordinatorIdOf } from '../coordinators-world.ts';
import { openPeopleWorld, type As, type PeopleWorld } from './people-world.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

const MEMBERS = 'query ($slug: String!) { coordinator(slug: $slug) { members { state roles invitedAddress } } }';

describe('An invitation', () => {
  let world: PeopleWorld;

  beforeEach(async () => {
    world = await openPeopleWorld();
  });
  afterEach(() => world.close());

  it('goes out as a letter whose secret is in no answer and in no table but that of letters', async () => {
    const { person: nobody, membership, errors } = await world.invite();
    expect(errors).toEqual([]);
    expect(nobody).toBeNull();
    expect(membership).toMatchObject({
      state: 'INVITED',
      roles: ['EDITOR'],
      revision: 1,
      invitedAddress: 'new@people.example',
      person: null,
    });
    const token = await world.token();
    expect(token).toHaveLength(43);
    expect((await world.letters())[0]).toMatchObject({ kind: 'MEMBER_INVITED', recipient: 'new@people.example' });
    expect(JSON.stringify(membership)).not.toContain(token);
    for (const table of [
      rawSql`membership`,
      rawSql`person`,
      rawSql`audit_entry`,
      rawSql`change_feed`,
      rawSql`idempotency_key`,
    ]) {
      expect(JSON.stringify(await world.running.database.select(rawSql`SELECT * FROM ${table}`))).not.toContain(token);
    }
  });

  it('tells nobody who invites who has an address', async () => {
    const known = await world.addPerson('Known Person');
    const { membership } = await world.invite({ email: known.email });
    expect(membership?.person).toBeNull();
    const own = `{ node(id: "${String(membership?.id)}") { ... on Membership { state person { id } } } }`;
    expect(await world.ask(own, {}, known.as)).toEqual({ node: { state: 'INVITED', person: { id: known.id } } });
    expect(await world.ask(own, {}, person('stranger'))).toEqual({ node: null });
  });

  it('is over after two weeks, and can then be sent again', async () => {
    const known = await world.addPerson('Known Person');
    const first = await world.invite({ email: known.email });
    const token = await world.token();
    await world.running.database.write((transaction) =>
      transaction.execute(rawSql`UPDATE membership SET invitationUntil = '2026-01-01T00:00:00.000Z'`),
    );
    expect(await world.accept(token, known.as)).toMatchObject({
      membership: null,
      errors: [{ code: 'INVALID', rule: 'invitationInTime', path: ['token'] }],
    });
    const second = await world.invite({ email: known.email });
    expect(second.errors).toEqual([]);
    expect(second.membership?.id).not.toBe(first.membership?.id);
    expect(await world.accept(token, known.as)).toMatchObject({ errors: [{ code: 'NOT_FOUND' }] });
    expect(await world.accept(await world.token(), known.as)).toMatchObject({ membership: { state: 'ACTIVE' } });
  });

  const mayNot: readonly [string, As, object][] = [
    ['an editor of the body', memberOf(coordinatorIdOf('north'), 'EDITOR', 'REPORTER'), {}],
    ['an admin of another body', memberOf(coordinatorIdOf('south'), 'ADMIN'), {}],
    ['an admin, into the Office', memberOf(coordinatorIdOf('north'), 'ADMIN'), { bodyId: null, roles: ['DECIDER'] }],
    ['a moderator of the Office', officer('MODERATOR'), {}],
    ['somebody of no body', person('stranger'), {}],
    ['nobody signed in', {}, {}],
  ];

  it.each(mayNot)('is not sent by %s', async (_who, by, given) => {
    expect(await world.invite(given, by)).toMatchObject({
      membership: null,
      errors: [{ code: 'NOT_ALLOWED', act: 'inviteMember' }],
    });
    expect([await world.count('person'), await world.count('letter')]).toEqual([0, 0]);
  });

  it('is sent by deciders of the Office for every body, signatories too, and for the Office itself', async () => {
    const sig = 'sig_01HMB000000000000000000000';
    await world.insert('covenant_body', { id: sig, type: 'Signatory', slug: 'town', name: 'Town', country: 'SE' });
    for (const given of [{}, { bodyId: sig }, { bodyId: null, roles: ['MODERATOR'] }]) {
      expect((await world.invite(given, world.decider)).errors).toEqual([]);
    }
    expect(await world.count('person')).toBe(1);
    const invited = `{ _entities(representations: [{ __typename: "Signatory", id: "${sig}" }]) { ... on Signatory { members { invitedAddress } } } }`;
    const seen = { _entities: [{ members: [{ invitedAddress: 'new@people.example' }] }] };
    expect(await world.ask(invited, {}, world.decider)).toEqual(seen);
    expect(await world.ask(invited, {}, memberOf(sig, 'ADMIN'))).toEqual(seen);
    expect(await world.ask(invited, {}, memberOf(world.north, 'ADMIN'))).toEqual({ _entities: [{ members: null }] });
  });

  it('has roles that fit the body', async () => {
    expect((await world.invite({ roles: ['EDITOR', 'DECIDER'] })).errors).toMatchObject([
      { code: 'INVALID', path: ['roles', '1'], accepted: ['ADMIN', 'EDITOR', 'REPORTER', 'ORGANISER', 'MEMBER'] },
    ]);
    expect((await world.invite({ bodyId: null, roles: ['ADMIN'] }, world.decider)).errors).toMatchObject([
      { code: 'INVALID', path: ['roles', '0'], accepted: ['DECIDER', 'MODERATOR'] },
    ]);
    expect((await world.invite({ roles: [] })).errors).toMatchObject([{ code: 'REQUIRED', path: ['roles'] }]);
    expect(await world.count('membership')).toBe(0);
  });

  it('is for a body that exists and has not left; one on hold still invites', async () => {
    expect((await world.invite({ bodyId: coordinatorIdOf('nowhere') }, world.decider)).errors).toMatchObject([
      { code: 'NOT_FOUND', path: ['bodyId'] },
    ]);
    const setStatus = (status: string): Promise<number> =>
      world.running.database.write((transaction) =>
        transaction.execute(rawSql`UPDATE coordinator SET status = ? WHERE id = ?`, [status, world.north]),
      );
    for (const status of ['TERMINATED', 'WITHDRAWN']) {
      await setStatus(status);
      expect((await world.invite()).errors).toMatchObject([{ code: 'WRONG_STATE', state: status }]);
    }
    expect([await world.count('person'), await world.count('idempotency_key')]).toEqual([0, 0]);
    await setStatus('ON_HOLD');
    expect((await world.invite()).errors).toEqual([]);
  });

  it('is one per address and body, also when sent ten times at once under different keys', async () => {
    await world.addMember('First Admin', 'ADMIN');
    const answers = await Promise.all(Array.from({ length: 10 }, () => world.invite()));
    const made = answers.filter(({ errors }) => errors.length === 0);
    expect(made).toHaveLength(1);
    const id = made[0]?.membership?.id;
    for (const { errors } of answers) {
      if (errors.length > 0) expect(errors).toMatchObject([{ code: 'DUPLICATE', existingId: id }]);
    }
    expect([await world.count('letter'), await world.count('person')]).toEqual([1, 2]);
  });

  it('is sent once for one key', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 10 }, () => world.invite({}, world.admin, key)));
    expect(new Set(answers.map(({ membership }) => membership?.id)).size).toBe(1);
    expect(await world.count('letter')).toBe(1);
    expect((await world.invite({ roles: ['ADMIN'] }, world.admin, key)).errors).toMatchObject([
      { rule: 'idempotencyKey' },
    ]);
  });

  it('is refused when fifty people act for the body, or the person for twenty', async () => {
    const row = { roles: 'MEMBER', state: 'ACTIVE', startsOn: '2026-01-01', revision: 1, updatedAt: '' };
    const full = async (count: number, own: object): Promise<void> => {
      for (let index = 0; index < count; index += 1) {
        await world.insert('membership', { ...row, id: randomUUID().slice(0, 30), personId: 'x', bodyId: 'y', ...own });
      }
    };
    const busy = await world.addPerson('Busy Person');
    await full(20, { personId: busy.id });
    expect((await world.invite({ email: busy.email })).errors).toMatchObject([{ code: 'FULL', path: ['email'] }]);
    await full(49, { bodyId: world.north });
    expect((await world.invite()).errors).toEqual([]);
    expect((await world.invite({ email: 'more@people.example' })).errors).toMatchObject([
      { code: 'FULL', path: ['bodyId'] },
    ]);
  });

  it('stands in the list of people, for those who act for the body and the Office', async () => {
    await world.addMember('First Admin', 'ADMIN');
    await world.invite();
    const members = async (by?: As): Promise<unknown> => await world.ask(MEMBERS, { slug: 'north' }, by);
    const list = (invitedAddress: string | null): object => ({
      coordinator: {
        members: [
          { state: 'ACTIVE', roles: ['ADMIN'], invitedAddress: null },
          { state: 'INVITED', roles: ['EDITOR'], invitedAddress },
        ],
      },
    });
    expect(await members(world.admin)).toEqual(list('new@people.example'));
    expect(await members(officer('MODERATOR'))).toEqual(list('new@people.example'));
    expect(await members(memberOf(world.north, 'MEMBER'))).toEqual(list(null));
    for (const by of [{}, person('stranger'), memberOf(coordinatorIdOf('south'), 'ADMIN')]) {
      expect(await members(by)).toEqual({ coordinator: { members: null } });
    }
  });
});
