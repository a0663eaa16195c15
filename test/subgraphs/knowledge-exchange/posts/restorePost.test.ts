/** A moderator shows a post again. */
import { as, postIdOf } from '../group-world.ts';
import { moderator, officeModerator, stranger } from '../talk-world.ts';
import { onPost, openPostWorld, type PostWorld } from './changing-posts.ts';

describe('restorePost', () => {
  let world: PostWorld;

  beforeAll(async () => {
    world = await openPostWorld();
  });
  afterAll(() => world.close());

  it('shows a post that awaits review', async () => {
    expect(await world.refused('restorePost', onPost(postIdOf('waiting')), moderator)).toBe('');
    expect(await world.post(postIdOf('waiting'), 'state', stranger)).toEqual({ state: 'VISIBLE' });
  });

  it('is for moderators, and only for a post that is hidden', async () => {
    const { by, id } = await world.written();
    expect(await world.refused('restorePost', onPost(id), moderator)).toBe('WRONG_STATE');
    expect(await world.refused('hidePost', `${onPost(id)}, reason: "No"`, moderator)).toBe('');
    for (const other of [stranger, as('colleague'), by]) {
      expect(await world.refused('restorePost', onPost(id, 2), other)).toBe('NOT_ALLOWED');
    }
    expect(await world.refused('restorePost', onPost(id, 7), officeModerator)).toBe('STALE_REVISION');
    expect(await world.refused('restorePost', onPost(id, 2), officeModerator)).toBe('');
  });
});
