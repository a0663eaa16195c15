/** Every act of the exchange asks whether the caller may take part: for an active body, for which they still act. */
import { insertRows } from '../../../../platform/database/rows.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { discussionGroups } from '../../../../subgraphs/knowledge-exchange/discussion-groups/discussion-groups.module.ts';
import { recordMemberships } from '../../../../subgraphs/knowledge-exchange/discussion-groups/publish-groups.ts';
import { drafts } from '../../../../subgraphs/knowledge-exchange/drafts/drafts.module.ts';
import { posts } from '../../../../subgraphs/knowledge-exchange/posts/posts.module.ts';
import { publishThreads } from '../../../../subgraphs/knowledge-exchange/posts/publish-threads.ts';
import { readingPlaces } from '../../../../subgraphs/knowledge-exchange/reading-places/reading-places.module.ts';
import { threads } from '../../../../subgraphs/knowledge-exchange/threads/threads.module.ts';
import { publishWorkshops } from '../../../../subgraphs/knowledge-exchange/workshops/publish-workshops.ts';
import { person } from '../../../world/people.ts';
import {
  aPost,
  aThread,
  aWorkshop,
  as,
  groupIdOf,
  personIdOf,
  postIdOf,
  threadIdOf,
  workshopIdOf,
} from '../group-world.ts';
import { girona, join, norrbotten } from '../heat-group.ts';
import { aKey, openTalkWorld, written, type TalkWorld } from '../talk-world.ts';

const keeper = person('keeper', { bodyId: norrbotten, roles: ['ORGANISER'] });
/** Owns the groups in the name of a coordinator for which they act no longer. */
const gone = as('keeper');
const author = person('about author', { bodyId: girona, roles: ['ORGANISER'] });
const heat = groupIdOf('heat');
const key = (): string => `idempotencyKey: "${aKey()}"`;
const onPost = (name: string): string => `id: "${postIdOf(name)}", expectedRevision: 1`;
const onThread = (name: string): string => `id: "${threadIdOf(name)}", expectedRevision: 1`;

/** Acts by which people leave, take something back, or keep something for themselves. */
const ALWAYS = [
  'leaveGroup',
  'declineGroupInvitation',
  'withdrawJoinRequest',
  'deletePost',
  'bookmarkPost',
  'saveDraft',
  'discardDraft',
  'markThreadRead',
];
/** Acts whose caller names the body; they name one for which they act. */
const NAMING: Readonly<Record<string, () => string>> = {
  openDiscussionGroup: () =>
    `${key()}, onBehalfOfId: "${norrbotten}", input: { name: [{ language: "en", text: "N" }], purpose: [{ language: "en", text: "P" }] }`,
  joinGroup: () => `groupId: "${groupIdOf('100 % _ groups')}", onBehalfOfId: "${norrbotten}"`,
  acceptGroupInvitation: () => `id: "gin_01HK153X00AAAAAAAAAAAAAAAA", onBehalfOfId: "${norrbotten}"`,
};
const IN_GROUP: Readonly<Record<string, () => string>> = {
  updateDiscussionGroup: () => `id: "${heat}", expectedRevision: 1, input: { topics: [MITIGATION] }`,
  archiveDiscussionGroup: () => `id: "${heat}", expectedRevision: 1`,
  reopenDiscussionGroup: () => `id: "${groupIdOf('closed')}", expectedRevision: 1`,
  decideJoinRequest: () => 'id: "gjr_01HK153X00AAAAAAAAAAAAAAAA", expectedRevision: 1, decision: GRANT',
  inviteToGroup: () => `${key()}, groupId: "${heat}", addresses: ["new@people.example"]`,
  withdrawGroupInvitation: () => 'id: "gin_01HK153X00BBBBBBBBBBBBBBBB"',
  changeGroupRole: () =>
    `membershipId: "${heat}-${personIdOf('neighbour')}-2025-03-01", expectedRevision: 1, role: MODERATOR`,
  removeFromGroup: () =>
    `membershipId: "${heat}-${personIdOf('neighbour')}-2025-03-01", expectedRevision: 1, reason: "Why not"`,
  startThread: () => `${written('Words')}, groupId: "${heat}", kind: DISCUSSION, title: "Title"`,
  addPost: () => `${written('Words')}, threadId: "${threadIdOf('asked first')}"`,
  preparePostAttachmentUpload: () =>
    `input: { subjectId: "${threadIdOf('asked first')}", fileName: "a.pdf", mediaType: "application/pdf", byteSize: 9, sha256: "${'a'.repeat(64)}" }`,
  editPost: () => `${onPost('own post')}, language: "en", body: "Words"`,
  translatePost: () => `${onPost('old')}, language: "sv", body: "Ord"`,
  reactToPost: () => `postId: "${postIdOf('old')}", reaction: USEFUL`,
  hidePost: () => `${onPost('old')}, reason: "Why not"`,
  restorePost: () => onPost('hidden'),
  acceptAnswer: () => `threadId: "${threadIdOf('asked first')}", expectedRevision: 1`,
  updateThread: () => `${onThread('asked first')}, title: "New title"`,
  moveThread: () => `${onThread('asked first')}, groupId: "${groupIdOf('other')}"`,
};
const ABOUT_PUBLICATION: readonly (readonly [string, () => string])[] = [
  ['startThread', () => `${written('Words')}, aboutId: "${workshopIdOf('other')}", title: "Title"`],
  ['addPost', () => `${written('Words')}, threadId: "${threadIdOf('about')}"`],
  [
    'preparePostAttachmentUpload',
    () =>
      `input: { subjectId: "${threadIdOf('about')}", fileName: "a.pdf", mediaType: "application/pdf", byteSize: 9, sha256: "${'a'.repeat(64)}" }`,
  ],
  ['editPost', () => `${onPost('about post')}, language: "en", body: "Words"`],
  ['translatePost', () => `${onPost('about post')}, language: "sv", body: "Ord"`],
  ['reactToPost', () => `postId: "${postIdOf('about answer')}", reaction: USEFUL`],
  ['acceptAnswer', () => `threadId: "${threadIdOf('about')}", expectedRevision: 1`],
  ['updateThread', () => `${onThread('about')}, title: "New title"`],
];

