/** The days on which people talk in a group, mend what they said, and keep order. */
import { at, readers, text, type Group, type GroupStage } from './group-speech.ts';
import type { Thing } from './stage.ts';

const HOSTILE = [
  '**Welcome** to the shade.',
  '<script>alert(1)</script>',
  '[a link](javascript:alert(2)) and ![a picture](https://tracker.example/p.png)',
  '<img src=x onerror=alert(3)>',
].join('\n\n');

export async function talkInGroup(stage: GroupStage): Promise<void> {
  const { act, refused, read, start, add, firstOf, placeOf, mustBeSeenBy, week, form, word, code, group } = stage;
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
  const question = await start(
    'sven',
    inGroup('QUESTION'),
    'Vilka träd klarar salt?',
    `Vilka ${word} klarar salt?`,
    'sv',
  );
  const asked = await firstOf(question);
  expect(await read('sven', '{ viewer { drafts(first: 5) { nodes { body } } } }')).toEqual({
    viewer: { drafts: { nodes: [] } },
  });

  const sven = await week.personIdOf('sven');
  const answered = await add(
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
  const talk = await start(
    'marc',
    inGroup('DISCUSSION'),
    'Awnings or trees?',
    `First the trees, then the ${word} talk.`,
  );

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
  expect(await refused('stranger', `addPost(threadId: "${comment.id}", ${text('And me?')})`)).toEqual(['NOT_ALLOWED']);
  expect(await week.anybody(form).ask(`{ search(text: "orchard${form}") { edges { kind threadId } } }`)).toEqual({
    search: { edges: [{ kind: 'THREAD', threadId: comment.id }] },
  });

  await mustBeSeenBy(placeOf(group, question, answered), readers);
  for (const sought of [`${word}${code}`, `littoral${code}`]) {
    await mustBeSeenBy(placeOf(group, question, answered, sought), readers);
  }
  expect(await week.feed(form, group.slug)).toContain('Awnings or trees?');
  Object.assign(stage, { question, talk, answered });
}

export async function mendTalk(stage: GroupStage): Promise<void> {
  const { act, read, add, now, placeOf, mustBeSeenBy, week, form, word, code, group, question, talk, answered } = stage;
  await week.pass(24);
  await act(
    'sven',
    `acceptAnswer(threadId: "${question.id}", expectedRevision: ${String((await now(question)).revision)}, postId: "${answered.id}")`,
    'thread { id }',
  );
  await act('marc', `editPost(${at(answered)}, language: "en", body: "Tamarisk, ${word}${code}edited")`, 'post { id }');
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
}

export async function keepOrder(stage: GroupStage): Promise<void> {
  const {
    act,
    refused,
    read,
    add,
    firstOf,
    now,
    placeOf,
    mustBeSeenBy,
    week,
    form,
    word,
    code,
    girona,
    group,
    question,
    talk,
    answered,
  } = stage;
  await week.pass(24);
  const circle = (
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
}
