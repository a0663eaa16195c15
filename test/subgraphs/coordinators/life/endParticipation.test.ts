/** Proposing that a participation ends: by whom, for which day, with whom as second decider. */
import { dayFromToday } from '../coordinators-world.ts';
import { english, openLifeWorld, people, type LifeWorld } from './life-world.ts';
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

  it('names the second decider to the Office only', async () => {
    const personId = secondDecider.identity.personId;
    await its.propose();
    expect((await its.status(moderator)).plannedEndings).toMatchObject([{ secondDecider: { id: personId } }]);
    expect((await its.status(admin)).plannedEndings).toMatchObject([{ secondDecider: null }]);
  });

  it('refuses endParticipation to whoever may not do it', async () => {
    for (const by of [admin, moderator, nobody]) {
      expect((await its.propose({}, by)).errors).toMatchObject([{ code: 'NOT_ALLOWED', act: 'endParticipation' }]);
    }
    expect(await its.status()).toMatchObject({ status: 'ACTIVE', plannedEndings: [] });
    expect(await its.acts()).toEqual(['updateProfile']);
  });
});
