/** Changing one's own details. */
import { person } from '../../../world/people.ts';
import { openPeopleWorld, type PeopleWorld } from './people-world.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

describe('Own details', () => {
  let world: PeopleWorld;

  beforeEach(async () => {
    world = await openPeopleWorld();
  });
  afterEach(() => world.close());

  it('are changed by oneself, and what is left out stays', async () => {
    const { as } = await world.addPerson('Some Person');
    expect(await world.details(1, { displayName: ' Another <b>Name</b> ' }, as)).toMatchObject({
      person: { displayName: 'Another Name', languages: ['en'], revision: 2 },
      errors: [],
    });
    expect(await world.details(2, { languages: ['sv', 'fi'], displayName: null }, as)).toMatchObject({
      person: { displayName: 'Another Name', languages: ['sv', 'fi'], revision: 3 },
    });
    const trail = await world.running.database.select<{ changedTo: string }>(rawSql`SELECT changedTo FROM audit_entry`);
    expect(trail.map(({ changedTo }) => changedTo)).toEqual(['{"changed":"displayName"}', '{"changed":"languages"}']);
  });

  it('are refused when stale, empty, too long, or of nobody', async () => {
    const { as } = await world.addPerson('Some Person');
    expect(await world.details(7, { displayName: 'X' }, as)).toMatchObject({
      person: null,
      errors: [{ code: 'STALE_REVISION', currentRevision: 1 }],
    });
    expect((await world.details(1, { displayName: ' ' }, as)).errors).toMatchObject([{ code: 'REQUIRED' }]);
    expect((await world.details(1, { displayName: 'x'.repeat(201) }, as)).errors).toMatchObject([{ code: 'TOO_LONG' }]);
    expect((await world.details(1, {}, as)).errors).toMatchObject([{ rule: 'someChange' }]);
    expect((await world.details(1, { displayName: 'X' }, {})).errors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect((await world.details(1, { displayName: 'X' }, person('no account'))).errors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
    expect(await world.count('audit_entry')).toBe(0);
  });
});
