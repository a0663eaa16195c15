/** An author takes a post back. */
import { as, postIdOf } from '../group-world.ts';
import { moderator, officeModerator, stranger } from '../talk-world.ts';
import { onPost, openPostWorld, type PostWorld } from './changing-posts.ts';

const SHOWN = 'number state body { text } html quote author { id } mentions { id }';

describe('deletePost', () => {
  let world: PostWorld;

  beforeAll(async () => {
    world = await openPostWorld();
  });
  afterAll(() => world.close());

  it('keeps the place of the post and shows neither its text nor its author', async () => {
    const { by, id } = await world.written();
    expect(await world.act('deletePost', onPost(id), by, `post { ${SHOWN} }`)).toMatchObject({
      errors: [],
      post: { state: 'DELETED_BY_AUTHOR', body: null, html: null, quote: null, author: null, mentions: [] },
    });
    expect(await world.refused('deletePost', onPost(id, 2), by)).toBe('WRONG_STATE');
    expect(await world.refused('restorePost', onPost(id, 2), moderator)).toBe('WRONG_STATE');
  });

  it('is for the author alone, at the revision that was read', async () => {
    const { by, id } = await world.written();
    for (const other of [stranger, moderator, officeModerator]) {
      expect(await world.refused('deletePost', onPost(id), other)).toBe('NOT_ALLOWED');
    }
    expect(await world.refused('deletePost', onPost(postIdOf('secret answer')), as('author'))).toBe('NOT_FOUND');
    expect(await world.refused('deletePost', onPost(id, 7), by)).toBe('STALE_REVISION');
    expect(await world.post(id, 'state', stranger)).toEqual({ state: 'VISIBLE' });
  });
});
