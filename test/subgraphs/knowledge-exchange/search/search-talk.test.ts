/** Threads and posts are found by those who may read them, and by nobody else. */
import { publishThreads } from '../../../../subgraphs/knowledge-exchange/posts/publish-threads.ts';
import { recordMemberships } from '../../../../subgraphs/knowledge-exchange/discussion-groups/publish-groups.ts';
import { publishWorkshops } from '../../../../subgraphs/knowledge-exchange/workshops/publish-workshops.ts';
import { memberOf, officer, person } from '../../../world/people.ts';
import { aPost, as, aThread, aWorkshop, groupIdOf, postIdOf, threadIdOf } from '../group-world.ts';
import { girona, join } from '../heat-group.ts';
import {
  openTalkSearch,
  visibilities,
  type FoundTalk,
  type Seeker,
  type TalkSearch,
  type Visibility,
} from '../talk-search.ts';
import { officeModerator, stranger } from '../talk-world.ts';

const readers: Record<string, { readonly by: Seeker; readonly reads: readonly Visibility[] }> = {
  'somebody not signed in': { by: {}, reads: ['PUBLIC'] },
  'somebody signed in': { by: stranger, reads: ['PUBLIC'] },
  'somebody of a body': { by: memberOf(girona, 'MEMBER'), reads: ['PUBLIC', 'MEMBERS'] },
  'somebody of a body that has left': { by: person('left', { bodyId: girona, roles: [] }), reads: ['PUBLIC'] },
  'somebody of the Office': { by: officer('DECIDER'), reads: ['PUBLIC', 'MEMBERS'] },
  'who moderates for the Office': { by: officer('MODERATOR'), reads: [...visibilities] },
  'a member of every group': { by: as('everywhere'), reads: [...visibilities] },
  'a former member': { by: as('former'), reads: ['PUBLIC'] },
  'a member from next century on': { by: as('future'), reads: ['PUBLIC'] },
};

describe('talk in the search', () => {
  let world: TalkSearch;
  let search: TalkSearch['search'];
  let finds: TalkSearch['finds'];

  beforeAll(async () => {
    world = await openTalkSearch();
    ({ search, finds } = world);
  });
  afterAll(() => world.close());

  describe.each(Object.entries(readers))('for %s', (_, { by, reads }) => {
    it.each([
      ['a thread by its title', 'zebrafinch', 'THREAD', null],
      ['a thread by its first post', 'quillwort', 'THREAD', null],
      ['a post by its text', 'kungsfiskare', 'POST', 2],
      ['a post by a translation', 'kingfisher', 'POST', 2],
    ] as const)('shows, counts and lists as facets what the reader may read: %s', async (_what, text, kind, number) => {
      const { edges, totalCount, facets } = await search(text, by);
      expect(edges.map(({ title }) => title).sort()).toEqual(reads.map((group) => `Zebrafinch ${group}`).sort());
      for (const edge of edges) {
        expect(edge).toMatchObject({ kind, postNumber: number, node: { __typename: number ? 'Post' : 'Thread' } });
      }
      expect(totalCount).toBe(reads.length);
      expect(facets).toContainEqual({ name: 'KIND', value: kind, count: reads.length });
    });

    it('proposes no word of talk, and is told nothing by a proposal that is left out', async () => {
      expect((await search('kingfishar', by)).didYouMean).toBeNull();
      expect((await search('zebrafinchh', by)).didYouMean).toBeNull();
    });
  });

  it('leads to the post in its thread', async () => {
    const [found] = (await search('kingfisher', {}, ['POST'])).edges;
    expect(found).toEqual({
      kind: 'POST',
      title: 'Zebrafinch PUBLIC',
      snippet: 'A kingfisher is seen.',
      language: 'en',
      threadId: threadIdOf('talk PUBLIC'),
      postNumber: 2,
      node: {
        __typename: 'Post',
        id: postIdOf('PUBLIC 2'),
        number: 2,
        thread: { id: threadIdOf('talk PUBLIC') },
      },
    });
    expect((await search('quillwort')).edges).toMatchObject([
      { threadId: threadIdOf('talk PUBLIC'), snippet: 'A quillwort grows.', node: { id: threadIdOf('talk PUBLIC') } },
    ]);
  });

  it('does not tell by a proposal whether a hidden text has a word', async () => {
    await world.write((transaction) =>
      publishWorkshops(transaction, [
        aWorkshop('birds', '2026-05-05', { title: [{ language: 'en', text: 'Hornbill' }] }),
      ]),
    );
    expect((await search('hornbull')).didYouMean).toBe('hornbill');
    await world.write((transaction) =>
      publishThreads(transaction, [aThread('birds', 'INVITED', { title: 'Hornbull', posts: [aPost('birds', 3)] })]),
    );
    expect((await search('hornbull')).didYouMean).toBe('hornbill');
    expect((await search('hornbull', as('everywhere'))).didYouMean).toBeNull();
    // Words that only talk has are not proposed, also when a public text had them once.
    await world.write((transaction) =>
      publishThreads(transaction, [aThread('bills', 'INVITED', { title: 'Hornbill', posts: [aPost('bills', 4)] })]),
    );
    await world.write((transaction) =>
      publishWorkshops(transaction, [
        aWorkshop('birds', '2026-05-05', { title: [{ language: 'en', text: 'Hornbill' }], state: 'CANCELLED' }),
      ]),
    );
    expect((await search('hornbull')).didYouMean).toBeNull();
    expect((await search('hornbull', as('everywhere'))).didYouMean).toBeNull();
  });

  it('hides from a member who was removed what the group writes', async () => {
    const by = as('everywhere');
    expect(await finds('kingfisher', by)).toHaveLength(3);
    await world.write((transaction) =>
      recordMemberships(transaction, [join(groupIdOf('INVITED'), 'everywhere', { endsOn: '2025-12-31' })]),
    );
    expect(await finds('kingfisher', by)).toHaveLength(2);
    await world.write((transaction) => recordMemberships(transaction, [join(groupIdOf('INVITED'), 'everywhere')]));
    expect(await finds('kingfisher', by)).toHaveLength(3);
  });

  it('asks as many statements for a hundred posts as for one, whoever asks', async () => {
    await world.write((transaction) =>
      publishThreads(transaction, [
        aThread('long', 'heat', {
          title: 'Long',
          posts: Array.from({ length: 120 }, (_, at) =>
            aPost(`long ${String(at)}`, at, { body: [{ language: 'en', text: `Corncrake ${String(at)}` }] }),
          ),
        }),
      ]),
    );
    const spent = async (first: number, by: Seeker): Promise<number> => {
      world.statements.length = 0;
      const { search: found } = await world.ask<{ search: FoundTalk }>(
        `{ search(text: "corncrake", first: ${String(first)}) { totalCount didYouMean facets { count } edges { title threadId } } }`,
        {},
        by,
      );
      expect(found.edges).toHaveLength(first);
      return world.statements.length;
    };
    for (const by of [{}, stranger, as('everywhere'), officeModerator]) {
      expect([await spent(1, by), await spent(100, by)]).toEqual([4, 4]);
    }
  });

  it('writes a post into the index by a number of statements that does not grow with the thread', async () => {
    const spent = async (thread: string): Promise<number> => {
      const by = await world.member(`writer in ${thread}`);
      world.statements.length = 0;
      await world.posted(by, threadIdOf(thread));
      return world.statements.length;
    };
    expect(await spent('long')).toBe(await spent('asked first'));
  });
});
