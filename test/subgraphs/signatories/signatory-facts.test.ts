/** Facts and membership of signatories: who changes what, and that no later import undoes it. */
import { randomUUID } from 'node:crypto';
import { memberOf, officer, person } from '../../world/people.ts';
import { decider, mayor, openLinkWorld, signatoryId, type LinkWorld } from './link-world.ts';
import { coordinatorIdOf, signatoryIdOf } from './signatories-world.ts';
import { signatoryActs, type SignatoryActs } from './signatory-acts.ts';

const town = {
  organisationId: '77',
  name: 'Falun',
  country: 'SE',
  adheredOn: '2024-05-01',
  commitments: ['CLIMATE_ENERGY_2030'],
};

describe('A signatory', () => {
  let world: LinkWorld;
  let acts: SignatoryActs;

  beforeEach(async () => {
    world = await openLinkWorld();
    acts = signatoryActs(world);
  });
  afterEach(() => world.close());

  const register: SignatoryActs['register'] = (...given) => acts.register(...given);
  const update: SignatoryActs['update'] = (...given) => acts.update(...given);
  const decide: SignatoryActs['decide'] = (...given) => acts.decide(...given);
  const importAgain = (): Promise<unknown> =>
    world.importSignatories(
      { organisation_id: '1', name: 'Mora', gcom_id: 'SE0001' },
      { organisation_id: '77', name: 'Falun of the source', signatory_status: 'ON_HOLD' },
    );

  it('is registered by the Office under the id that the open data gives its number', async () => {
    expect(await register(town)).toMatchObject({
      signatory: {
        id: signatoryIdOf('77'),
        slug: 'falun-77',
        location: { latitude: null, longitude: null, quality: 'NONE' },
        commitments: ['CLIMATE_ENERGY_2030'],
        adhesionType: 'INDIVIDUAL',
        status: 'PUBLISHED',
        progress: 'ADHESION',
        actionPlanExpected: true,
        revision: 1,
      },
      errors: [],
    });
    expect(await register(town, mayor)).toMatchObject({ errors: [{ code: 'NOT_ALLOWED', act: 'registerSignatory' }] });
    expect(await register(town)).toMatchObject({ errors: [{ code: 'DUPLICATE', existingId: signatoryIdOf('77') }] });
    await importAgain();
    expect(await world.rows("SELECT name, status FROM signatory WHERE organisationId = '77'")).toEqual([
      { name: 'Falun', status: 'PUBLISHED' },
    ]);
  });

  it('is registered once, whether one key comes ten times at once or two people register one number', async () => {
    const key = randomUUID();
    const same = await Promise.all(Array.from({ length: 10 }, () => register(town, decider, key)));
    expect(new Set(same.map(({ signatory }) => signatory?.id)).size).toBe(1);
    const other = { ...town, organisationId: '78' };
    const two = await Promise.all([register(other), register(other, officer('DECIDER', 'MODERATOR'))]);
    expect(two.flatMap(({ errors }) => errors)).toMatchObject([{ code: 'DUPLICATE' }]);
    expect(await world.count('signatory')).toBe(4);
  });

  it('is told everything that is wrong with its facts at once, and none of it is kept', async () => {
    const { signatory, errors } = await register({
      organisationId: 'with spaces',
      name: ' ',
      country: 'SE',
      adheredOn: '2007-01-01',
      commitments: [],
      latitude: 91,
      populationAtAdhesion: -1,
    });
    expect(signatory).toBeNull();
    expect(errors.map(({ code, path }) => [code, (path as string[])[1]])).toEqual([
      ['INVALID', 'organisationId'],
      ['REQUIRED', 'name'],
      ['INVALID', 'adheredOn'],
      ['REQUIRED', 'commitments'],
      ['INVALID', 'populationAtAdhesion'],
      ['INVALID', 'latitude'],
      ['INVALID', 'longitude'],
    ]);
    expect((await register({ name: 'Falun' })).errors.map(({ rule }) => rule)).toEqual(
      Array.from({ length: 4 }, () => 'neededToRegister'),
    );
    expect([await world.count('signatory'), await world.count('idempotency_key')]).toEqual([2, 0]);
  });

  it('is a group with members, of which each option expects its plans where they are due', async () => {
    const group = { ...town, isGroup: true, adhesionType: 'GROUP_OPTION_2' };
    expect(await register({ ...town, isGroup: true })).toMatchObject({
      errors: [{ path: ['input', 'adhesionType'], accepted: ['GROUP_OPTION_1', 'GROUP_OPTION_2'] }],
    });
    expect((await register(group)).signatory).toMatchObject({ isGroup: true, actionPlanExpected: true });
    const member = await update({ groupId: signatoryIdOf('77'), adhesionType: 'GROUP_OPTION_2' }, decider);
    expect(member.signatory).toMatchObject({
      group: { id: signatoryIdOf('77') },
      groupName: 'Falun',
      actionPlanExpected: false,
    });
    await importAgain();
    expect(await world.entity('Signatory', signatoryId, 'group { id } groupName adhesionType')).toEqual({
      group: { id: signatoryIdOf('77') },
      groupName: 'Falun',
      adhesionType: 'GROUP_OPTION_2',
    });
    expect(await update({ groupId: signatoryIdOf('2') }, decider, 3)).toMatchObject({
      errors: [{ path: ['input', 'groupId'], rule: 'group' }],
    });
  });

  it('is moved and counted by its own people, while its council’s decisions are recorded by the Office', async () => {
    const changed = await update(
      { name: 'Mora', latitude: 61.0071234, longitude: 14.5432, populationAtAdhesion: 20_000 },
      mayor,
    );
    expect(changed.signatory).toMatchObject({
      location: { latitude: 61.00712, longitude: 14.5432, quality: 'POINT' },
      region: null,
      populationAtAdhesion: 20_000,
      name: 'Mora',
      revision: 2,
    });
    expect((await update({ name: 'Moras', commitments: ['MAYORS_ADAPT'] }, mayor, 2)).errors).toMatchObject([
      { path: ['input', 'name'], rule: 'officeOnly', accepted: ['latitude', 'longitude', 'populationAtAdhesion'] },
      { path: ['input', 'commitments'], rule: 'officeOnly' },
    ]);
    expect((await update({ name: 'Moras' }, decider, 2)).signatory).toMatchObject({ name: 'Moras', revision: 3 });
    await importAgain();
    expect(
      await world.entity('Signatory', signatoryId, 'name gcomId populationAtAdhesion location { latitude }'),
    ).toEqual({
      name: 'Moras',
      gcomId: 'SE0001',
      populationAtAdhesion: 20_000,
      location: { latitude: 61.00712 },
    });
  });

  it.each([
    ['nobody signed in', undefined],
    ['people of others', memberOf(signatoryIdOf('2'), 'ADMIN')],
    ['people of its coordinators', memberOf(coordinatorIdOf('dalarna'), 'ADMIN')],
    ['its plain members', memberOf(signatoryId, 'MEMBER')],
    ['an Office without a decider', officer('MODERATOR')],
  ])('is changed by no %s', async (_, by) => {
    expect((await update({ populationAtAdhesion: 5 }, by)).errors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect((await decide('ON_HOLD', by ?? person('x'))).errors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect(await world.count('audit_entry')).toBe(0);
  });

  it('is changed by the first of two only, and keeps its revision when nothing differs', async () => {
    expect((await update({ populationAtAdhesion: 1000 }, mayor)).signatory).toMatchObject({ revision: 1 });
    const two = await Promise.all([update({ name: 'One' }, decider), update({ populationAtAdhesion: 3 }, mayor)]);
    expect(two.flatMap(({ errors }) => errors)).toMatchObject([{ code: 'STALE_REVISION', currentRevision: 2 }]);
  });

  it('counts with its new population for those who support it, and moves in their lists with its new name', async () => {
    await world.confirmed();
    await update({ populationAtAdhesion: 30, name: 'Åmora' }, decider);
    expect(await world.told('COORDINATOR_COVERAGE')).toEqual([{ signatories: 1, populationCovered: 30 }]);
    expect(await world.rows('SELECT sortName FROM support_link')).toEqual([{ sortName: 'amora' }]);
    expect(await world.told('SIGNATORY')).toContainEqual(expect.objectContaining({ name: 'Åmora' }));
  });

  it('rests and comes back by a decision with a reason, whatever its progress, and no import changes that', async () => {
    expect((await decide('PUBLISHED')).errors).toMatchObject([
      { code: 'WRONG_STATE', state: 'PUBLISHED', allowed: ['decideSignatoryStatus'] },
    ]);
    expect((await decide('ON_HOLD')).signatory).toMatchObject({ status: 'ON_HOLD', progress: null, revision: 2 });
    await importAgain();
    expect(await world.entity('Signatory', signatoryId, 'status')).toEqual({ status: 'ON_HOLD' });
    const history = 'history { nodes { act actorKind reason before after } }';
    expect(await world.entity('Signatory', signatoryId, history, mayor)).toEqual({
      history: {
        nodes: [
          {
            act: 'decideSignatoryStatus',
            actorKind: 'OFFICE',
            reason: 'Planen saknas.',
            before: '{"status":"PUBLISHED"}',
            after: expect.stringContaining('"status":"ON_HOLD"') as string,
          },
        ],
      },
    });
    for (const by of [undefined, memberOf(coordinatorIdOf('dalarna'), 'ADMIN')]) {
      expect(await world.entity('Signatory', signatoryId, history, by)).toEqual({ history: null });
    }
  });
});
