/** A thread is started in a group, or the talk about a publication. */
import { groupIdOf, personIdOf } from '../group-world.ts';
import { caseStudyIdOf } from '../exchange-world.ts';
import { girona, norrbotten } from '../heat-group.ts';
import {
  aKey,
  insider,
  moderator,
  officeModerator,
  ofGirona,
  openTalkWorld,
  stranger,
  written,
  type TalkWorld,
} from '../talk-world.ts';

const inGroup = (key: string, more = 'kind: QUESTION', body = `Who knows? ${aKey()}`): string =>
  `groupId: "${groupIdOf(key)}", title: "A question", ${more}, ${written(body)}`;
const about = (name: string): string =>
  `aboutId: "${caseStudyIdOf(name)}", title: "About it", ${written(`How was it paid? ${aKey()}`)}`;

describe('startThread', () => {
  let world: TalkWorld;

  beforeAll(async () => {
    world = await openTalkWorld();
    await world.study({ name: 'Told' }, { name: 'Draft', state: 'DRAFT' });
  });
  afterAll(() => world.close());

  it('starts a question with its first post', async () => {
    const by = await world.member('asking');
    const { thread, errors } = await world.act(
      'startThread',
      inGroup('heat'),
      by,
      'thread { id title language kind postCount participantCount isLocked isPinned slowSeconds revision group { id } posts { nodes { number author { id } onBehalfOf { id } } } }',
    );
    expect(errors).toEqual([]);
    expect(thread).toMatchObject({
      title: 'A question',
      language: 'en',
      kind: 'QUESTION',
      postCount: 1,
      participantCount: 1,
      isLocked: false,
      isPinned: false,
      slowSeconds: 0,
      revision: 1,
      group: { id: groupIdOf('heat') },
      posts: { nodes: [{ number: 1, author: { id: personIdOf('asking') }, onBehalfOf: { id: norrbotten } }] },
    });
    const unanswered = await world.group('heat', 'threads(orderBy: UNANSWERED) { nodes { id } }', by);
    expect(JSON.stringify(unanswered)).toContain(String(thread?.['id']));
  });

  it('starts one thread for a key, also ten times at once', async () => {
    const by = await world.member('impatient asker');
    const given = inGroup('heat');
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => world.act('startThread', given, by, 'thread { id }')),
    );
    expect(new Set(answers.map(({ thread }) => thread?.['id'])).size).toBe(1);
  });

  it('is for members; announcements are for moderators', async () => {
    for (const by of [stranger, ofGirona, officeModerator]) {
      expect(await world.refused('startThread', inGroup('heat'), by)).toBe('NOT_ALLOWED');
    }
    for (const by of [stranger, ofGirona, moderator]) {
      expect(await world.refused('startThread', inGroup('secret'), by)).toBe('NOT_FOUND');
    }
    const announcement = inGroup('heat', 'kind: ANNOUNCEMENT');
    expect(await world.refused('startThread', announcement, await world.member('loud'))).toBe('NOT_ALLOWED');
    expect(await world.refused('startThread', announcement, moderator)).toBe('');
    expect(await world.refused('startThread', inGroup('secret'), insider)).toBe('');
  });

  it.each(['closed', 'archived'])('is refused in a group that is %s', async (group) => {
    const by = await world.member(`late in ${group}`, { group });
    expect((await world.act('startThread', inGroup(group), by)).errors).toMatchObject([
      { code: 'WRONG_STATE', state: group.toUpperCase() },
    ]);
  });

  it.each([
    [['groupId'], `title: "A", ${written('B')}`],
    [['groupId'], `groupId: "grp_x", aboutId: "cas_x", kind: QUESTION, title: "A", ${written('B')}`],
    [['kind'], inGroup('heat', 'kind: FEEDBACK')],
    [['kind'], `groupId: "${groupIdOf('heat')}", title: "A", ${written('B')}`],
    [['kind'], `${about('Told')}, kind: QUESTION`],
  ])('names what is wrong with %p', async (path, given) => {
    const by = await world.member(`mistaken starter ${aKey()}`);
    expect((await world.act('startThread', given, by)).errors).toMatchObject([{ code: 'INVALID', path }]);
  });

  it('opens the one talk about a publication, in the name of a body', async () => {
    expect(await world.refused('startThread', about('Told'), stranger)).toBe('NOT_ALLOWED');
    expect(await world.refused('startThread', about('Draft'), ofGirona)).toBe('NOT_FOUND');
    expect(await world.refused('startThread', about('Unknown'), ofGirona)).toBe('NOT_FOUND');
    const [told, ...others] = await Promise.all(
      [ofGirona, { identity: { ...ofGirona.identity, personId: personIdOf('colleague of girona') } }].map((by) =>
        world.act('startThread', about('Told'), by, 'thread { id kind posts { nodes { onBehalfOf { id } } } }'),
      ),
    ).then((answers) => [...answers].sort((one, other) => one.errors.length - other.errors.length));
    expect(told?.thread).toMatchObject({ kind: 'PUBLICATION', posts: { nodes: [{ onBehalfOf: { id: girona } }] } });
    expect(others.map(({ errors }) => errors)).toMatchObject([
      [{ code: 'DUPLICATE', existingId: told?.thread?.['id'] }],
    ]);
    const threadId = String(told?.thread?.['id']);
    const commenting = { identity: { ...ofGirona.identity, personId: personIdOf('third of girona') } };
    expect((await world.posted(commenting, threadId)).number).toBe(2);
    expect(await world.refused('addPost', `threadId: "${threadId}", ${written('Me too')}`, stranger)).toBe(
      'NOT_ALLOWED',
    );
    const ofTwo = {
      identity: {
        personId: personIdOf('of two'),
        memberships: [girona, norrbotten].map((bodyId) => ({ bodyId, roles: ['MEMBER'] })),
      },
    };
    const comment = `threadId: "${threadId}", ${written('In whose name?')}`;
    expect((await world.act('addPost', comment, ofTwo)).errors).toMatchObject([
      { code: 'REQUIRED', path: ['onBehalfOfId'] },
    ]);
    expect(await world.refused('addPost', `${comment}, onBehalfOfId: "${norrbotten}"`, ofTwo)).toBe('');
    await world.study({ name: 'Told', state: 'DRAFT' });
    expect(await world.refused('addPost', `threadId: "${threadId}", ${written('Gone')}`, ofGirona)).toBe('NOT_FOUND');
  });
});
