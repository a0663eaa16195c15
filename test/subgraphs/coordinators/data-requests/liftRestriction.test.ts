/** Lifting a restriction: by the person who asked for it, once. */
import { person } from '../../../world/people.ts';
import { openDataRequestWorld, type DataRequestWorld } from './data-request-world.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

describe('A request about personal data', () => {
  let world: DataRequestWorld;

  beforeEach(async () => {
    world = await openDataRequestWorld();
  });
  afterEach(() => world.close());

  it('for restriction takes the rights of memberships until the person lifts it', async () => {
    await world.addMember('Other Admin', 'ADMIN');
    const member = await world.addMember('Resting Person', 'EDITOR');
    const email = 'resting.person@people.example';
    const { dataRequest } = await world.request(member.as, 'RESTRICTION', email);
    const states = (): Promise<{ state: string }[]> =>
      world.running.database.select(rawSql`SELECT state FROM membership WHERE personId = ?`, [member.personId]);
    expect(await states()).toEqual([{ state: 'RESTRICTED' }]);
    await world.invite({ email }, world.decider).then(({ errors }) => {
      expect(errors).toMatchObject([{ code: 'DUPLICATE' }]);
    });
    await world.invite({ email, bodyId: null, roles: ['MODERATOR'] }, world.decider);
    expect(await world.accept(await world.token(), member.as)).toMatchObject({
      errors: [{ code: 'WRONG_STATE', state: 'RESTRICTED', allowed: ['liftRestriction'] }],
    });
    expect((await world.lift(dataRequest, person('stranger'))).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await world.lift(dataRequest, world.decider)).errors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect((await world.lift({ ...dataRequest, revision: 9 }, member.as)).errors).toMatchObject([
      { code: 'STALE_REVISION', currentRevision: 1 },
    ]);
    expect((await world.request(member.as, 'RESTRICTION', email)).errors).toMatchObject([{ code: 'DUPLICATE' }]);
    expect((await world.lift(dataRequest, member.as)).dataRequest).toMatchObject({
      liftedAt: expect.any(String) as string,
    });
    expect(await states()).toMatchObject([{ state: 'ACTIVE' }, { state: 'INVITED' }]);
    expect((await world.lift({ ...dataRequest, revision: 2 }, member.as)).errors).toMatchObject([
      { code: 'WRONG_STATE' },
    ]);
  });
});
