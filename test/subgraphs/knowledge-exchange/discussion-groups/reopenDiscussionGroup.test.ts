/** Opening a group again. */
import { groupIdOf } from '../group-world.ts';
import { deputy, member, openGroupActs, owner, type GroupActs } from '../group-acts.ts';

describe('a discussion group', () => {
  let world: GroupActs;
  beforeEach(async () => {
    world = await openGroupActs();
  });
  afterEach(() => world.close());

  const on = async (key: string, more = ''): Promise<string> =>
    `id: "${groupIdOf(key)}", expectedRevision: ${String(await world.revisionOf(key))}${more}`;

  it('that is closed or archived goes on with its people, when its moderators say so', async () => {
    expect(await world.codes('reopenDiscussionGroup', await on('open'), owner)).toEqual(['WRONG_STATE']);
    await world.act('updateDiscussionGroup', await on('open', ', input: { isClosed: true }'), deputy);
    expect(await world.act('reopenDiscussionGroup', await on('open'), deputy)).toMatchObject({
      discussionGroup: { state: 'OPEN' },
      errors: [],
    });
    await world.act('archiveDiscussionGroup', await on('open'), owner);
    expect(await world.codes('reopenDiscussionGroup', await on('open'), member)).toEqual(['NOT_ALLOWED']);
    expect(await world.codes('reopenDiscussionGroup', await on('open'), owner)).toEqual([]);
    expect(await world.group('open', 'memberCount')).toEqual({ memberCount: 3 });
  });
});
