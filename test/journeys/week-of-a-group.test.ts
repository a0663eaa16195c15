/**
 * A week of a discussion group through the public API, in both modes: two people of two countries, an organiser and others
 * do all that can be done in it, and after each day everybody reads it by every road.
 */
import type { Data } from '../world/signed-in-people.ts';
import { everywhere, nowhere, openWeek, roads, type Form, type Name, type Place, type Week } from './group-week.ts';
import { ERRORS, type Thing } from './stage.ts';

const readers = ['anybody', 'stranger', 'newcomer', 'marc', 'sven', 'ada', 'officer'] as const;
type Reader = (typeof readers)[number];

const HOSTILE = [
  '**Welcome** to the shade.',
  '<script>alert(1)</script>',
  '[a link](javascript:alert(2)) and ![a picture](https://tracker.example/p.png)',
  '<img src=x onerror=alert(3)>',
].join('\n\n');

interface Group extends Thing {
  readonly slug: string;
}
type Written = Thing & { readonly number: number };

let week: Week;

beforeAll(async () => {
  week = await openWeek();
});
afterAll(() => week.close());

describe.each(['embedded', 'distributed'] as const)('a week of a group in the %s form', (form: Form) => {
  let girona: string;
  let group: Group;
  let circle: Group;
  let question: Thing;
  let talk: Thing;
  let asked: Written;
  let answered: Written;
  const word = `shadetree${form}`;
  const code = form === 'embedded' ? 'one' : 'two';

  beforeAll(async () => {
    await week.pass(48);
    girona = await week.coordinatorIdOf('province-of-girona');
  });

  /** Sends a mutation and answers a part of its payload. */
  async function act<Part>(by: Name, call: string, part: string, variables: Data = {}): Promise<Part> {
    const needsKey = call.includes('$key') ? '($key: String!)' : '';
    const { done } = await week
      .as(form, by)
      .ask<{ done: Part }>(`mutation ${needsKey} { done: ${call} { ${part} ${ERRORS} } }`, variables);
    return done;
  }
  const refused = (by: Name, call: string): Promise<string[]> =>
    week
      .as(form, by)
      .refused(`mutation ${call.includes('$key') ? '($key: String!)' : ''} { done: ${call} { ${ERRORS} } }`);
  const read = async (by: Name, query: string): Promise<Data> => week.as(form, by).ask(query);
  const text = (body: string, language = 'en'): string =>
    `idempotencyKey: $key, language: "${language}", body: ${JSON.stringify(body)}`;

  const start = async (by: Name, where: string, title: string, body: string, language = 'en'): Promise<Thing> =>
    (
      await act<{ thread: Thing }>(
        by,
        `startThread(${where}, title: ${JSON.stringify(title)}, ${text(body, language)})`,
        'thread { id revision }',
      )
    ).thread;
  const add = async (by: Name, { id }: Thing, body: string, more = ''): Promise<Written> =>
    (
      await act<{ post: Written }>(
        by,
        `addPost(threadId: "${id}", ${text(body)} ${more})`,
        'post { id number revision }',
      )
    ).post;
  const firstOf = async ({ id }: Thing): Promise<Written> => {
    const { thread } = await week
      .as(form, 'ada')
      .ask<{ thread: { posts: { nodes: Written[] } } }>(
        `{ thread(id: "${id}") { posts(first: 1) { nodes { id number revision } } } }`,
      );
    return thread.posts.nodes[0] ?? { id: '', number: 0, revision: 0 };
  };
  const now = async ({ id }: Thing): Promise<Thing> =>
    (await week.as(form, 'officer').ask<{ thread: Thing }>(`{ thread(id: "${id}") { id revision } }`)).thread;
  const at = ({ id, revision }: Thing): string => `id: "${id}", expectedRevision: ${String(revision)}`;
  const groupNow = async (by: Name, { slug }: Group): Promise<Group> =>
    (
      await week
        .as(form, by)
        .ask<{ discussionGroup: Group }>(`{ discussionGroup(slug: "${slug}") { id revision slug } }`)
    ).discussionGroup;

  const placeOf = (of: Group, thread: Thing, post: Thing, sought = word): Place => ({
    groupId: of.id,
    slug: of.slug,
    threadId: thread.id,
    postId: post.id,
    word: sought,
  });
  /** Who sees the place by every road; everybody else must see nothing of it by any. */
  async function mustBeSeenBy(place: Place, those: readonly Reader[], but: Partial<typeof everywhere> = {}) {
    for (const reader of readers) {
      const by = reader === 'anybody' ? week.anybody(form) : week.as(form, reader);
      const seen = those.includes(reader) ? { ...everywhere, ...but } : nowhere;
      expect([reader, await roads(by, place)]).toEqual([reader, seen]);
    }
  }

  it('Monday: is opened, set, and people come in by every door', async () => {
    const name = `name: [{ language: "en", text: "Shade in towns ${code}" }]`;
    const purpose = 'purpose: [{ language: "en", text: "Trees, awnings and water." }]';
    const opened = await act<{ discussionGroup: Group }>(
      'ada',
      `openDiscussionGroup(idempotencyKey: $key, onBehalfOfId: "${girona}", input: { ${name}, ${purpose} scope: EUROPEAN visibility: PUBLIC joining: ON_REQUEST topics: [ADAPTATION] })`,
      'discussionGroup { id revision slug }',
    );
    group = (
      await act<{ discussionGroup: Group }>(
        'ada',
        `updateDiscussionGroup(${at(opened.discussionGroup)}, input: { topics: [ADAPTATION, NATURE_BASED] })`,
        'discussionGroup { id revision slug topics }',
      )
    ).discussionGroup;
    expect(group).toMatchObject({ revision: 2, topics: ['ADAPTATION', 'NATURE_BASED'] });

    await act(
      'ada',
      `inviteToGroup(idempotencyKey: $key, groupId: "${group.id}", personIds: ["${await week.personIdOf('sven')}"], addresses: ["newcomer@example.org"], note: "Do come in.")`,
      'discussionGroup { id }',
    );
    await week.settle();
    const letter = await week.lastLetter('GROUP_INVITED');
    expect(letter.body).toContain('Do come in.');
    for (const [invited, onBehalfOf] of [
      ['sven', 'county-council-of-norrbotten'],
      ['newcomer', null],
    ] as const) {
      const { viewer } = await week
        .as(form, invited)
        .ask<{ viewer: { groupInvitations: { nodes: (Thing & { state: string })[] } } }>(
          '{ viewer { groupInvitations(first: 5) { nodes { id state note } } } }',
        );
      const [invitation] = viewer.groupInvitations.nodes.filter(({ state }) => state === 'OPEN');
      const body = onBehalfOf === null ? '' : `, onBehalfOfId: "${await week.coordinatorIdOf(onBehalfOf)}"`;
      expect(
        await act(invited, `acceptGroupInvitation(id: "${String(invitation?.id)}"${body})`, 'membership { role }'),
      ).toMatchObject({ membership: { role: 'MEMBER' } });
    }

    const lyon = await week.coordinatorIdOf('grand-lyon');
    await act(
      'marc',
      `joinGroup(groupId: "${group.id}", onBehalfOfId: "${lyon}", note: "We plant.")`,
      'joinRequest { id }',
    );
    await act('stranger', `joinGroup(groupId: "${group.id}", note: "I sell awnings.")`, 'joinRequest { id }');
    const { discussionGroup } = await week
      .as(form, 'ada')
      .ask<{ discussionGroup: { joinRequests: { nodes: (Thing & { note: string })[] } } }>(
        `{ discussionGroup(slug: "${group.slug}") { joinRequests(first: 5) { nodes { id revision note } } } }`,
      );
    for (const { id, revision, note } of discussionGroup.joinRequests.nodes) {
      const decision = note === 'We plant.' ? 'GRANT' : 'REFUSE, reason: "Nothing is sold here."';
      await act('ada', `decideJoinRequest(${at({ id, revision })}, decision: ${decision})`, 'joinRequest { state }');
    }
    await week.settle();
    expect((await week.lastLetter('GROUP_REQUEST_REFUSED')).body).toContain('Nothing is sold here.');
    expect(await read('stranger', '{ viewer { joinRequests(first: 1) { nodes { state reason } } } }')).toEqual({
      viewer: { joinRequests: { nodes: [{ state: 'REFUSED', reason: 'Nothing is sold here.' }] } },
    });
    const query = `{ discussionGroup(slug: "${group.slug}") { memberCount members(first: 9) { totalCount } } }`;
    expect(await read('sven', query)).toEqual({ discussionGroup: { memberCount: 4, members: { totalCount: 4 } } });
    expect(await read('stranger', query.replace('members(first: 9) { totalCount }', ''))).toEqual({
      discussionGroup: { memberCount: 4 },
    });
    expect(
      await refused('stranger', `startThread(groupId: "${group.id}", kind: QUESTION, title: "Me?", ${text('Me?')})`),
    ).toEqual(['NOT_ALLOWED']);
  });

  it('Tuesday: is talked in, with a thread of each kind', async () => {
    const inGroup = (kind: string): string => `groupId: "${group.id}", kind: ${kind}`;
    const announcement = await start('ada', inGroup('ANNOUNCEMENT'), 'Welcome', HOSTILE);
    const { thread } = await week
      .as(form, 'sven')
      .ask<{ thread: { posts: { nodes: { html: string }[] } } }>(
        `{ thread(id: "${announcement.id}") { posts(first: 1) { nodes { html } } } }`,
      );
    const html = String(thread.posts.nodes[0]?.html);
    expect(html).toContain('<strong>Welcome</strong>');
    expect(html).not.toMatch(/<script|<img|href="javascript|onerror=alert\(3\)>$/);
    expect(html).toContain('&lt;script&gt;');
    expect(await refused('sven', `startThread(${inGroup('ANNOUNCEMENT')}, title: "Mine", ${text('Mine')})`)).toEqual([
      'NOT_ALLOWED',
    ]);

    await act(
      'sven',
      `saveDraft(targetId: "${group.id}", title: "Träd", language: "sv", body: "Vilka ${word}")`,
      'draft { body }',
    );
    expect(await read('sven', '{ viewer { drafts(first: 5) { nodes { title body } } } }')).toEqual({
      viewer: { drafts: { nodes: [{ title: 'Träd', body: `Vilka ${word}` }] } },
    });
    question = await start('sven', inGroup('QUESTION'), 'Vilka träd klarar salt?', `Vilka ${word} klarar salt?`, 'sv');
    asked = await firstOf(question);
    expect(await read('sven', '{ viewer { drafts(first: 5) { nodes { body } } } }')).toEqual({
      viewer: { drafts: { nodes: [] } },
    });

    const sven = await week.personIdOf('sven');
    answered = await add(
      'marc',
      question,
      `@[${sven}] lime trees, ${word}${code}`,
      `, replyToId: "${asked.id}", quote: "klarar salt?"`,
    );
    await add('newcomer', question, 'Our street has plane trees.');
    await act('sven', `reactToPost(postId: "${answered.id}", reaction: USEFUL)`, 'post { id }');
    await act(
      'marc',
      `translatePost(${at(asked)}, language: "fr", body: "Quels arbres du littoral${code} ?")`,
      'post { id }',
    );
    await act('sven', `bookmarkPost(postId: "${answered.id}", note: "For the plan.")`, 'post { id }');
    await week.pass(1);
    talk = await start('marc', inGroup('DISCUSSION'), 'Awnings or trees?', `First the trees, then the ${word} talk.`);

    const post = `{ thread(id: "${question.id}") { posts(first: 5) { nodes { number quote replyTo { number } mentions { id }
      body(languages: ["fr"]) { language origin } reactions { reaction count viewerReacted } viewerBookmark { note } } } } }`;
    expect(await read('sven', post)).toEqual({
      thread: {
        posts: {
          nodes: [
            {
              ...{ number: 1, quote: null, replyTo: null, mentions: [], reactions: [], viewerBookmark: null },
              body: { language: 'fr', origin: 'HUMAN' },
            },
            {
              ...{ number: 2, quote: 'klarar salt?', replyTo: { number: 1 }, mentions: [{ id: sven }] },
              body: { language: 'en', origin: 'ORIGINAL' },
              reactions: [{ reaction: 'USEFUL', count: 1, viewerReacted: true }],
              viewerBookmark: { note: 'For the plan.' },
            },
            {
              ...{ number: 3, quote: null, replyTo: null, mentions: [], reactions: [], viewerBookmark: null },
              body: { language: 'en', origin: 'ORIGINAL' },
            },
          ],
        },
      },
    });
    const place = `{ thread(id: "${question.id}") { unreadCount firstUnread { number } } }`;
    expect(await read('sven', place)).toEqual({ thread: { unreadCount: 2, firstUnread: { number: 2 } } });
    await act('sven', `markThreadRead(threadId: "${question.id}", upTo: 2)`, 'thread { unreadCount }');
    expect(await read('sven', place)).toEqual({ thread: { unreadCount: 1, firstUnread: { number: 3 } } });

    const { caseStudies } = await week
      .as(form, 'sven')
      .ask<{ caseStudies: { nodes: Thing[] } }>('{ caseStudies(first: 2) { nodes { id } } }');
    const aboutId = String(caseStudies.nodes[form === 'embedded' ? 0 : 1]?.id);
    await week.pass(1);
    const comment = await start('sven', `aboutId: "${aboutId}"`, 'We tried it', `Worth an orchard${form} visit.`);
    expect(await refused('stranger', `addPost(threadId: "${comment.id}", ${text('And me?')})`)).toEqual([
      'NOT_ALLOWED',
    ]);
    expect(await week.anybody(form).ask(`{ search(text: "orchard${form}") { edges { kind threadId } } }`)).toEqual({
      search: { edges: [{ kind: 'THREAD', threadId: comment.id }] },
    });

    await mustBeSeenBy(placeOf(group, question, answered), readers);
    for (const sought of [`${word}${code}`, `littoral${code}`]) {
      await mustBeSeenBy(placeOf(group, question, answered, sought), readers);
    }
    expect(await week.feed(form, group.slug)).toContain('Awnings or trees?');
  });

  it('Wednesday: is mended, by authors and by its owner', async () => {
    await week.pass(24);
    await act(
      'sven',
      `acceptAnswer(threadId: "${question.id}", expectedRevision: ${String((await now(question)).revision)}, postId: "${answered.id}")`,
      'thread { id }',
    );
    await act(
      'marc',
      `editPost(${at(answered)}, language: "en", body: "Tamarisk, ${word}${code}edited")`,
      'post { id }',
    );
    const history = `{ thread(id: "${question.id}") { acceptedAnswer { id editedAt revisions(first: 5) { nodes { number body { text } } } } } }`;
    const sven = await week.personIdOf('sven');
    expect(await read('stranger', history)).toMatchObject({
      thread: {
        acceptedAnswer: {
          id: answered.id,
          editedAt: expect.any(String) as string,
          revisions: { nodes: [{ number: 1, body: { text: `@[${sven}] lime trees, ${word}${code}` } }] },
        },
      },
    });
    await mustBeSeenBy(placeOf(group, question, answered, `${word}${code}edited`), readers);

    const rude = await add('newcomer', talk, `What a ${word}rude idea.`);
    const regretted = await add('sven', talk, `I was ${word}wrong here.`);
    await mustBeSeenBy(placeOf(group, talk, rude, `${word}rude`), readers);
    await act('ada', `hidePost(${at(rude)}, reason: "About trees, please.")`, 'post { state }');
    await act('sven', `deletePost(${at(regretted)})`, 'post { state }');
    for (const sought of [`${word}rude`, `${word}wrong`]) {
      await mustBeSeenBy(placeOf(group, talk, rude, sought), readers, { search: false });
    }
    const shown = `{ thread(id: "${talk.id}") { postCount posts(first: 5) { totalCount nodes { number state hiddenReason author { id } body { text } } } } }`;
    const seen = (hiddenReason: string | null): unknown => ({
      thread: {
        postCount: 3,
        posts: {
          totalCount: 3,
          nodes: [
            { number: 1, state: 'VISIBLE' },
            { number: 2, state: 'HIDDEN', hiddenReason, author: null, body: null },
            { number: 3, state: 'DELETED_BY_AUTHOR', hiddenReason: null, author: null, body: null },
          ],
        },
      },
    });
    expect(await read('newcomer', shown)).toMatchObject(seen('About trees, please.') as object);
    expect(await read('marc', shown)).toMatchObject(seen(null) as object);
    expect(await week.feed(form, group.slug)).not.toMatch(/rude|wrong/);
  });

  it('Thursday: is kept in order: a thread moves, others are locked, pinned and slowed down', async () => {
    await week.pass(24);
    circle = (
      await act<{ discussionGroup: Group }>(
        'ada',
        `openDiscussionGroup(idempotencyKey: $key, onBehalfOfId: "${girona}", input: { name: [{ language: "en", text: "A small circle ${code}" }], purpose: [{ language: "en", text: "Few." }], scope: EUROPEAN, visibility: INVITED, joining: BY_INVITATION, topics: [ADAPTATION] })`,
        'discussionGroup { id revision slug }',
      )
    ).discussionGroup;
    const first = await firstOf(talk);
    await act('ada', `moveThread(${at(await now(talk))}, groupId: "${circle.id}")`, 'thread { id }');
    await mustBeSeenBy(placeOf(circle, talk, first, `"First the trees, then the ${word} talk."`), ['ada', 'officer']);
    expect(await week.feed(form, circle.slug)).toBeNull();
    expect(await week.feed(form, group.slug)).not.toContain('Awnings or trees?');
    expect(await refused('marc', `addPost(threadId: "${talk.id}", ${text('Still here?')})`)).toEqual(['NOT_FOUND']);

    expect(await refused('sven', `updateThread(${at(await now(question))}, isLocked: true)`)).toEqual(['NOT_ALLOWED']);
    await act('ada', `updateThread(${at(await now(question))}, isLocked: true)`, 'thread { isLocked }');
    expect(await refused('marc', `addPost(threadId: "${question.id}", ${text('One more.')})`)).toEqual(['WRONG_STATE']);
    await act(
      'ada',
      `updateThread(${at(await now(question))}, isLocked: false, isPinned: true, slowSeconds: 7200)`,
      'thread { id }',
    );
    await add('marc', question, 'A slow word.');
    await week.pass(1);
    expect(await refused('marc', `addPost(threadId: "${question.id}", ${text('Another slow word.')})`)).toEqual([
      'TOO_FAST',
    ]);
    await week.pass(2);
    await add('marc', question, 'Another slow word.');
    expect(
      await read('stranger', `{ thread(id: "${question.id}") { isPinned isLocked slowSeconds postCount } }`),
    ).toEqual({
      thread: { isPinned: true, isLocked: false, slowSeconds: 7200, postCount: 5 },
    });
    await mustBeSeenBy(placeOf(group, question, answered), readers);
  });

  it('Friday: loses people: one is removed, the doors close, the owner goes', async () => {
    const { discussionGroup } = await week
      .as(form, 'ada')
      .ask<{ discussionGroup: { members: { nodes: (Thing & { person: Thing })[] } } }>(
        `{ discussionGroup(slug: "${group.slug}") { members(first: 9) { nodes { id revision person { id } } } } }`,
      );
    const membershipOf = async (name: Name): Promise<Thing> => {
      const id = await week.personIdOf(name);
      return discussionGroup.members.nodes.find(({ person }) => person.id === id) ?? { id: '', revision: 0 };
    };
    const onMember = async (name: Name): Promise<string> =>
      at(await membershipOf(name)).replace('id:', 'membershipId:');
    await act('ada', `removeFromGroup(${await onMember('newcomer')}, reason: "Rude twice.")`, 'membership { endsOn }');
    await week.settle();
    expect(await week.lastLetter('GROUP_REMOVED')).toMatchObject({
      recipient: 'newcomer@example.org',
      body: expect.stringContaining('Rude twice.') as string,
    });
    expect(await refused('newcomer', `addPost(threadId: "${question.id}", ${text('Let me in.')})`)).toEqual([
      'NOT_ALLOWED',
    ]);
    await mustBeSeenBy(placeOf(group, question, answered), readers);

    group = (
      await act<{ discussionGroup: Group }>(
        'ada',
        `updateDiscussionGroup(${at(await groupNow('ada', group))}, input: { visibility: MEMBERS })`,
        'discussionGroup { id revision slug }',
      )
    ).discussionGroup;
    const place = placeOf(group, question, answered);
    await mustBeSeenBy(place, ['marc', 'sven', 'ada', 'officer']);
    expect(await week.feed(form, group.slug)).toBeNull();

    await act('ada', `changeGroupRole(${await onMember('sven')}, role: MODERATOR)`, 'membership { role }');
    await act('ada', `leaveGroup(groupId: "${group.id}")`, 'membership { endsOn }');
    await week.settle();
    expect((await week.lastLetter('GROUP_BECAME_OWNER')).recipient).toBe('sven@example.org');
    expect(
      await read('sven', `{ discussionGroup(slug: "${group.slug}") { memberCount viewerMembership { role } } }`),
    ).toEqual({
      discussionGroup: { memberCount: 2, viewerMembership: { role: 'OWNER' } },
    });
    expect(await refused('ada', `addPost(threadId: "${question.id}", ${text('A last word.')})`)).toEqual([
      'NOT_ALLOWED',
    ]);
    // Nobody of Girona is in it any more.
    await mustBeSeenBy(place, ['marc', 'sven', 'ada', 'officer'], { ofCoordinator: false });
  });

  it('Saturday: is archived: it is read by its address and written in by nobody', async () => {
    await act('sven', `archiveDiscussionGroup(${at(await groupNow('sven', group))})`, 'discussionGroup { state }');
    await mustBeSeenBy(placeOf(group, question, answered, `littoral${code}`), ['marc', 'sven', 'ada', 'officer'], {
      ...{ list: false, count: false, ofCoordinator: false, search: false },
    });
    expect(await refused('marc', `addPost(threadId: "${question.id}", ${text('Anybody?')})`)).toEqual(['WRONG_STATE']);
    expect(await refused('marc', `reopenDiscussionGroup(${at(await groupNow('sven', group))})`)).toEqual([
      'NOT_ALLOWED',
    ]);
  });

  it('Sunday: is opened again, and its history tells the week', async () => {
    await week.pass(48);
    await act('sven', `reopenDiscussionGroup(${at(await groupNow('sven', group))})`, 'discussionGroup { state }');
    await act(
      'sven',
      `updateDiscussionGroup(${at(await groupNow('sven', group))}, input: { visibility: PUBLIC })`,
      'discussionGroup { id }',
    );
    await mustBeSeenBy(placeOf(group, question, answered), readers, { ofCoordinator: false });
    expect(await week.feed(form, group.slug)).toContain('Vilka träd klarar salt?');
    await add('marc', question, 'Here we are again.');
    const { discussionGroup } = await week
      .as(form, 'sven')
      .ask<{ discussionGroup: { history: { nodes: { act: string }[] } } }>(
        `{ discussionGroup(slug: "${group.slug}") { history(first: 50) { nodes { act } } } }`,
      );
    const acts = discussionGroup.history.nodes.map((line) => line.act).reverse();
    expect([...new Set(acts)]).toEqual([
      'openDiscussionGroup',
      'updateDiscussionGroup',
      'inviteToGroup',
      'acceptGroupInvitation',
      'joinGroup',
      'decideJoinRequest',
      'removeFromGroup',
      'changeGroupRole',
      'leaveGroup',
      'findNextOwner',
      'archiveDiscussionGroup',
      'reopenDiscussionGroup',
    ]);
  });
});
