/** Titles are mended; moderators lock, pin and slow threads. */
import { publishThreads } from '../../../../subgraphs/knowledge-exchange/posts/publish-threads.ts';
import { aPost, as, aThread, threadIdOf } from '../group-world.ts';
import { moderator, officeModerator, openTalkWorld, stranger, written, type TalkWorld } from '../talk-world.ts';

const onThread = (key: string, revision = 1): string =>
  `id: "${threadIdOf(key)}", expectedRevision: ${String(revision)}`;

describe('updateThread', () => {
  let world: TalkWorld;

  beforeAll(async () => {
    world = await openTalkWorld();
  });
  afterAll(() => world.close());

  it('mends the title for who started it, and leaves the rest to moderators', async () => {
    const fields = 'thread { title isLocked isPinned slowSeconds revision }';
    expect(
      await world.act('updateThread', `${onThread('asked first')}, title: " A better  title "`, as('author'), fields),
    ).toMatchObject({
      errors: [],
      thread: { title: 'A better title', isLocked: false, isPinned: false, slowSeconds: 0, revision: 2 },
    });
    for (const change of ['isLocked: true', 'isPinned: true', 'slowSeconds: 60']) {
      expect(await world.refused('updateThread', `${onThread('asked first', 2)}, ${change}`, as('author'))).toBe(
        'NOT_ALLOWED',
      );
    }
    const decided = `${onThread('asked first', 2)}, isLocked: true, isPinned: true, slowSeconds: 60`;
    expect(await world.act('updateThread', decided, moderator, fields)).toMatchObject({
      errors: [],
      thread: { title: 'A better title', isLocked: true, isPinned: true, slowSeconds: 60, revision: 3 },
    });
    expect(await world.refused('updateThread', `${onThread('asked first', 3)}, isLocked: false`, officeModerator)).toBe(
      '',
    );
  });

  it('slows members, each for themselves, and never moderators', async () => {
    await world.write((transaction) =>
      publishThreads(transaction, [aThread('slow', 'heat', { posts: [aPost('slow', 0)] })]),
    );
    expect(await world.refused('updateThread', `${onThread('slow')}, slowSeconds: 3600`, moderator)).toBe('');
    const by = await world.member('eager');
    await world.posted(by, threadIdOf('slow'));
    await world.posted(await world.member('eager too'), threadIdOf('slow'));
    const again = await world.act('addPost', `threadId: "${threadIdOf('slow')}", ${written('More')}`, by);
    expect(again.errors).toMatchObject([{ code: 'TOO_FAST', rule: 'slowThread' }]);
  });

  it('is refused to others, with an old revision, and in groups that are not open', async () => {
    const change = ', title: "Mine"';
    expect(await world.refused('updateThread', onThread('asked later') + change, stranger)).toBe('NOT_ALLOWED');
    expect(await world.refused('updateThread', onThread('asked later') + change, as('colleague'))).toBe('NOT_ALLOWED');
    expect(await world.refused('updateThread', onThread('secret talk') + change, moderator)).toBe('NOT_FOUND');
    expect(await world.refused('updateThread', onThread('asked later', 9) + change, moderator)).toBe('STALE_REVISION');
    expect(await world.refused('updateThread', onThread('old talk') + change, as('author'))).toBe('WRONG_STATE');
    const wrong = await world.act('updateThread', `${onThread('asked later')}, title: "", slowSeconds: -1`, moderator);
    expect(wrong.errors).toMatchObject([{ path: ['slowSeconds'] }, { path: ['title'] }]);
  });
});
