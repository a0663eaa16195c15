/** The author mends a post. */
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { as, postIdOf } from '../group-world.ts';
import { aKey, moderator, stranger } from '../talk-world.ts';
import { onPost, openPostWorld, type PostWorld } from './changing-posts.ts';

const text = (body: string): string => `language: "de", body: "${body}"`;

describe('editPost', () => {
  let world: PostWorld;

  beforeAll(async () => {
    world = await openPostWorld();
  });
  afterAll(() => world.close());

  it('replaces the text and keeps the earlier ones for whoever reads the post', async () => {
    const { by, id } = await world.written('asked first', 'First text');
    const mention = '@[per_01HK153X00AAAAAAAAAAAAAAAA]';
    expect(await world.refused('editPost', `${onPost(id)}, ${text(`Second ${mention}`)}`, by)).toBe('');
    const { post } = await world.act(
      'editPost',
      `${onPost(id, 2)}, ${text('Third')}`,
      by,
      'post { revision editedAt body { text language } mentions { id } }',
    );
    expect(post).toMatchObject({ revision: 3, body: { text: 'Third', language: 'de' }, mentions: [] });
    expect(post?.['editedAt']).not.toBeNull();
    const revisions =
      'revisions(first: 1) { totalCount pageInfo { hasNextPage endCursor } nodes { number body { text } } }';
    expect(await world.post(id, revisions, stranger)).toMatchObject({
      revisions: {
        totalCount: 2,
        pageInfo: { hasNextPage: true },
        nodes: [{ number: 1, body: { text: 'First text' } }],
      },
    });
    expect(await world.refused('hidePost', `${onPost(id, 3)}, reason: "Rude"`, moderator)).toBe('');
    expect(await world.post(id, revisions, stranger)).toMatchObject({ revisions: { totalCount: 0, nodes: [] } });
  });

  it('changes nothing when the text is as it was', async () => {
    const { by, id } = await world.written('asked first', 'Same words');
    const { post } = await world.act(
      'editPost',
      `${onPost(id)}, language: "en", body: "Same words"`,
      by,
      'post { revision editedAt }',
    );
    expect(post).toEqual({ revision: 1, editedAt: null });
  });

  it('is for the author who is still in the group', async () => {
    const { by, id } = await world.written();
    for (const other of [stranger, moderator, as('colleague')]) {
      expect(await world.refused('editPost', `${onPost(id)}, ${text('Mine')}`, other)).toBe('NOT_ALLOWED');
    }
    expect(await world.refused('editPost', `${onPost(postIdOf('secret answer'))}, ${text('Mine')}`, as('author'))).toBe(
      'NOT_FOUND',
    );
    await world.write((transaction) =>
      transaction.execute(rawSql`UPDATE group_membership SET endsOn = '2026-01-01' WHERE personId = ?`, [
        by.identity.personId,
      ]),
    );
    expect(await world.refused('editPost', `${onPost(id)}, ${text('Mine')}`, by)).toBe('NOT_ALLOWED');
    expect(await world.refused('deletePost', onPost(id), by)).toBe('');
  });

  it('refuses an old revision, and all but one of those who edit at once', async () => {
    const { by, id } = await world.written();
    const codes = await Promise.all(
      ['a', 'b', 'c'].map((words) => world.refused('editPost', `${onPost(id)}, ${text(words)}`, by)),
    );
    expect(codes.sort()).toEqual(['', 'STALE_REVISION', 'STALE_REVISION']);
  });

  it('is refused after thirty edits in a day', async () => {
    const { by, id } = await world.written();
    await world.write(async (transaction) => {
      for (let number = 1; number <= 30; number += 1) {
        await transaction.execute(
          rawSql`INSERT INTO post_revision (postId, number, body, replacedAt, replacedById) VALUES (?, ?, '[]', ?, ?)`,
          [aKey().slice(0, 30), number, new Date().toISOString(), by.identity.personId],
        );
      }
    });
    expect((await world.act('editPost', `${onPost(id)}, ${text('Once more')}`, by)).errors).toMatchObject([
      { code: 'TOO_FAST', rule: 'editsADay' },
    ]);
  });
});
