/** Posts a reader wants to find again. */
import { rawSql } from '../../../../platform/database/sql-text.ts';
import type { Answer } from '../../../world/open-test-subgraph.ts';
import { as, postIdOf } from '../group-world.ts';
import { moderator, stranger, type By } from '../talk-world.ts';
import { openPostWorld, type PostWorld } from './changing-posts.ts';

const mark = (key: string, more = ''): string => `postId: "${postIdOf(key)}" ${more}`;

describe('bookmarkPost', () => {
  let world: PostWorld;

  beforeAll(async () => {
    world = await openPostWorld();
  });
  afterAll(() => world.close());

  const bookmarksOf = async (by: By, of = by): Promise<unknown> => {
    const { _entities: found } = await world.ask<{ _entities: Answer[] }>(
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { bookmarks { totalCount nodes { note post { id } } } } } }',
      { of: [{ __typename: 'Person', id: of.identity.personId }] },
      by,
    );
    return found[0]?.['bookmarks'];
  };

  it('keeps a mark with a note for its reader alone, newest first', async () => {
    const by = as('neighbour');
    expect(
      await world.act('bookmarkPost', mark('old', ', note: "Read again"'), by, 'post { viewerBookmark { note } }'),
    ).toEqual({
      errors: [],
      post: { viewerBookmark: { note: 'Read again' } },
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    await world.act('bookmarkPost', mark('newer'), by);
    expect(await bookmarksOf(by)).toEqual({
      totalCount: 2,
      nodes: [
        { note: null, post: { id: postIdOf('newer') } },
        { note: 'Read again', post: { id: postIdOf('old') } },
      ],
    });
    expect(await bookmarksOf(stranger, by)).toBeNull();
    expect(await world.post(postIdOf('old'), 'viewerBookmark { note }', stranger)).toEqual({ viewerBookmark: null });
    expect(await world.act('bookmarkPost', mark('old', ', on: false'), by, 'post { viewerBookmark { note } }')).toEqual(
      {
        errors: [],
        post: { viewerBookmark: null },
      },
    );
    expect(await bookmarksOf(by)).toMatchObject({ totalCount: 1 });
  });

  it('is for whoever may read the post, as long as they may', async () => {
    expect(await world.refused('bookmarkPost', mark('secret answer'), moderator)).toBe('NOT_FOUND');
    const nobody: By = { identity: { personId: null, memberships: [] } };
    expect(await world.refused('bookmarkPost', mark('old'), nobody)).toBe('NOT_ALLOWED');
    const insider = as('insider');
    expect(await world.refused('bookmarkPost', mark('secret answer'), insider)).toBe('');
    expect(await bookmarksOf(insider)).toMatchObject({ totalCount: 1 });
    await world.write((transaction) =>
      transaction.execute(rawSql`UPDATE group_membership SET endsOn = '2026-01-01' WHERE personId = ?`, [
        insider.identity.personId,
      ]),
    );
    expect(await bookmarksOf(insider)).toMatchObject({ totalCount: 0 });
  });
});
