/** People react to posts. */
import { postIdOf, threadIdOf } from '../group-world.ts';
import { moderator, ofGirona, stranger } from '../talk-world.ts';
import { openPostWorld, type PostWorld } from './changing-posts.ts';

const react = (id: string, reaction = 'USEFUL', on = true): string =>
  `postId: "${id}", reaction: ${reaction}, on: ${String(on)}`;
const REACTIONS = 'post { reactions { reaction count viewerReacted } }';

describe('reactToPost', () => {
  let world: PostWorld;

  beforeAll(async () => {
    world = await openPostWorld();
  });
  afterAll(() => world.close());

  it('adds one reaction of each kind per person and takes it back', async () => {
    const { id } = await world.written('asked later');
    const by = await world.member('reader');
    const useful = async (): Promise<unknown> => (await world.counts(threadIdOf('asked later')))['usefulCount'];
    await Promise.all(Array.from({ length: 5 }, () => world.refused('reactToPost', react(id), by)));
    expect(await world.act('reactToPost', react(id, 'THANKS'), by, REACTIONS)).toMatchObject({
      errors: [],
      post: {
        reactions: [
          { reaction: 'USEFUL', count: 1, viewerReacted: true },
          { reaction: 'THANKS', count: 1, viewerReacted: true },
        ],
      },
    });
    expect(await useful()).toBe(1);
    expect(await world.act('reactToPost', react(id, 'USEFUL', false), by, REACTIONS)).toMatchObject({
      post: { reactions: [{ reaction: 'THANKS' }] },
    });
    expect(await world.refused('reactToPost', react(id, 'USEFUL', false), by)).toBe('');
    expect(await useful()).toBe(0);
  });

  it('is for members, on shown posts of others', async () => {
    const { by, id } = await world.written();
    expect(await world.refused('reactToPost', react(id), by)).toBe('INVALID');
    expect(await world.refused('reactToPost', react(id), stranger)).toBe('NOT_ALLOWED');
    expect(await world.refused('reactToPost', react(id), ofGirona)).toBe('NOT_ALLOWED');
    expect(await world.refused('reactToPost', react(postIdOf('hidden')), moderator)).toBe('WRONG_STATE');
    expect(await world.refused('reactToPost', react(postIdOf('secret answer')), moderator)).toBe('NOT_FOUND');
    expect(await world.refused('reactToPost', react('pst_unknown'), moderator)).toBe('NOT_FOUND');
    const past = await world.member('historian', { group: 'archived' });
    expect(await world.refused('reactToPost', react(postIdOf('old answer')), past)).toBe('WRONG_STATE');
  });
});
