/** The end of a participation, whoever wishes it: neither side undoes the other, and its day counts for every act. */
import { dayFromToday } from '../coordinators-world.ts';
import { english, openLifeWorld, people, type LifeWorld } from './life-world.ts';
import { participationIn, type Participation } from './participation-acts.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

const today = dayFromToday(0);
const { firstDecider } = people;

describe('The end of a participation', () => {
  let world: LifeWorld;
  let its: Participation;

  beforeEach(async () => {
    world = await openLifeWorld();
    its = participationIn(world);
    await world.act('updateProfile', { input: { contactEmail: 'climate@dalarna.example' } }, people.editor);
  });
  afterEach(() => world.close());

  it('is over on its day for every act, also before the duty has had its turn', async () => {
    await its.withdraw(dayFromToday(1));
    await world.running.database.write((transaction) =>
      transaction.execute(rawSql`UPDATE planned_ending SET endsOn = ?`, [today]),
    );
    const revision = (await world.revision()) + 1;
    const answer = await world.act('putOnHold', { reason: english('Late.'), expectedRevision: revision }, firstDecider);
    expect(answer.errors).toMatchObject([{ code: 'WRONG_STATE', state: 'WITHDRAWN' }]);
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
});