describe('An act of the exchange', () => {
  let world: TalkWorld;
  beforeAll(async () => {
    world = await openTalkWorld();
    await world.write(async (transaction) => {
      await recordMemberships(
        transaction,
        ['heat', 'closed', 'other'].map((group) =>
          join(groupIdOf(group), 'keeper', { role: 'OWNER', onBehalfOfId: norrbotten }),
        ),
      );
      await publishWorkshops(transaction, [aWorkshop('about', '2026-05-05'), aWorkshop('other', '2026-05-05')]);
      await publishThreads(transaction, [
        aThread('own', 'heat', {
          posts: [aPost('own post', 0, { authorId: personIdOf('keeper'), onBehalfOfId: norrbotten })],
        }),
        aThread('about', null, {
          kind: 'WORKSHOP',
          aboutId: workshopIdOf('about'),
          createdById: personIdOf('about author'),
          startedOnBehalfOfId: girona,
          posts: [
            aPost('about post', 0, { authorId: personIdOf('about author'), onBehalfOfId: girona }),
            aPost('about answer', 1),
          ],
        }),
      ]);
      const since = '2026-01-01T00:00:00.000Z';
      const kept = { groupId: heat, createdAt: since, revision: 1, updatedAt: since };
      const invitation = {
        ...kept,
        isByAddress: 0,
        invitedById: personIdOf('x'),
        state: 'OPEN',
        until: '2099-01-01T00:00:00.000Z',
      };
      await insertRows(transaction, rawSql`group_invitation`, [
        { ...invitation, id: 'gin_01HK153X00AAAAAAAAAAAAAAAA', personId: personIdOf('keeper') },
        { ...invitation, id: 'gin_01HK153X00BBBBBBBBBBBBBBBB', personId: personIdOf('y') },
      ]);
      await insertRows(transaction, rawSql`group_join_request`, [
        { ...kept, id: 'gjr_01HK153X00AAAAAAAAAAAAAAAA', personId: personIdOf('z'), state: 'WAITING' },
      ]);
    });
  });
  afterAll(() => world.close());

  const status = (coordinatorId: string, value: string): Promise<unknown> =>
    world.write((transaction) =>
      transaction.execute(rawSql`UPDATE coordinator_standing SET status = ? WHERE coordinatorId = ?`, [
        value,
        coordinatorId,
      ]),
    );

  it('is on one of the lists of this test', () => {
    const acts = [discussionGroups, threads, posts, drafts, readingPlaces].flatMap((module) => module.acts ?? []);
    expect([...ALWAYS, ...Object.keys(NAMING), ...Object.keys(IN_GROUP)].sort()).toEqual(
      acts.map(({ name }) => name).sort(),
    );
  });

  it.each(Object.entries({ ...NAMING, ...IN_GROUP }))(
    '%s is refused while the coordinator is on hold',
    async (name, given) => {
      await status(norrbotten, 'ON_HOLD');
      const { errors } = await world.act(name, given(), keeper);
      await status(norrbotten, 'ACTIVE');
      expect(errors).toMatchObject([{ code: 'WRONG_STATE', state: 'ON_HOLD' }]);
    },
  );

  it.each(Object.entries(IN_GROUP))(
    '%s is refused to somebody who acts for the body no longer',
    async (name, given) => {
      expect((await world.act(name, given(), gone)).errors).toMatchObject([{ code: 'WRONG_STATE', state: 'ENDED' }]);
    },
  );

  it.each(ABOUT_PUBLICATION)(
    '%s in the talk about a publication is refused while the coordinator is on hold',
    async (name, given) => {
      await status(girona, 'ON_HOLD');
      const { errors } = await world.act(name, given(), author);
      await status(girona, 'ACTIVE');
      expect(errors).toMatchObject([{ code: 'WRONG_STATE', state: 'ON_HOLD' }]);
    },
  );

  it('in the talk about a publication that names no body needs one active body of the caller', async () => {
    const both = person('of both', { bodyId: girona, roles: ['MEMBER'] }, { bodyId: norrbotten, roles: ['MEMBER'] });
    await status(girona, 'ON_HOLD');
    const { errors } = await world.act('reactToPost', `postId: "${postIdOf('about post')}", reaction: USEFUL`, both);
    await status(girona, 'ACTIVE');
    expect(errors).toEqual([]);
  });
});
