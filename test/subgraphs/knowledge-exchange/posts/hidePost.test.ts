/** Moderators hide posts and show them again; what lists are ordered by follows. */
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { publishThreads } from '../../../../subgraphs/knowledge-exchange/posts/publish-threads.ts';
import { recountThreads } from '../../../../subgraphs/knowledge-exchange/threads/write-threads.ts';
import { aPost, as, aThread, postIdOf, threadIdOf } from '../group-world.ts';
import { girona } from '../heat-group.ts';
import { moderator, officeModerator, stranger } from '../talk-world.ts';
import { onPost, openPostWorld, type PostWorld } from './changing-posts.ts';

const SHOWN = 'state hiddenReason body { text } html quote author { id } mentions { id }';
const NOTHING = { body: null, html: null, quote: null, author: null, mentions: [] };

describe('hidePost and restorePost', () => {
  let world: PostWorld;

  beforeAll(async () => {
    world = await openPostWorld();
  });
  afterAll(() => world.close());

  it('hide a post with a reason for its author and the Office, and show it again', async () => {
    const { by, id } = await world.written();
    const hidden = await world.act(
      'hidePost',
      `${onPost(id)}, reason: "Not about heat."`,
      moderator,
      `post { ${SHOWN} revision }`,
    );
    expect(hidden).toMatchObject({
      errors: [],
      post: { state: 'HIDDEN', hiddenReason: null, revision: 2, ...NOTHING },
    });
    expect(await world.post(id, SHOWN, by)).toMatchObject({ hiddenReason: 'Not about heat.', ...NOTHING });
    expect(await world.post(id, SHOWN, officeModerator)).toMatchObject({ hiddenReason: 'Not about heat.' });
    expect(await world.refused('hidePost', `${onPost(id, 2)}, reason: "Again"`, moderator)).toBe('WRONG_STATE');
    const shown = await world.act('restorePost', onPost(id, 2), officeModerator, `post { ${SHOWN} }`);
    expect(shown).toMatchObject({
      errors: [],
      post: { state: 'VISIBLE', hiddenReason: null, author: { id: by.identity.personId } },
    });
    expect(await world.refused('restorePost', onPost(id, 3), moderator)).toBe('WRONG_STATE');
  });

  it('are for moderators', async () => {
    const { by, id } = await world.written();
    for (const other of [stranger, as('colleague'), by]) {
      expect(await world.refused('hidePost', `${onPost(id)}, reason: "No"`, other)).toBe('NOT_ALLOWED');
      expect(await world.refused('restorePost', onPost(id), other)).toBe('NOT_ALLOWED');
    }
    const secret = onPost(postIdOf('secret answer'));
    expect(await world.refused('hidePost', `${secret}, reason: "No"`, moderator)).toBe('NOT_FOUND');
    expect(await world.refused('restorePost', secret, moderator)).toBe('NOT_FOUND');
    expect(await world.refused('hidePost', `${onPost(id, 7)}, reason: "No"`, moderator)).toBe('STALE_REVISION');
  });

  it('keep the counts of the thread as if they were counted anew', async () => {
    const threadId = threadIdOf('counted');
    await world.write((transaction) =>
      publishThreads(transaction, [
        aThread('counted', 'heat', {
          posts: [
            aPost('counted 1', 1),
            aPost('counted 2', 2, {
              authorId: as('colleague').identity.personId,
              reactions: [{ reaction: 'USEFUL', personId: 'per_x' }],
            }),
            aPost('counted 3', 3),
          ],
        }),
      ]),
    );
    const revisions = new Map<string, number>();
    const step = async (act: string, post: string, by = moderator, more = ''): Promise<void> => {
      const id = postIdOf(`counted ${post}`);
      const revision = revisions.get(id) ?? 1;
      expect(await world.refused(act, `${onPost(id, revision)}${more}`, by)).toBe('');
      revisions.set(id, revision + 1);
      const kept = await world.counts(threadId);
      await world.write((transaction) => recountThreads(transaction, [threadId]));
      expect(kept).toEqual(await world.counts(threadId));
    };
    await step('hidePost', '2', moderator, ', reason: "No"');
    await step('hidePost', '3', moderator, ', reason: "No"');
    await step('restorePost', '2');
    await step('deletePost', '1', as('author'));
    await step('restorePost', '3');
    await step('deletePost', '3', as('author'));
    await world.written('counted');
    const kept = await world.counts(threadId);
    await world.write((transaction) => recountThreads(transaction, [threadId]));
    expect(kept).toEqual(await world.counts(threadId));
  });

  it('take back what an accepted answer proves and give it again', async () => {
    const proofs = async (): Promise<number> => {
      const rows = await world.running.database.select<{ found: number }>(
        rawSql`SELECT COUNT(*) AS found FROM evidence WHERE nodeId = ? AND commitmentKey LIKE ?`,
        [postIdOf('solution'), `${girona}%`],
      );
      return Number(rows[0]?.found);
    };
    expect(await proofs()).toBe(1);
    const before = world.statements.length;
    expect(await world.refused('hidePost', `${onPost(postIdOf('solution'))}, reason: "Wrong"`, moderator)).toBe('');
    expect(world.statements.length - before).toBeLessThan(60);
    expect(await proofs()).toBe(0);
    expect(await world.refused('restorePost', onPost(postIdOf('solution'), 2), moderator)).toBe('');
    expect(await proofs()).toBe(1);
  });
});
