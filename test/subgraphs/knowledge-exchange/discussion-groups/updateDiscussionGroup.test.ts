/** Changing the settings of a group. */
import { groupIdOf } from '../group-world.ts';
import { deputy, member, openGroupActs, owner, stranger, type GroupActs } from '../group-acts.ts';

describe('a discussion group', () => {
  let world: GroupActs;
  beforeEach(async () => {
    world = await openGroupActs();
  });
  afterEach(() => world.close());

  const on = async (key: string, more = ''): Promise<string> =>
    `id: "${groupIdOf(key)}", expectedRevision: ${String(await world.revisionOf(key))}${more}`;

  it('changes as its moderators say; what is left out stays', async () => {
    const changed = await world.act(
      'updateDiscussionGroup',
      await on('open', ', input: { visibility: INVITED }'),
      deputy,
    );
    expect(changed).toMatchObject({
      discussionGroup: { visibility: 'INVITED', joining: 'BY_INVITATION', name: { text: 'open' } },
      errors: [],
    });
    expect(await world.group('open', 'id', stranger)).toBeNull();
  });

  it('is changed by its moderators alone, from the revision that was read', async () => {
    const stale = `id: "${groupIdOf('open')}", expectedRevision: 99`;
    for (const name of ['archiveDiscussionGroup', 'reopenDiscussionGroup']) {
      expect(await world.codes(name, await on('open'), member)).toEqual(['NOT_ALLOWED']);
      expect(await world.codes(name, await on('secret'), stranger)).toEqual(['NOT_FOUND']);
      expect(await world.codes(name, stale, owner)).toEqual(['STALE_REVISION']);
    }
    expect(await world.codes('updateDiscussionGroup', `${stale}, input: {}`, owner)).toEqual(['STALE_REVISION']);
    expect(await world.codes('updateDiscussionGroup', await on('secret', ', input: {}'), stranger)).toEqual([
      'NOT_FOUND',
    ]);
  });
});
