/** Confirming the end of a participation: by the named second decider alone, for the day that was proposed. */
import { carryOutDueEndings } from '../../../../subgraphs/coordinators/life/due-endings.ts';
import { dayFromToday } from '../coordinators-world.ts';
import { openLifeWorld, people, type LifeWorld } from './life-world.ts';
import { participationIn, type Participation } from './participation-acts.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

const today = dayFromToday(0);
const { admin, firstDecider, moderator, nobody, secondDecider } = people;

describe('The end of a participation', () => {
  let world: LifeWorld;
  let its: Participation;

  beforeEach(async () => {
    world = await openLifeWorld();
    its = participationIn(world);
    await world.act('updateProfile', { input: { contactEmail: 'climate@dalarna.example' } }, people.editor);
  });
  afterEach(() => world.close());

  it('ends by two deciders: the first proposes, only the named second carries it out', async () => {
    expect(await its.propose()).toMatchObject({ coordinator: { status: 'ACTIVE' }, errors: [] });
    expect((await its.status()).plannedEndings).toEqual([
      {
        stage: 'PROPOSED',
        status: 'TERMINATED',
        endsOn: today,
        heardOn: dayFromToday(-10),
        reason: { text: 'Nothing was done.' },
        secondDecider: null,
      },
    ]);
    expect((await its.confirm(firstDecider)).errors).toMatchObject([{ code: 'NOT_ALLOWED', act: 'confirmEnding' }]);
    expect(await its.confirm()).toMatchObject({ coordinator: { status: 'TERMINATED', allowedActs: [] }, errors: [] });
    expect(await its.status()).toMatchObject({
      status: 'TERMINATED',
      plannedEndings: [],
      statusHistory: [{ endsOn: today }, { status: 'TERMINATED', startsOn: today, endsOn: null }],
    });
    expect(await its.isOutOfSearch()).toBe(true);
    expect(await world.letters()).toEqual(['COORDINATOR_ENDING_PROPOSED', 'COORDINATOR_ENDING_DECIDED']);
    expect(await its.acts()).toEqual(['updateProfile', 'endParticipation', 'confirmEnding']);
  });

  it('is not ended without a proposal, nor by one that is too old', async () => {
    expect((await its.confirm()).errors).toMatchObject([{ code: 'WRONG_STATE', state: 'ACTIVE' }]);
    await its.propose();
    await world.running.database.write((transaction) =>
      transaction.execute(rawSql`UPDATE planned_ending SET plannedAt = ?`, [`${dayFromToday(-92)}T12:00:00.000Z`]),
    );
    expect((await its.confirm()).errors).toMatchObject([
      { code: 'WRONG_STATE', message: expect.stringContaining('90 days') as string },
    ]);
  });

  it('ends on the day that was decided, and not before', async () => {
    const day = dayFromToday(30);
    await its.propose({ endsOn: day });
    expect(await its.confirm()).toMatchObject({ coordinator: { status: 'ACTIVE' }, errors: [] });
    expect((await its.status()).plannedEndings).toMatchObject([{ stage: 'DECIDED', endsOn: day }]);
    await carryOutDueEndings(world.running.database, dayFromToday(29));
    expect(await its.status()).toMatchObject({ status: 'ACTIVE' });
    // Two processes do it at once, and again.
    await Promise.all([day, day].map((one) => carryOutDueEndings(world.running.database, one)));
    await carryOutDueEndings(world.running.database, dayFromToday(31));
    expect(await its.status()).toMatchObject({
      status: 'TERMINATED',
      plannedEndings: [],
      statusHistory: [
        { status: 'ACTIVE', endsOn: day },
        { status: 'TERMINATED', startsOn: day, decidedBy: 'Covenant of Mayors Office' },
      ],
    });
    expect(await its.acts()).toEqual(['updateProfile', 'endParticipation', 'confirmEnding', 'endOnItsDay']);
  });

  it('refuses confirmEnding to whoever may not do it', async () => {
    for (const by of [admin, moderator, nobody]) {
      expect((await its.confirm(by)).errors).toMatchObject([{ code: 'NOT_ALLOWED', act: 'confirmEnding' }]);
    }
    expect(await its.status()).toMatchObject({ status: 'ACTIVE', plannedEndings: [] });
    expect(await its.acts()).toEqual(['updateProfile']);
  });

  it('is confirmed once, and only from the state that was read', async () => {
    await its.propose();
    const expectedRevision = await world.revision();
    expect(
      (await world.act('confirmEnding', { expectedRevision: expectedRevision - 1 }, secondDecider)).errors,
    ).toMatchObject([{ code: 'STALE_REVISION', currentRevision: expectedRevision }]);
    const answers = await Promise.all(
      [1, 2].map(() => world.act('confirmEnding', { expectedRevision }, secondDecider)),
    );
    expect(answers.flatMap(({ errors }) => errors)).toMatchObject([{ code: 'STALE_REVISION' }]);
    expect(await its.acts()).toEqual(['updateProfile', 'endParticipation', 'confirmEnding']);
  });
});
