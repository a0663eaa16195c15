/**
 * A week of a discussion group through the public API, in both modes: two people of two countries, an organiser and others
 * do all that can be done in it, and after each day everybody reads it by every road.
 */
import { keepOrder, mendTalk, talkInGroup } from './group-days-of-talk.ts';
import { at, openGroupStage, readers, text, type Group, type GroupStage } from './group-speech.ts';
import { openWeek, type Name, type Week } from './group-week.ts';
import type { Thing } from './stage.ts';

let week: Week;

beforeAll(async () => {
  week = await openWeek();
}, 400_000);
afterAll(() => week.close());

describe.each(['embedded', 'distributed'] as const)('a week of a group in the %s form', (form) => {
  let stage: GroupStage;
  beforeAll(async () => {
    stage = await openGroupStage(week, form);
  });

  it('Monday: is opened, set, and people come in by every door', async () => {
    const { act, refused, read, code, girona } = stage;
    const name = `name: [{ language: "en", text: "Shade in towns ${code}" }]`;
    const purpose = 'purpose: [{ language: "en", text: "Trees, awnings and water." }]';
    const opened = await act<{ discussionGroup: Group }>(
      'ada',
      `openDiscussionGroup(idempotencyKey: $key, onBehalfOfId: "${girona}", input: { ${name}, ${purpose} scope: EUROPEAN visibility: PUBLIC joining: ON_REQUEST topics: [ADAPTATION] })`,
      'discussionGroup { id revision slug }',
    );
    const group = (
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
    stage.group = group;
  });

  it('Tuesday: is talked in, with a thread of each kind', () => talkInGroup(stage));

  it('Wednesday: is mended, by authors and by its owner', () => mendTalk(stage));

  it('Thursday: is kept in order: a thread moves, others are locked, pinned and slowed down', () => keepOrder(stage));

  it('Friday: loses people: one is removed, the doors close, the owner goes', async () => {
    const { act, refused, read, groupNow, placeOf, mustBeSeenBy, group, question, answered } = stage;
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

    await act(
      'ada',
      `updateDiscussionGroup(${at(await groupNow('ada', group))}, input: { visibility: MEMBERS })`,
      'discussionGroup { id }',
    );
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
    const { act, refused, groupNow, placeOf, mustBeSeenBy, code, group, question, answered } = stage;
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
    const { act, add, groupNow, placeOf, mustBeSeenBy, group, question, answered } = stage;
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
