/** Hold: who decides, what follows, and who reads why. */
import { coordinatorIdOf, dayFromToday } from '../coordinators-world.ts';
import { DALARNA, english, openLifeWorld, people, type LifeWorld } from './life-world.ts';
import { participationIn, type Participation } from './participation-acts.ts';

const today = dayFromToday(0);
const { firstDecider, secondDecider, member, moderator, nobody, otherAdmin } = people;

describe('The participation of a coordinator', () => {
  let world: LifeWorld;
  let its: Participation;

  beforeEach(async () => {
    world = await openLifeWorld();
    its = participationIn(world);
    await world.act('updateProfile', { input: { contactEmail: 'climate@dalarna.example' } }, people.editor);
  });
  afterEach(() => world.close());

  it('is put on hold and lifted again, each with its period, its letter and news for the others', async () => {
    expect(await its.hold()).toMatchObject({ coordinator: { status: 'ON_HOLD' }, errors: [] });
    expect(await its.isOutOfSearch()).toBe(true);
    expect(await its.lift()).toMatchObject({ coordinator: { status: 'ACTIVE' }, errors: [] });
    expect(await its.isOutOfSearch()).toBe(false);
    const office = 'Covenant of Mayors Office';
    expect((await its.status()).statusHistory).toEqual([
      { status: 'ACTIVE', startsOn: null, endsOn: today, decidedBy: null, reason: null },
      { status: 'ON_HOLD', startsOn: today, endsOn: today, decidedBy: office, reason: { text: 'No report.' } },
      { status: 'ACTIVE', startsOn: today, endsOn: null, decidedBy: office, reason: { text: 'The report is in.' } },
    ]);
    expect(await world.letters()).toEqual(['COORDINATOR_ON_HOLD', 'COORDINATOR_HOLD_LIFTED']);
    expect(await its.acts()).toEqual(['updateProfile', 'putOnHold', 'liftHold']);
  });

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

  it('says what is possible when an act is not', async () => {
    expect((await its.lift()).errors).toMatchObject([
      {
        code: 'WRONG_STATE',
        state: 'ACTIVE',
        allowed: [
          'updateProfile',
          'assessCommitment',
          'putOnHold',
          'endParticipation',
          'confirmEnding',
          'withdrawFromCovenant',
        ],
      },
    ]);
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

  it('answers each of two acts in one operation with what it has become by then', async () => {
    const revision = await world.revision();
    const answer = '{ coordinator { status revision statusHistory { status } history(first: 5) { totalCount } } }';
    const operation = `mutation ($id: ID!, $one: Int!, $two: Int!, $reason: [TextInput!]!) {
      one: putOnHold(coordinatorId: $id, expectedRevision: $one, reason: $reason) ${answer}
      two: liftHold(coordinatorId: $id, expectedRevision: $two, reason: $reason) ${answer}
    }`;
    const given = { id: DALARNA, one: revision, two: revision + 1, reason: english('Checked.') };
    const became = (status: string, acts: number): object => ({
      coordinator: { status, revision: revision + acts, history: { totalCount: 1 + acts } },
    });
    const answers = await world.ask(operation, given, firstDecider);
    expect(answers).toMatchObject({ one: became('ON_HOLD', 1), two: became('ACTIVE', 2) });
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
});
