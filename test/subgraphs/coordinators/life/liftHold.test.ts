/** Lifting a hold: by a decider, with a reason that everybody reads. */
import { dayFromToday } from '../coordinators-world.ts';
import { DALARNA, english, openLifeWorld, people, type LifeWorld } from './life-world.ts';
import { participationIn, type Participation } from './participation-acts.ts';

const today = dayFromToday(0);
const { admin, firstDecider, moderator, nobody } = people;

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

  it('stays on hold when it is lifted by whoever may not do it, or from a state that was read before', async () => {
    await its.hold();
    for (const by of [admin, moderator, nobody]) {
      expect((await its.lift(by)).errors).toMatchObject([{ code: 'NOT_ALLOWED', act: 'liftHold' }]);
    }
    const currentRevision = await world.revision();
    const given = { reason: english('The report is in.'), expectedRevision: currentRevision - 1 };
    expect((await world.act('liftHold', given, firstDecider)).errors).toMatchObject([
      { code: 'STALE_REVISION', currentRevision },
    ]);
    expect(await its.status()).toMatchObject({ status: 'ON_HOLD' });
    expect(await its.acts()).toEqual(['updateProfile', 'putOnHold']);
  });
});
