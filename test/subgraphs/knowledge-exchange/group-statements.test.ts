/** Every list of groups, threads, posts and people costs as many statements for a page of 100 as for one of 2. */
import { insertRows } from '../../../platform/database/rows.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import {
  publishGroups,
  recordMemberships,
} from '../../../subgraphs/knowledge-exchange/discussion-groups/publish-groups.ts';
import { publishThreads } from '../../../subgraphs/knowledge-exchange/posts/publish-threads.ts';
import { person } from '../../world/people.ts';
import { aGroup, aPost, aThread, groupIdOf, personIdOf, postIdOf, threadIdOf } from './group-world.ts';
import { coordinatorIdOf, openExchangeWorld, withRegions, type ExchangeWorld } from './exchange-world.ts';
import { join } from './heat-group.ts';

const MANY = 100;
const slugs = Array.from({ length: MANY }, (_, index) => `many-${String(index)}`);
const norrbotten = coordinatorIdOf('many-0');
const reader = person('reader', { bodyId: norrbotten, roles: ['MEMBER'] });
const since = '2026-01-01T00:00:00.000Z';

const GROUP =
  'memberCount unreadCount moderators { id } viewerMembership { id onBehalfOf { name } } viewerJoinRequest { id } regions { code } coordinators(first: 2) { totalCount nodes { name } }';
const POST =
  'number author { id } onBehalfOf { name } html quote replyTo { id } mentions { id } reactions { count } viewerBookmark { note } hiddenReason thread { title group { id } }';
/** One way to posts at a time: of two at once, it depends on the moment whether their reads are joined into one statement. */
const WAYS_TO_POSTS = [`posts(first: 2) { totalCount nodes { ${POST} } }`, `firstUnread { ${POST} }`];
const threadWith = (posts: string): string => `unreadCount group { memberCount } viewerDraft { body } ${posts}`;
const MEMBERSHIP = 'role endReason person { id } onBehalfOf { name } group { memberCount }';
const REQUEST = 'state person { id } onBehalfOf { name } group { memberCount }';
const INVITATION = 'state person { id } invitedBy { id } group { memberCount } groupName { text }';

const ofGroup = (list: string): string =>
  `query ($first: Int!, $of: [_Any!]!) { _entities(representations: $of) { ... on DiscussionGroup { ${list} } } }`;
const ofPerson = (list: string): string =>
  `query ($first: Int!, $of: [_Any!]!) { _entities(representations: $of) { ... on Person { ${list} } } }`;
const group = { __typename: 'DiscussionGroup', id: groupIdOf('heat') };
const oneself = { __typename: 'Person', id: personIdOf('reader') };

const lists: readonly (readonly [string, string, object])[] = [
  ['groups', `query ($first: Int!) { discussionGroups(first: $first) { totalCount nodes { ${GROUP} } } }`, {}],
  [
    'groups of a coordinator',
    `query ($first: Int!, $of: [_Any!]!) { _entities(representations: $of) { ... on Coordinator { discussionGroups(first: $first) { totalCount nodes { ${GROUP} } } } } }`,
    { __typename: 'Coordinator', id: norrbotten },
  ],
  ['members', ofGroup(`members(first: $first) { totalCount nodes { ${MEMBERSHIP} } }`), group],
  ['requests', ofGroup(`joinRequests(first: $first) { totalCount nodes { ${REQUEST} } }`), group],
  ['invitations', ofGroup(`invitations(first: $first) { totalCount nodes { ${INVITATION} } }`), group],
  ['history', ofGroup('history(first: $first) { totalCount nodes { act actorId } }'), group],
  ['coordinators of a group', ofGroup('coordinators(first: $first) { totalCount nodes { name } }'), group],
  ...['LATEST', 'UNANSWERED', 'MOST_USEFUL'].flatMap((order) =>
    WAYS_TO_POSTS.map((posts) => {
      const threads = `threads(first: $first, orderBy: ${order}) { totalCount nodes { ${threadWith(posts)} } }`;
      return [`threads, ${order}, ${String(/^\w+/.exec(posts)?.[0])}`, ofGroup(threads), group] as const;
    }),
  ),
  [
    'threads with an accepted answer',
    ofGroup(`threads(first: $first) { totalCount nodes { ${threadWith(`acceptedAnswer { ${POST} }`)} } }`),
    { __typename: 'DiscussionGroup', id: groupIdOf('solved') },
  ],
  [
    'posts',
    `query ($first: Int!) { thread(id: "${threadIdOf('long')}") { posts(first: $first) { totalCount nodes { ${POST} revisions(first: 2) { nodes { number } } } } } }`,
    {},
  ],
  [
    'earlier texts of a post',
    `query ($first: Int!, $of: [_Any!]!) { _entities(representations: $of) { ... on Post { revisions(first: $first) { totalCount nodes { number body { text } } } } } }`,
    { __typename: 'Post', id: postIdOf('long 0') },
  ],
  [
    'memberships of oneself',
    ofPerson(`unreadCount groupMemberships(first: $first) { totalCount nodes { ${MEMBERSHIP} } }`),
    oneself,
  ],
  [
    'invitations of oneself',
    ofPerson(`groupInvitations(first: $first) { totalCount nodes { ${INVITATION} } }`),
    oneself,
  ],
  ['requests of oneself', ofPerson(`joinRequests(first: $first) { totalCount nodes { ${REQUEST} } }`), oneself],
  ['drafts', ofPerson('drafts(first: $first) { totalCount nodes { targetId body } }'), oneself],
  [
    'bookmarks',
    ofPerson(
      `bookmarks(first: $first) { totalCount nodes { note post { ${POST} revisions(first: 2) { nodes { number } } } } }`,
    ),
    oneself,
  ],
];

