/** Archiving a group. */
import { groupIdOf } from '../group-world.ts';
import { openGroupActs, owner, type By, type GroupActs } from '../group-acts.ts';

describe('a discussion group', () => {
  let world: GroupActs;
  beforeEach(async () => {
    world = await openGroupActs();
  });
  afterEach(() => world.close());

  const on = async (key: string, more = ''): Promise<string> =>
    `id: "${groupIdOf(key)}", expectedRevision: ${String(await world.revisionOf(key))}${more}`;

  it('leaves the lists and the search when it is archived, and comes again', async () => {
    const listed = async (by: Partial<By> = {}): Promise<unknown> =>
      world.ask('{ discussionGroups(filter: { text: "About open" }) { totalCount } }', {}, by);
    expect(await world.codes('reopenDiscussionGroup', await on('open'), owner)).toEqual(['WRONG_STATE']);
    expect(await world.act('archiveDiscussionGroup', await on('open'), owner)).toMatchObject({
      discussionGroup: { state: 'ARCHIVED' },
    });
    expect(await listed()).toEqual({ discussionGroups: { totalCount: 0 } });
    expect(await world.codes('updateDiscussionGroup', await on('open', ', input: {}'), owner)).toEqual(['WRONG_STATE']);
    expect(await world.codes('reopenDiscussionGroup', await on('open'), owner)).toEqual([]);
    expect(await listed()).toEqual({ discussionGroups: { totalCount: 1 } });
  });
});
