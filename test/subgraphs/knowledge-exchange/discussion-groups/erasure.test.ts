/** What becomes of groups when somebody in them is erased. */
import { DATA_REQUEST } from '../../../../covenant/personal-data/data-request.feed.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { deputy, forGirona, groupArgument, member, openGroupActs, owner, personOf, stranger } from '../group-acts.ts';

it('an erased owner leaves the group to the next one, with no request and no invitation behind', async () => {
  const world = await openGroupActs();
  await world.act('joinGroup', `${groupArgument('asked')}, ${forGirona}, note: "Please."`, stranger);
  await world.act(
    'inviteToGroup',
    `idempotencyKey: $key, ${groupArgument('open')}, personIds: ["${personOf('stranger')}"]`,
    owner,
  );
  const erasures = [owner, stranger].map(({ identity: { personId } }, index) => ({
    cursor: String(1000 + index),
    kind: DATA_REQUEST,
    entityId: `dat_${String(index)}`,
    removed: false,
    facts: JSON.stringify({ kind: 'ERASURE', personId }),
  }));
  await world.running.projections.catchUp((source) => Promise.resolve(source === 'coordinators' ? erasures : []));
  expect(await world.rolesIn('open', { owner, deputy, member })).toEqual({ deputy: 'OWNER', member: 'MEMBER' });
  const { database } = world.running;
  expect(await database.select(rawSql`SELECT id FROM group_join_request`)).toEqual([]);
  expect(await database.select(rawSql`SELECT id FROM group_invitation`)).toEqual([]);
  expect((await world.letters()).map(({ kind }) => kind)).toContain('BECAME_OWNER');
  await world.close();
});
