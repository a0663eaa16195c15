/** Groups as a reader meets them: which there are, who is in them, and in which order their threads stand. */
import {
  publishGroups,
  recordMemberships,
} from '../../../subgraphs/knowledge-exchange/discussion-groups/publish-groups.ts';
import { publishThreads } from '../../../subgraphs/knowledge-exchange/posts/publish-threads.ts';
import { coordinatorIdOf } from './exchange-world.ts';
import { aGroup, aPost, as, aThread, groupIdOf, personIdOf, postIdOf } from './group-world.ts';
import { girona, join, luleå, norrbotten, openHeatGroup, type Connection, type HeatGroup } from './heat-group.ts';

describe('discussion groups', () => {
  let world: HeatGroup;

  const list = async (filter: string): Promise<unknown[]> => {
    const { discussionGroups } = await world.ask<{ discussionGroups: Connection }>(
      `{ discussionGroups(filter: ${filter}) { nodes { name(languages: ["sv", "en"]) { text } } } }`,
    );
    return discussionGroups.nodes.map(({ name }) => (name as { text: string }).text);
  };
  beforeAll(async () => {
    world = await openHeatGroup();
  });

  afterAll(() => world.close());

  it.each([
    ['{}', ['100 % _ groups', 'closed', 'Värme']],
    ['{ text: "wärmenetze ALLES" }', ['Värme']],
    ['{ text: "%" }', ['100 % _ groups', 'closed', 'Värme']],
    ['{ text: "100 %" }', ['100 % _ groups']],
    ['{ text: "\'; DROP TABLE post; --" }', []],
    ['{ topics: [FINANCING] }', ['Värme']],
    ['{ topics: [] }', []],
    ['{ scope: [NATIONAL], state: null }', ['100 % _ groups']],
    ['{ languages: ["SV"] }', ['Värme']],
    ['{ regionWithin: "SE3" }', ['Värme']],
    ['{ regionWithin: "GR" }', []],
    [`{ coordinatorId: "${girona}" }`, ['Värme']],
    [`{ coordinatorId: "${coordinatorIdOf('gone')}" }`, []],
    ['{ state: [ARCHIVED] }', ['archived']],
  ])('are chosen by %s', async (filter, names) => {
    expect(await list(filter)).toEqual(names);
  });

  it('say who is in them today, and show a membership to the member alone', async () => {
    const fields = `memberCount moderators { id } regions { code } topics languages
      coordinators { totalCount nodes { slug name } } viewerMembership { isModerator startsOn onBehalfOf { id name } group { id } }`;
    expect(await world.group('heat', fields)).toEqual({
      memberCount: 4,
      moderators: [{ id: personIdOf('moderator') }],
      regions: [{ code: 'SE332' }],
      topics: ['DISTRICT_HEATING', 'FINANCING'],
      languages: ['de', 'sv'],
      coordinators: {
        totalCount: 2,
        nodes: [
          { slug: 'norrbotten', name: 'NORRBOTTEN' },
          { slug: 'girona', name: 'GIRONA' },
        ],
      },
      viewerMembership: null,
    });
    expect(
      await world.group(
        'heat',
        'viewerMembership { isModerator startsOn onBehalfOf { id name } group { id } }',
        as('mayor'),
      ),
    ).toEqual({
      viewerMembership: {
        isModerator: false,
        startsOn: '2025-01-01',
        onBehalfOf: { id: luleå, name: 'LULEÅ' },
        group: { id: groupIdOf('heat') },
      },
    });
    expect(await world.group('heat', 'viewerMembership { id }', as('gone'))).toEqual({ viewerMembership: null });
  });

  it.each([
    ['LATEST', ['asked later', 'moderated', 'solved', 'asked first']],
    ['UNANSWERED', ['asked first', 'asked later']],
  ])('list threads in the order %s', async (order, keys) => {
    const found = (await world.group('heat', `threads(orderBy: ${order}) { totalCount nodes { title } }`))?.['threads'];
    expect(found).toEqual({ totalCount: keys.length, nodes: keys.map((key) => ({ title: `Title of ${key}` })) });
  });

  it('list the most useful thread first', async () => {
    const found = await world.group(
      'heat',
      'threads(orderBy: MOST_USEFUL, first: 1) { nodes { title participantCount acceptedAnswer { id } } }',
    );
    expect(found?.['threads']).toEqual({
      nodes: [{ title: 'Title of solved', participantCount: 2, acceptedAnswer: { id: postIdOf('solution') } }],
    });
  });

  it('cost the same statements whatever the size of the page', async () => {
    const keys = Array.from({ length: 24 }, (_, place) => `many ${String(place)}`);
    await world.write(async (transaction) => {
      await publishGroups(
        transaction,
        keys.map((key) => aGroup(key, { regions: ['SE332'] })),
      );
      await recordMemberships(
        transaction,
        keys.map((key) => join(groupIdOf(key), 'moderator', { role: 'MODERATOR', onBehalfOfId: norrbotten })),
      );
      await publishThreads(
        transaction,
        keys.map((key) =>
          aThread(key, key, {
            acceptedPostId: postIdOf(`${key} answer`),
            posts: [
              aPost(`${key} question`, 0),
              aPost(`${key} answer`, 1, { onBehalfOfId: girona, replyToId: postIdOf(`${key} question`) }),
            ],
          }),
        ),
      );
    });
    const query = `query ($first: Int!) { discussionGroups(first: $first) { totalCount nodes {
      memberCount moderators { id } regions { code } viewerMembership { id } workshops { nodes { id } }
      coordinators { totalCount nodes { name discussionGroups { totalCount nodes { id } } } }
      threads { totalCount nodes { group { id } about { id } acceptedAnswer { id }
        posts { totalCount nodes { thread { id } replyTo { id } onBehalfOf { name } reactions { count } } } } } } } }`;
    const few = await world.statementsOf(query, { first: 4 });
    expect(await world.statementsOf(query, { first: 24 })).toBe(few);
  });
});
