/** Putting a coordinator on hold: who decides, what follows, and who reads why. */
import { coordinatorIdOf } from '../coordinators-world.ts';
import { english, openLifeWorld, people, type LifeWorld } from './life-world.ts';
import { participationIn, type Participation } from './participation-acts.ts';

const { admin, firstDecider, member, moderator, nobody, otherAdmin, secondDecider } = people;

describe('The participation of a coordinator', () => {
  let world: LifeWorld;
  let its: Participation;

  beforeEach(async () => {
    world = await openLifeWorld();
    its = participationIn(world);
    await world.act('updateProfile', { input: { contactEmail: 'climate@dalarna.example' } }, people.editor);
  });
  afterEach(() => world.close());

  it('keeps the reason of a hold from the public', async () => {
    await its.hold();
    expect((await its.status(nobody)).statusHistory[1]).toMatchObject({ status: 'ON_HOLD', reason: null });
    expect(await its.status(nobody)).toMatchObject({ plannedEndings: null });
  });

  it('shows only active ones in lists, and any at its own address, also after an import', async () => {
    await its.hold();
    await world.importCoordinators({ name: 'Dalarna', signatories_on_site: '9' });
    expect(await world.slugs()).toEqual(['skane']);
    expect(await world.slugs({ status: ['ON_HOLD'] })).toEqual(['dalarna']);
    expect(await its.status(nobody)).toMatchObject({ status: 'ON_HOLD' });
    expect(await its.isOutOfSearch()).toBe(true);
    const region = '{ region(code: "SE") { coordinators(first: 5) { totalCount } } }';
    await world.insert('region', { code: 'SE', level: 0, country: 'SE', nameLatin: 'Sverige', nameNative: 'Sverige' });
    expect(await world.ask(region)).toEqual({ region: { coordinators: { totalCount: 1 } } });
  });

  it('is decided by the first of two who read the same', async () => {
    const expectedRevision = await world.revision();
    const answers = await Promise.all([
      world.act('putOnHold', { reason: english('One.'), expectedRevision }, firstDecider),
      world.act('putOnHold', { reason: english('Two.'), expectedRevision }, secondDecider),
    ]);
    expect(answers.filter(({ errors }) => errors[0]?.code === 'STALE_REVISION')).toHaveLength(1);
    expect((await its.status()).statusHistory).toHaveLength(2);
  });

  it('is nobody’s whose coordinator does not exist', async () => {
    const coordinatorId = coordinatorIdOf('atlantis');
    const reason = english('Sunk.');
    expect((await world.act('putOnHold', { coordinatorId, reason }, firstDecider)).errors).toMatchObject([
      { code: 'NOT_FOUND', path: ['coordinatorId'] },
    ]);
  });

  it('has a trail that its people and the Office read, and nobody else', async () => {
    await its.hold();
    const query = `{ coordinator(slug: "dalarna") { history(first: 5) { totalCount nodes { act reason before after actorKind } } } }`;
    const line = {
      act: 'putOnHold',
      reason: 'No report.',
      before: '{"status":"ACTIVE"}',
      after: '{"status":"ON_HOLD"}',
      actorKind: 'OFFICE',
    };
    for (const by of [member, moderator]) {
      const { coordinator } = await world.ask<{ coordinator: unknown }>(query, {}, by);
      expect(coordinator).toMatchObject({ history: { totalCount: 2, nodes: [line, { act: 'updateProfile' }] } });
    }
    for (const by of [nobody, otherAdmin]) {
      expect(await world.ask(query, {}, by)).toEqual({ coordinator: { history: null } });
    }
  });

  it('refuses putOnHold to whoever may not do it', async () => {
    for (const by of [admin, moderator, nobody]) {
      expect((await its.hold(by)).errors).toMatchObject([{ code: 'NOT_ALLOWED', act: 'putOnHold' }]);
    }
    expect(await its.status()).toMatchObject({ status: 'ACTIVE', plannedEndings: [] });
    expect(await its.acts()).toEqual(['updateProfile']);
  });
});
