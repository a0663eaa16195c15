/** What is found follows every change of a post, a thread, its group and the publication that it is about. */
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { publishGroups } from '../../../../subgraphs/knowledge-exchange/discussion-groups/publish-groups.ts';
import { publishThreads } from '../../../../subgraphs/knowledge-exchange/posts/publish-threads.ts';
import { publishWorkshops } from '../../../../subgraphs/knowledge-exchange/workshops/publish-workshops.ts';
import { memberOf } from '../../../world/people.ts';
import {
  aGroup,
  aPost,
  as,
  aThread,
  aWorkshop,
  groupIdOf,
  postIdOf,
  threadIdOf,
  workshopIdOf,
} from '../group-world.ts';
import { girona, norrbotten } from '../heat-group.ts';
import { onPost } from '../posts/changing-posts.ts';
import { openTalkSearch, type TalkSearch } from '../talk-search.ts';
import { moderator, officeModerator, written } from '../talk-world.ts';

describe('what is found of talk', () => {
  let world: TalkSearch;
  let search: TalkSearch['search'];
  let finds: TalkSearch['finds'];

  beforeAll(async () => {
    world = await openTalkSearch();
    ({ search, finds } = world);
  });
  afterAll(() => world.close());
  const documents = async (): Promise<readonly unknown[]> =>
    world.running.database.select(rawSql`SELECT term, documentId FROM search_term ORDER BY documentId, term`);

  it('follows a thread from its start by each change of a post', async () => {
    const [title, first, later, edited, translated] = [
      world.aWord(),
      world.aWord(),
      world.aWord(),
      world.aWord(),
      world.aWord(),
    ];
    const by = await world.member(`writer of ${title}`);
    const { thread } = await world.act(
      'startThread',
      `groupId: "${groupIdOf('heat')}", kind: QUESTION, title: "About ${title}", ${written(`# Asks\n\n- a [${first}](https://example.org/page) of @[per_00000000000000000000000000]`)}`,
      by,
      'thread { id revision }',
    );
    const threadId = String(thread?.['id']);
    expect([await finds(title), await finds(`${title} ${first}`)]).toEqual([['THREAD'], ['THREAD']]);
    expect((await search(first)).edges[0]?.snippet).toBe(`Asks a ${first} of`);
    expect(await finds('per_00000000000000000000000000')).toEqual([]);

    const writer = await world.member(`second writer of ${title}`);
    const { id } = await world.posted(
      writer,
      threadId,
      `Look at **${later}**, \`${later}code\` and <b>${later}bold</b>.`,
    );
    for (const word of [later, `${later}code`, `${later}bold`]) expect(await finds(word)).toEqual(['POST 2']);
    await world.act('editPost', `${onPost(id)}, ${inSwedish(edited)}`, writer);
    expect([await finds(later), await finds(edited)]).toEqual([[], ['POST 2']]);
    await world.act('translatePost', `${onPost(id, 2)}, language: "fr", body: "Voici ${translated}"`, by);
    expect(await finds(translated)).toEqual(['POST 2']);

    await world.act('hidePost', `${onPost(id, 3)}, reason: "No"`, moderator);
    for (const reader of [{}, writer, moderator, officeModerator]) expect(await finds(edited, reader)).toEqual([]);
    await world.act('restorePost', onPost(id, 4), moderator);
    expect(await finds(edited)).toEqual(['POST 2']);
    await world.act('deletePost', onPost(id, 5), writer);
    for (const reader of [{}, writer, moderator]) expect(await finds(translated, reader)).toEqual([]);

    const another = world.aWord();
    await world.act('updateThread', `id: "${threadId}", expectedRevision: 1, title: "Now ${another}"`, by);
    expect([await finds(title), await finds(`${another} ${first}`)]).toEqual([[], ['THREAD']]);
  });

  it('finds a thread by its title alone while its first post is hidden', async () => {
    const [title, text] = [world.aWord(), world.aWord()];
    await world.write((transaction) =>
      publishThreads(transaction, [
        aThread(title, 'heat', { title, posts: [aPost(text, 0, { body: [{ language: 'en', text }] })] }),
      ]),
    );
    expect(await finds(text)).toEqual(['THREAD']);
    await world.act('hidePost', `${onPost(postIdOf(text))}, reason: "No"`, moderator);
    expect([await finds(text), await finds(title)]).toEqual([[], ['THREAD']]);
    expect((await search(title)).edges[0]?.snippet).toBe('');
  });

  it('finds nothing that awaits review, was hidden or was deleted when it came', async () => {
    for (const text of ['hidden', 'deleted', 'waiting']) {
      expect(await finds(text)).toEqual([]);
      expect((await search(`Text of ${text}`)).ignoredWords).toContain(text);
    }
    expect(await finds('Text of erased')).toEqual(['POST 5']);
  });

  it('follows a thread into another group, and the group wherever it goes', async () => {
    const before = await documents();
    const move = (to: string, revision: number): Promise<string> =>
      world.refused(
        'moveThread',
        `id: "${threadIdOf('talk PUBLIC')}", expectedRevision: ${String(revision)}, groupId: "${groupIdOf(to)}"`,
        officeModerator,
      );
    const seen = async (): Promise<boolean[]> =>
      Promise.all(
        [{}, memberOf(girona, 'MEMBER'), as('everywhere')].map(async (by) =>
          (await search('kingfisher', by)).edges.some(({ title }) => title === 'Zebrafinch PUBLIC'),
        ),
      );
    const turn = (key: string, more: object): Promise<unknown> =>
      world.write((transaction) => publishGroups(transaction, [aGroup(key, more)]));
    expect(await seen()).toEqual([true, true, true]);
    expect(await move('INVITED', 1)).toBe('');
    expect(await seen()).toEqual([false, false, true]);
    expect(await move('MEMBERS', 2)).toBe('');
    expect(await seen()).toEqual([false, true, true]);
    await turn('MEMBERS', { visibility: 'PUBLIC' });
    expect(await seen()).toEqual([true, true, true]);
    await turn('MEMBERS', { visibility: 'INVITED' });
    expect(await seen()).toEqual([false, false, true]);
    await turn('MEMBERS', { visibility: 'PUBLIC', state: 'CLOSED' });
    expect(await seen()).toEqual([true, true, true]);
    await turn('MEMBERS', { visibility: 'PUBLIC', state: 'ARCHIVED' });
    expect(await seen()).toEqual([false, false, false]);
    await turn('MEMBERS', { visibility: 'MEMBERS' });
    expect(await move('PUBLIC', 3)).toBe('');
    expect(await seen()).toEqual([true, true, true]);
    // Nothing was written into the terms of talk for all of this: who may find is decided when it is sought.
    const ofTalk = (rows: readonly unknown[]): readonly unknown[] =>
      rows.filter((row) => String((row as { documentId: string }).documentId).startsWith('thr_'));
    expect(ofTalk(await documents())).toEqual(ofTalk(before));
  });

  it('finds the talk about a publication while the publication is found', async () => {
    const turn = (state: 'ANNOUNCED' | 'DRAFT' | 'CANCELLED' | 'HELD'): Promise<unknown> =>
      world.write((transaction) => publishWorkshops(transaction, [aWorkshop('spoken of', '2026-05-05', { state })]));
    await turn('ANNOUNCED');
    const [title, text] = [world.aWord(), world.aWord()];
    const by = memberOf(norrbotten, 'MEMBER');
    await world.act('startThread', `aboutId: "${workshopIdOf('spoken of')}", title: "${title}", ${written(text)}`, by);
    expect([await finds(title), await finds(text)]).toEqual([['THREAD'], ['THREAD']]);
    for (const state of ['DRAFT', 'CANCELLED'] as const) {
      await turn(state);
      expect([await finds(title), await finds(text, officeModerator)]).toEqual([[], []]);
    }
    await turn('HELD');
    expect(await finds(text)).toEqual(['THREAD']);
  });
});

const inSwedish = (text: string): string => `language: "sv", body: ${JSON.stringify(text)}`;
