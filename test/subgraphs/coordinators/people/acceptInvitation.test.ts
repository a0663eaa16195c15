/** Accepting an invitation: only the person to whom it was sent can, and again with the same answer. */
import { openPeopleWorld, type PeopleWorld } from './people-world.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

describe('An invitation', () => {
  let world: PeopleWorld;

  beforeEach(async () => {
    world = await openPeopleWorld();
  });
  afterEach(() => world.close());

  it('is accepted by whoever has its address, and again with the same answer', async () => {
    const known = await world.addPerson('Known Person');
    await world.invite({ email: known.email.toUpperCase() });
    const token = await world.token();
    const answers = await Promise.all(Array.from({ length: 5 }, () => world.accept(token, known.as)));
    expect(answers[0]).toMatchObject({
      person: { id: known.id },
      membership: { state: 'ACTIVE', roles: ['EDITOR'], revision: 2, invitedAddress: null, person: { id: known.id } },
      errors: [],
    });
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await world.accept(token, known.as)).toEqual(answers[0]);
    const trail = await world.running.database.select(rawSql`SELECT act, actorId FROM audit_entry ORDER BY sequence`);
    expect(trail).toEqual([
      { act: 'inviteMember', actorId: world.admin.identity?.personId },
      { act: 'acceptInvitation', actorId: known.id },
    ]);
  });

  it('is not there for anybody else who holds its secret', async () => {
    const known = await world.addPerson('Known Person');
    const other = await world.addPerson('Other Person');
    await world.invite({ email: known.email });
    const token = await world.token();
    for (const by of [other.as, world.admin, world.decider]) {
      expect(await world.accept(token, by)).toMatchObject({ membership: null, errors: [{ code: 'NOT_FOUND' }] });
    }
    expect(await world.accept('guessed', known.as)).toMatchObject({ errors: [{ code: 'NOT_FOUND' }] });
    expect(await world.accept(token, {})).toMatchObject({ errors: [{ code: 'NOT_ALLOWED' }] });
  });
});