describe('A list in the exchange', () => {
  let world: ExchangeWorld;
  beforeAll(async () => {
    world = await withRegions(await openExchangeWorld());
    await world.name(slugs);
    await world.write(fill);
  });
  afterAll(() => world.close());

  it.each(lists)('of %s costs the same statements for 2 and for 100', async (_, query, of) => {
    const costOf = async (first: number): Promise<number> => {
      world.statements.length = 0;
      const answer = await world.ask(query, { first, of: [of] }, reader);
      expect(entriesOf(answer)).toHaveLength(first);
      return world.statements.length;
    };
    const few = await costOf(2);
    expect(few).toBeGreaterThan(0);
    expect(await costOf(MANY)).toBe(few);
  });
});

/** The entries of the outermost list of an answer. */
function entriesOf(answer: unknown): unknown[] {
  if (typeof answer !== 'object' || answer === null) return [];
  if ('nodes' in answer) return answer.nodes as unknown[];
  return Object.values(answer).flatMap(entriesOf);
}

async function fill(transaction: Parameters<Parameters<ExchangeWorld['write']>[0]>[0]): Promise<void> {
  const places = ['heat', 'solved', ...slugs];
  await publishGroups(
    transaction,
    places.map((key) => aGroup(key, { regions: ['SE332'] })),
  );
  await recordMemberships(transaction, [
    ...places.map((key) => join(groupIdOf(key), 'reader', { onBehalfOfId: norrbotten, role: 'OWNER' })),
    ...slugs.map((key) => join(groupIdOf('heat'), key, { onBehalfOfId: coordinatorIdOf(key) })),
  ]);
  const answered = (key: string): ReturnType<typeof aPost>[] => [
    aPost(`${key} question`, 0, { onBehalfOfId: norrbotten }),
    aPost(`${key} answer`, 1, { onBehalfOfId: norrbotten, replyToId: postIdOf(`${key} question`) }),
  ];
  await publishThreads(transaction, [
    ...slugs.map((key) => aThread(key, 'heat', { posts: answered(key) })),
    ...slugs.map((key) => {
      const posts = answered(`solved ${key}`);
      return aThread(`solved ${key}`, 'solved', { acceptedPostId: postIdOf(`solved ${key} answer`), posts });
    }),
    aThread('long', slugs[0] ?? '', {
      posts: slugs.map((_, index) =>
        aPost(`long ${String(index)}`, index, { replyToId: postIdOf('long 1'), onBehalfOfId: norrbotten }),
      ),
    }),
  ]);
  const own = { personId: personIdOf('reader') };
  const revised = { revision: 1, updatedAt: since };
  const kept = { ...revised, createdAt: since };
  const invitation = {
    ...kept,
    isByAddress: 0,
    invitedById: personIdOf('x'),
    state: 'OPEN',
    until: '2099-01-01T00:00:00.000Z',
  };
  const each = slugs.map((key, index) => ({ key, index: String(index) }));
  const rows = {
    group_join_request: each.flatMap(({ key, index }) => [
      {
        ...kept,
        id: `gjr a ${index}`,
        groupId: groupIdOf('heat'),
        personId: personIdOf(`asks ${key}`),
        state: 'WAITING',
      },
      { ...kept, ...own, id: `gjr b ${index}`, groupId: groupIdOf(key), state: 'WAITING', onBehalfOfId: norrbotten },
    ]),
    group_invitation: each.flatMap(({ key, index }) => [
      { ...invitation, id: `gin a ${index}`, groupId: groupIdOf('heat'), personId: personIdOf(`invited ${key}`) },
      { ...invitation, ...own, id: `gin b ${index}`, groupId: groupIdOf(key) },
    ]),
    post_draft: each.map(({ key }) => ({
      ...own,
      targetId: threadIdOf(key),
      language: 'en',
      body: 'So far',
      updatedAt: since,
    })),
    post_bookmark: each.map(({ key }) => ({ ...own, postId: postIdOf(`${key} answer`), note: 'Again', at: since })),
    post_revision: each.map(({ index }) => ({
      postId: postIdOf('long 0'),
      number: Number(index) + 1,
      body: '[{"language":"en","text":"Before"}]',
      replacedAt: since,
      replacedById: personIdOf('author'),
    })),
    reading_place: each.flatMap(({ key }) =>
      [key, `solved ${key}`].map((thread) => ({ ...own, threadId: threadIdOf(thread), readUpTo: 1, at: since })),
    ),
    audit_entry: each.map(({ index }) => ({
      id: `aud ${index}`,
      subjectId: groupIdOf('heat'),
      sequence: Number(index) + 1,
      at: since,
      act: 'joinGroup',
      actorKind: 'PERSON',
      actorId: personIdOf('x'),
      digest: 'x',
    })),
  };
  await insertRows(transaction, rawSql`group_join_request`, rows.group_join_request);
  await insertRows(transaction, rawSql`group_invitation`, rows.group_invitation);
  await insertRows(transaction, rawSql`post_draft`, rows.post_draft);
  await insertRows(transaction, rawSql`post_bookmark`, rows.post_bookmark);
  await insertRows(transaction, rawSql`post_revision`, rows.post_revision);
  await insertRows(transaction, rawSql`reading_place`, rows.reading_place);
  await insertRows(transaction, rawSql`audit_entry`, rows.audit_entry);
}
