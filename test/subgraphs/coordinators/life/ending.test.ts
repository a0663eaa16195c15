/** End and withdrawal: who decides, on which day, and that nobody ends a participation alone. */
import { carryOutDueEndings } from '../../../../subgraphs/coordinators/life/due-endings.ts';
import { dayFromToday } from '../coordinators-world.ts';
import { english, openLifeWorld, people, type As, type LifeWorld } from './life-world.ts';
import { participationIn, type Participation } from './participation-acts.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

const today = dayFromToday(0);
const { admin, editor, firstDecider, member, moderator, nobody, otherAdmin, secondDecider } = people;

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

  it('tells the second decider by letter, and stands in the queue of the Office until it is decided', async () => {
    const queue = '{ plannedEndings(first: 5) { nodes { coordinator { name } endsOn secondDecider { id } } } }';
    await its.propose();
    const [letter] = await world.rows<{ recipient: string; subject: string; body: string }>(
      rawSql`SELECT recipient, subject, body FROM letter WHERE kind = 'ENDING_TO_CONFIRM'`,
    );
    expect(letter).toMatchObject({
      recipient: `${String(secondDecider.identity.personId).slice(4)}@office.example`,
      subject: 'Dalarna: you are asked to confirm an end of participation',
      body: expect.stringContaining('confirmEnding') as string,
    });
    const waiting = { coordinator: { name: 'Dalarna' }, endsOn: today, secondDecider: secondDecider.identity.personId };
    expect(await world.ask(queue, {}, moderator)).toEqual({
      plannedEndings: { nodes: [{ ...waiting, secondDecider: { id: waiting.secondDecider } }] },
    });
    await its.confirm();
    expect(await world.ask(queue, {}, moderator)).toEqual({ plannedEndings: { nodes: [] } });
  });

  it.each([
    ['the same person', { secondDeciderId: firstDecider.identity.personId }, 'twoPersons'],
    ['somebody who is no decider', { secondDeciderId: moderator.identity.personId }, 'decider'],
    ['a hearing to come', { heardOn: dayFromToday(1) }, 'dayWithin'],
    ['an end in the past', { endsOn: dayFromToday(-1) }, 'dayWithin'],
    ['no reason', { reason: [] }, 'required'],
  ])('is not proposed to end with %s', async (_, given, rule) => {
    expect((await its.propose(given)).errors).toMatchObject([{ rule }]);
    expect(await world.rows(rawSql`SELECT * FROM planned_ending`)).toEqual([]);
  });

  it('is not proposed to end with a second decider whose membership has ended', async () => {
    await world.running.database.write((transaction) =>
      transaction.execute(rawSql`UPDATE membership SET endsOn = ? WHERE personId = ?`, [
        dayFromToday(-1),
        secondDecider.identity.personId,
      ]),
    );
    expect((await its.propose()).errors).toMatchObject([{ rule: 'decider', path: ['secondDeciderId'] }]);
  });

  it('has one proposal at a time: the newest, which the second decider of the one before cannot confirm', async () => {
    await its.propose();
    const swapped = { secondDeciderId: firstDecider.identity.personId, reason: english('Heard again.') };
    expect((await its.propose(swapped, secondDecider)).errors).toEqual([]);
    expect((await its.confirm(secondDecider)).errors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect((await its.confirm(firstDecider)).errors).toEqual([]);
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

  it('is over on its day for every act, also before the duty has had its turn', async () => {
    await its.withdraw(dayFromToday(1));
    await world.running.database.write((transaction) =>
      transaction.execute(rawSql`UPDATE planned_ending SET endsOn = ?`, [today]),
    );
    const revision = (await world.revision()) + 1;
    const answer = await world.act('putOnHold', { reason: english('Late.'), expectedRevision: revision }, firstDecider);
    expect(answer.errors).toMatchObject([{ code: 'WRONG_STATE', state: 'WITHDRAWN' }]);
  });

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

  it('lets neither side undo what the other has decided', async () => {
    await its.propose({ endsOn: dayFromToday(30) });
    await its.withdraw(dayFromToday(10));
    expect((await its.confirm()).errors).toMatchObject([{ code: 'WRONG_STATE' }]);
    await its.propose({ endsOn: dayFromToday(5) });
    expect((await its.confirm()).errors).toEqual([]);
    expect((await its.withdraw()).errors).toMatchObject([{ code: 'WRONG_STATE', state: 'ACTIVE' }]);
    expect((await its.status()).plannedEndings).toMatchObject([{ status: 'TERMINATED', endsOn: dayFromToday(5) }]);
  });

  it.each([
    ['putOnHold', (as: As) => its.hold(as), [admin, moderator, nobody]],
    ['endParticipation', (as: As) => its.propose({}, as), [admin, moderator, nobody]],
    ['confirmEnding', (as: As) => its.confirm(as), [admin, moderator, nobody]],
    ['withdrawFromCovenant', (as: As) => its.withdraw(today, as), [editor, member, otherAdmin, firstDecider, nobody]],
  ] as const)('refuses %s to whoever may not do it', async (act, attempt, others) => {
    for (const by of others) {
      expect((await attempt(by)).errors).toMatchObject([{ code: 'NOT_ALLOWED', act }]);
    }
    expect(await its.status()).toMatchObject({ status: 'ACTIVE', plannedEndings: [] });
    expect(await its.acts()).toEqual(['updateProfile']);
  });

  it('names the second decider to the Office only', async () => {
    const personId = secondDecider.identity.personId;
    await its.propose();
    expect((await its.status(moderator)).plannedEndings).toMatchObject([{ secondDecider: { id: personId } }]);
    expect((await its.status(admin)).plannedEndings).toMatchObject([{ secondDecider: null }]);
  });
});
