/** The limits of haste as acts ask them: of one person, of all people of one body, and for the first post in a group. */
import { insertRows } from '../../../../platform/database/rows.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { POSTS_OF_A_BODY, REACTIONS } from '../../../../subgraphs/knowledge-exchange/haste/haste.ts';
import { recordMemberships } from '../../../../subgraphs/knowledge-exchange/discussion-groups/publish-groups.ts';
import { publishThreads } from '../../../../subgraphs/knowledge-exchange/posts/publish-threads.ts';
import { aPost, aThread, groupIdOf, personIdOf, postIdOf, threadIdOf } from '../group-world.ts';
import { join, norrbotten } from '../heat-group.ts';
import { aKey, openTalkWorld, written, type By, type TalkWorld } from '../talk-world.ts';

const secondsAgo = (seconds: number): string => new Date(Date.now() - seconds * 1_000).toISOString();
const days = 86_400;

describe('The limits of haste', () => {
  let world: TalkWorld;
  beforeEach(async () => {
    world = await openTalkWorld();
  });
  afterEach(() => world.close());

  /** A member of the group about heat whose first post, there, is some days old. */
  async function known(name: string): Promise<By> {
    const by = await world.member(name);
    await earlier(`of ${name}`, 'heat', [aPost(`old post of ${name}`, 0, { authorId: personIdOf(name) })]);
    return by;
  }
  const earlier = (key: string, group: string, posts: ReturnType<typeof aPost>[]): Promise<void> =>
    world.write((transaction) => publishThreads(transaction, [aThread(key, group, { posts })]));
  const flood = (name: string): ReturnType<typeof aPost>[] =>
    Array.from({ length: POSTS_OF_A_BODY }, (_, index) =>
      aPost(`${name} ${String(index)}`, 0, {
        authorId: personIdOf(`flooder ${String(index % 10)}`),
        onBehalfOfId: norrbotten,
        createdAt: secondsAgo(200 - index),
      }),
    );
  const add = (thread: string, by: By, text = `Words of ${aKey()}`, more = '') =>
    world.act('addPost', `threadId: "${threadIdOf(thread)}", ${written(text)} ${more}`, by);

  it('hold all people of one body together back, but for the first post of each in a group', async () => {
    const by = await known('colleague of flooders');
    await earlier('flood', 'heat', flood('flood'));
    const refused = await add('asked first', by);
    expect(refused.errors).toMatchObject([{ code: 'TOO_FAST', rule: 'postsOfBody' }]);
    expect(String(refused.errors[0]?.['message'])).toMatch(
      /^People of your body wrote 60 posts in 5 minutes\. It is possible again in \d+ (seconds|minutes)\.$/,
    );
    const thread = `groupId: "${groupIdOf('heat')}", kind: DISCUSSION, title: "Title", ${written('A new thread')}`;
    expect((await world.act('startThread', thread, by)).errors).toMatchObject([{ rule: 'postsOfBody' }]);

    expect((await add('asked first', await world.member('first of all'))).errors).toEqual([]);
    await world.write((transaction) =>
      recordMemberships(transaction, [join(groupIdOf('other'), 'colleague of flooders', { onBehalfOfId: norrbotten })]),
    );
    await earlier('talk of other', 'other', [aPost('post of other', 0)]);
    expect((await add('talk of other', by)).errors).toEqual([]);
    const elsewhere = await world.member('of no body', { onBehalfOfId: null });
    await world.posted(elsewhere, threadIdOf('asked later'));
  });

  it('count reactions of a person and of a body; taking one back is always possible', async () => {
    const by = await known('reacting');
    const react = (post: string, who: By, on = true) =>
      world.act('reactToPost', `postId: "${postIdOf(post)}", reaction: THANKS, on: ${String(on)}`, who);
    expect((await react('old', by)).errors).toEqual([]);
    const reactions = (personId: (index: number) => string, count: number): Promise<void> =>
      world.write((transaction) =>
        insertRows(
          transaction,
          rawSql`post_reaction`,
          Array.from({ length: count }, (_, index) => ({
            postId: `pst ${aKey().slice(0, 20)}`,
            reaction: 'THANKS',
            personId: personId(index),
            onBehalfOfId: norrbotten,
            at: secondsAgo(60),
          })),
        ),
      );
    await reactions(() => personIdOf('reacting'), REACTIONS.most - 1);
    expect((await react('newer', by)).errors).toMatchObject([{ code: 'TOO_FAST', rule: 'reactionsADay' }]);
    expect((await react('old', by, false)).errors).toEqual([]);
    expect((await react('newer', by)).errors).toEqual([]);
    await reactions((index) => personIdOf(`reacting ${String(index)}`), REACTIONS.ofBody);
    const colleague = await world.member('also reacting');
    expect((await react('newer', colleague)).errors).toMatchObject([{ rule: 'reactionsOfBodyADay' }]);
  });

  it('count the people whom a person mentions, in new posts and in edits', async () => {
    const by = await known('mentioning');
    const recent = { authorId: personIdOf('mentioning'), createdAt: secondsAgo(3_600) };
    await earlier('mentions', 'heat', [aPost('mentions', 0, recent)]);
    await world.write((transaction) =>
      insertRows(
        transaction,
        rawSql`post_mention`,
        Array.from({ length: 100 }, (_, index) => ({ postId: postIdOf('mentions'), personId: `per ${String(index)}` })),
      ),
    );
    const mention = 'Ask @[per_01HK153X00AAAAAAAAAAAAAAAA].';
    expect((await add('asked first', by, mention)).errors).toMatchObject([{ code: 'TOO_FAST', rule: 'mentionsADay' }]);
    const edit = (text: string) =>
      world.act(
        'editPost',
        `id: "${postIdOf('old post of mentioning')}", expectedRevision: 1, language: "en", body: "${text}"`,
        by,
      );
    expect((await edit(mention)).errors).toMatchObject([{ rule: 'mentionsADay' }]);
    expect((await edit('Nobody is mentioned.')).errors).toEqual([]);
    expect((await add('asked first', by, 'Nobody is mentioned here.')).errors).toEqual([]);
  });

  it('hold back a text that differs in capitals, spaces and signs only, in another thread and another group', async () => {
    const by = await known('repeating');
    await world.posted(by, threadIdOf('asked first'), 'Buy heat-pumps here!');
    await world.write(async (transaction) => {
      await transaction.execute(rawSql`UPDATE post SET createdAt = ? WHERE authorId = ? AND createdAt > ?`, [
        secondsAgo(100),
        personIdOf('repeating'),
        secondsAgo(days),
      ]);
      await recordMemberships(transaction, [join(groupIdOf('other'), 'repeating', { onBehalfOfId: norrbotten })]);
    });
    await earlier('talk of other', 'other', [aPost('post of other', 0)]);
    for (const thread of ['asked later', 'talk of other']) {
      const { errors } = await add(thread, by, 'BUY  heat pumps,  here');
      expect(errors).toMatchObject([{ code: 'TOO_FAST', rule: 'sameText' }]);
      expect(String(errors[0]?.['message'])).toMatch(/again in \d+ minutes\.$/);
    }
    expect((await add('asked later', by, 'Something else.')).errors).toEqual([]);
  });
});
