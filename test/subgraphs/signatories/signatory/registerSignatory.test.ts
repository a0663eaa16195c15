/** Registering signatories: who does so, what is needed, and that no later import undoes it. */
import { randomUUID } from 'node:crypto';
import { officer } from '../../../world/people.ts';
import { decider, mayor, openLinkWorld, signatoryId, type LinkWorld } from '../support-links/link-world.ts';
import { signatoryIdOf } from '../signatories-world.ts';
import { signatoryActs, town, type SignatoryActs } from './signatory-acts.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

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
  const importAgain: SignatoryActs['importAgain'] = () => acts.importAgain();

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
    expect(await world.rows(rawSql`SELECT name, status FROM signatory WHERE organisationId = '77'`)).toEqual([
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
});
