/** Changing facts of signatories: who changes what, and that no later import undoes it. */
import { memberOf, officer, person } from '../../../world/people.ts';
import { decider, mayor, openLinkWorld, signatoryId, type LinkWorld } from '../support-links/link-world.ts';
import { coordinatorIdOf, signatoryIdOf } from '../signatories-world.ts';
import { signatoryActs, type SignatoryActs } from './signatory-acts.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

describe('A signatory', () => {
  let world: LinkWorld;
  let acts: SignatoryActs;

  beforeEach(async () => {
    world = await openLinkWorld();
    acts = signatoryActs(world);
  });
  afterEach(() => world.close());

  const update: SignatoryActs['update'] = (...given) => acts.update(...given);
  const decide: SignatoryActs['decide'] = (...given) => acts.decide(...given);
  const importAgain: SignatoryActs['importAgain'] = () => acts.importAgain();

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
    expect(await world.rows(rawSql`SELECT sortName FROM support_link`)).toEqual([{ sortName: 'amora' }]);
    expect(await world.told('SIGNATORY')).toContainEqual(expect.objectContaining({ name: 'Åmora' }));
  });
});
