/** Joining by longer ways: a coordinator that comes back, and who sees the declaration meanwhile. */
import { memberOf, officer, person } from '../../../world/people.ts';
import { coordinatorIdOf, dayFromToday } from '../coordinators-world.ts';
import { applicant, openJoiningWorld, TEXT_OF_TODAY, type JoiningWorld } from './joining-world.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

const SLUG = 'provincia-di-esempio';
const PROFILE = `{
  coordinator(slug: "old-province") {
    id name status inferredFields declarations { state } statusHistory { status startsOn endsOn }
  }
}`;

describe('An authority on a longer way', () => {
  let world: JoiningWorld;

  beforeEach(async () => {
    world = await openJoiningWorld();
  });
  afterEach(() => world.close());

  it('comes back as the coordinator it was: id and address stay, history goes on', async () => {
    await world.importCoordinators({ coordinator_id: 'old-province', name: 'Old Province', country_code: 'UA' });
    const id = coordinatorIdOf('old-province');
    await world.running.database.write(async (transaction) => {
      await transaction.execute(rawSql`UPDATE coordinator SET status = 'TERMINATED' WHERE id = ?`, [id]);
      await transaction.execute(rawSql`UPDATE status_period SET status = 'TERMINATED' WHERE coordinatorId = ?`, [id]);
    });
    await world.insert('declaration', {
      id: 'dcl_01HMB2E5000000000000000001',
      coordinatorId: id,
      templateId: TEXT_OF_TODAY,
      language: 'it',
      state: 'SIGNED',
      signedOn: '2012-01-01',
    });
    const signed = await world.signed({ formerCoordinatorId: id });
    expect(signed.coordinator).toBeNull();
    expect(await world.step('publishProfile', signed, { slug: SLUG })).toMatchObject({
      errors: [{ code: 'INVALID', rule: 'slugStays', accepted: ['old-province'] }],
    });
    expect(await world.step('publishProfile', signed, { slug: 'old-province' })).toMatchObject({
      application: { coordinator: { id } },
      errors: [],
    });
    expect(await world.ask(PROFILE)).toMatchObject({
      coordinator: {
        id,
        status: 'ACTIVE',
        name: 'Provincia di Esempio',
        inferredFields: [],
        declarations: [{ state: 'SIGNED' }, { state: 'SUPERSEDED' }],
        statusHistory: [
          { status: 'TERMINATED', endsOn: dayFromToday(0) },
          { status: 'ACTIVE', startsOn: dayFromToday(0), endsOn: null },
        ],
      },
    });
  });

  it('shows its declaration to nobody else before it is in force, and the copy never to everybody', async () => {
    const signed = await world.signed();
    const id = String(signed.declaration?.id);
    const query = `{ node(id: "${id}") { ... on Declaration { state document { fileName } } } }`;
    const shown = { node: { state: 'SENT', document: { fileName: 'statement.pdf' } } };
    expect(await world.ask(query, {}, applicant)).toEqual(shown);
    expect(await world.ask(query, {}, officer('MODERATOR'))).toEqual(shown);
    for (const other of [{}, person('somebody else'), memberOf(coordinatorIdOf('another'), 'ADMIN')]) {
      expect(await world.ask(query, {}, other)).toEqual({ node: null });
    }
    await world.step('publishProfile', signed, { slug: SLUG });
    expect(await world.ask(query)).toEqual({ node: { state: 'SIGNED', document: null } });
    expect(await world.ask(query, {}, memberOf(coordinatorIdOf('another'), 'ADMIN'))).toEqual({
      node: { state: 'SIGNED', document: null },
    });
    expect(await world.ask(query, {}, memberOf(coordinatorIdOf(SLUG), 'MEMBER'))).toEqual({
      node: { state: 'SIGNED', document: { fileName: 'statement.pdf' } },
    });
  });
});
