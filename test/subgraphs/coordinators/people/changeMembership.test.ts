/** Changing memberships and ending them: who may, and who stays. */
import { memberOf, officer, person } from '../../../world/people.ts';
import { coordinatorIdOf, dayFromToday } from '../coordinators-world.ts';
import { openPeopleWorld, type PeopleWorld } from './people-world.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

const today = dayFromToday(0);

describe('A membership', () => {
  let world: PeopleWorld;

  beforeEach(async () => {
    world = await openPeopleWorld();
  });
  afterEach(() => world.close());

  it('gets other roles and a last day from an admin of the body, and the person a letter', async () => {
    const editor = await world.addMember('Editor', 'EDITOR');
    const endsOn = dayFromToday(30);
    expect(await world.change(editor, { roles: ['REPORTER', 'ORGANISER'], endsOn }, world.admin)).toMatchObject({
      membership: { state: 'ACTIVE', roles: ['REPORTER', 'ORGANISER'], endsOn, revision: 2 },
      errors: [],
    });
    expect(await world.letters()).toMatchObject([{ kind: 'MEMBERSHIP_CHANGED', recipient: 'editor@people.example' }]);
    const trail = await world.running.database.select(
      rawSql`SELECT act, onBehalfOfId, changedFrom, changedTo FROM audit_entry`,
    );
    expect(trail).toEqual([
      {
        act: 'changeMembership',
        onBehalfOfId: world.north,
        changedFrom: '{"roles":"EDITOR","endsOn":null,"state":"ACTIVE"}',
        changedTo: `{"roles":"REPORTER,ORGANISER","endsOn":"${endsOn}"}`,
      },
    ]);
  });

  it('ends at once on the day of today, and does not begin again', async () => {
    const editor = await world.addMember('Editor', 'EDITOR');
    expect(await world.change(editor, { endsOn: today }, world.admin)).toMatchObject({
      membership: { state: 'ENDED', endsOn: today },
    });
    expect(await world.change({ ...editor, revision: 2 }, { roles: ['ADMIN'] }, world.admin)).toMatchObject({
      membership: null,
      errors: [{ code: 'WRONG_STATE', state: 'ENDED', allowed: [] }],
    });
  });

  it('is ended by the person, who gives no roles by that', async () => {
    await world.addMember('Admin', 'ADMIN');
    const editor = await world.addMember('Editor', 'EDITOR');
    expect(await world.change(editor, { roles: ['ADMIN'] }, editor.as)).toMatchObject({
      errors: [{ code: 'NOT_ALLOWED', act: 'inviteMember' }],
    });
    expect(await world.change(editor, { roles: ['ADMIN'], endsOn: today }, editor.as)).toMatchObject({
      errors: [{ code: 'NOT_ALLOWED' }],
    });
    expect(await world.change(editor, { endsOn: today }, editor.as)).toMatchObject({ membership: { state: 'ENDED' } });
    expect(await world.letters()).toEqual([]);
  });

  it('is changed by nobody else', async () => {
    const editor = await world.addMember('Editor', 'EDITOR');
    const roles = ['MEMBER'];
    expect(await world.change(editor, { roles }, memberOf(world.north, 'REPORTER'))).toMatchObject({
      errors: [{ code: 'NOT_ALLOWED', act: 'changeMembership' }],
    });
    expect(await world.change(editor, { roles }, officer('MODERATOR'))).toMatchObject({
      errors: [{ code: 'NOT_ALLOWED' }],
    });
    for (const by of [{}, person('stranger'), memberOf(coordinatorIdOf('south'), 'ADMIN')]) {
      expect(await world.change(editor, { roles }, by)).toMatchObject({
        errors: [{ code: 'NOT_FOUND', path: ['id'] }],
      });
    }
  });

  it('of the last admin stays, unless the Office decides otherwise', async () => {
    const admin = await world.addMember('Only Admin', 'ADMIN,EDITOR');
    for (const given of [{ roles: ['EDITOR'] }, { endsOn: today }, { endsOn: dayFromToday(60) }]) {
      expect(await world.change(admin, given, admin.as)).toMatchObject({
        membership: null,
        errors: [{ code: 'WRONG_STATE', allowed: ['inviteMember'] }],
      });
    }
    expect(await world.change(admin, { roles: ['ADMIN', 'REPORTER'] }, admin.as)).toMatchObject({ errors: [] });
    const now = { ...admin, revision: 2 };
    expect(await world.change(now, { endsOn: today }, world.decider)).toMatchObject({ membership: { state: 'ENDED' } });
  });

  it('of the last decider of the Office stays whoever asks', async () => {
    const last = await world.addMember('Last Decider', 'DECIDER', null);
    expect(await world.change(last, { roles: ['MODERATOR'] }, last.as)).toMatchObject({
      errors: [{ code: 'WRONG_STATE' }],
    });
    await world.addMember('Next Decider', 'DECIDER', null);
    expect(await world.change(last, { roles: ['MODERATOR'] }, last.as)).toMatchObject({
      membership: { roles: ['MODERATOR'] },
    });
  });

  it('leaves one of two admins who end at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const one = await world.addMember(`One ${String(round)}`, 'ADMIN', coordinatorIdOf('south'));
      const other = await world.addMember(`Other ${String(round)}`, 'ADMIN', coordinatorIdOf('south'));
      const answers = await Promise.all([one, other].map((admin) => world.change(admin, { endsOn: today }, admin.as)));
      expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
      await world.running.database.write((transaction) =>
        transaction.execute(rawSql`UPDATE membership SET state = 'ENDED'`),
      );
    }
  });

  it('tells the second of two who change it that it has changed', async () => {
    const editor = await world.addMember('Editor', 'EDITOR');
    const answers = await Promise.all([
      world.change(editor, { roles: ['MEMBER'] }, world.admin),
      world.change(editor, { roles: ['REPORTER'] }, world.decider),
    ]);
    expect(answers.filter(({ errors }) => errors.length > 0)).toMatchObject([
      { membership: null, errors: [{ code: 'STALE_REVISION', currentRevision: 2 }] },
    ]);
    expect(await world.count('audit_entry')).toBe(1);
  });

  it('is refused what is wrong with the change, and stays as it was', async () => {
    const editor = await world.addMember('Editor', 'EDITOR');
    expect((await world.change(editor, {}, world.admin)).errors).toMatchObject([
      { code: 'INVALID', rule: 'someChange' },
    ]);
    expect((await world.change(editor, { endsOn: dayFromToday(-1) }, world.admin)).errors).toMatchObject([
      { code: 'INVALID', path: ['endsOn'], accepted: [`from ${today}`] },
    ]);
    expect((await world.change(editor, { roles: ['DECIDER'] }, world.admin)).errors).toMatchObject([
      { code: 'INVALID', path: ['roles', '0'] },
    ]);
    expect(await world.running.database.select(rawSql`SELECT roles, endsOn, revision FROM membership`)).toEqual([
      { roles: 'EDITOR', endsOn: null, revision: 1 },
    ]);
  });
});
