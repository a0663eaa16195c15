/** Withdrawing from the Covenant: at its own wish, on a day of its own choice. */
import { dayFromToday } from '../coordinators-world.ts';
import { openLifeWorld, people, type LifeWorld } from './life-world.ts';
import { participationIn, type Participation } from './participation-acts.ts';

const today = dayFromToday(0);
const { admin, editor, firstDecider, member, nobody, otherAdmin } = people;

describe('The end of a participation', () => {
  let world: LifeWorld;
  let its: Participation;

  beforeEach(async () => {
    world = await openLifeWorld();
    its = participationIn(world);
    await world.act('updateProfile', { input: { contactEmail: 'climate@dalarna.example' } }, people.editor);
  });
  afterEach(() => world.close());

  it('ends at its own wish, whose reason everybody reads, and the day can still be moved', async () => {
    expect((await its.withdraw(dayFromToday(60))).errors).toEqual([]);
    expect((await its.withdraw(dayFromToday(20))).errors).toEqual([]);
    expect((await its.status()).plannedEndings).toMatchObject([
      { stage: 'DECIDED', status: 'WITHDRAWN', endsOn: dayFromToday(20), heardOn: null },
    ]);
    expect(await its.withdraw()).toMatchObject({ coordinator: { status: 'WITHDRAWN' }, errors: [] });
    expect((await its.status(nobody)).statusHistory.at(-1)).toEqual({
      status: 'WITHDRAWN',
      startsOn: today,
      endsOn: null,
      decidedBy: 'The coordinator itself',
      reason: { text: 'We merge.' },
    });
    expect(await world.letters()).toEqual(Array(3).fill('COORDINATOR_WITHDRAWN'));
  });

  it('refuses withdrawFromCovenant to whoever may not do it', async () => {
    for (const by of [editor, member, otherAdmin, firstDecider, nobody]) {
      expect((await its.withdraw(today, by)).errors).toMatchObject([
        { code: 'NOT_ALLOWED', act: 'withdrawFromCovenant' },
      ]);
    }
    expect(await its.status()).toMatchObject({ status: 'ACTIVE', plannedEndings: [] });
    expect(await its.acts()).toEqual(['updateProfile']);
  });

  it('is not wished for a day that is over, nor from a state that was read before', async () => {
    expect((await its.withdraw(dayFromToday(-1))).errors).toMatchObject([
      { code: 'INVALID', path: ['endsOn'], rule: 'dayWithin' },
    ]);
    const currentRevision = await world.revision();
    expect(
      (await world.act('withdrawFromCovenant', { endsOn: today, expectedRevision: currentRevision - 1 }, admin)).errors,
    ).toMatchObject([{ code: 'STALE_REVISION', currentRevision }]);
    expect(await its.status()).toMatchObject({ status: 'ACTIVE', plannedEndings: [] });
  });

  it('does not end twice', async () => {
    await its.withdraw();
    expect((await its.withdraw()).errors).toMatchObject([{ code: 'WRONG_STATE', state: 'WITHDRAWN', allowed: [] }]);
    expect(await its.acts()).toEqual(['updateProfile', 'withdrawFromCovenant']);
  });
});
