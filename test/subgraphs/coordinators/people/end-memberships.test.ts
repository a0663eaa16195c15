/** The duty that ends memberships and invitations that are over. */
import { endMemberships } from '../../../../subgraphs/coordinators/people/end-memberships.duty.ts';
import { dayFromToday } from '../coordinators-world.ts';
import { openPeopleWorld, type PeopleWorld } from './people-world.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

const today = dayFromToday(0);

describe('A membership', () => {
  let world: PeopleWorld;

  beforeEach(async () => {
    world = await openPeopleWorld();
  });
  afterEach(() => world.close());

  it('ends after its last day without anybody, and an invitation nobody accepted is forgotten', async () => {
    const editor = await world.addMember('Editor', 'EDITOR');
    const staying = await world.addMember('Staying', 'ADMIN');
    await world.invite();
    await world.running.database.write(async (transaction) => {
      await transaction.execute(rawSql`UPDATE membership SET endsOn = ? WHERE id = ?`, [dayFromToday(-1), editor.id]);
      await transaction.execute(rawSql`UPDATE membership SET endsOn = ? WHERE id = ?`, [today, staying.id]);
      await transaction.execute(
        rawSql`UPDATE membership SET invitationUntil = '2026-01-01T00:00:00.000Z' WHERE state = 'INVITED'`,
      );
    });
    const run = (): Promise<void> => endMemberships.run({ database: world.running.database, today } as never);
    await run();
    await run();
    expect(
      await world.running.database.select(rawSql`SELECT roles, state, invitationEmail FROM membership ORDER BY roles`),
    ).toEqual([
      { roles: 'ADMIN', state: 'ACTIVE', invitationEmail: null },
      { roles: 'EDITOR', state: 'ENDED', invitationEmail: null },
      { roles: 'EDITOR', state: 'ENDED', invitationEmail: null },
    ]);
    expect(
      await world.running.database.select(rawSql`SELECT actorKind FROM audit_entry WHERE act = 'endMemberships'`),
    ).toEqual([{ actorKind: 'SYSTEM' }, { actorKind: 'SYSTEM' }]);
  });
});
