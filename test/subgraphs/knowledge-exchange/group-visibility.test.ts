/** Every door into a group asks the same question: may this reader read it? */
import {
  publishGroups,
  recordMemberships,
} from '../../../subgraphs/knowledge-exchange/discussion-groups/publish-groups.ts';
import { publishWorkshops } from '../../../subgraphs/knowledge-exchange/workshops/publish-workshops.ts';
import { memberOf, officer, person } from '../../world/people.ts';
import type { Caller } from '../../../platform/runtime/open-subgraph.ts';
import { coordinatorIdOf, openExchangeWorld, type ExchangeWorld } from './exchange-world.ts';
import {
  aGroup,
  as,
  aWorkshop,
  groupIdOf,
  personIdOf,
  postIdOf,
  threadIdOf,
  workshopIdOf,
  writeGroupOf,
} from './group-world.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

const visibilities = ['PUBLIC', 'MEMBERS', 'INVITED'] as const;
type Visibility = (typeof visibilities)[number];

const readers: Record<string, { caller: Partial<Caller>; reads: readonly Visibility[] }> = {
  'somebody not signed in': { caller: {}, reads: ['PUBLIC'] },
  'somebody signed in': { caller: as('stranger'), reads: ['PUBLIC'] },
  'somebody of a body': { caller: memberOf(coordinatorIdOf('girona'), 'MEMBER'), reads: ['PUBLIC', 'MEMBERS'] },
  'somebody of a body that has left': {
    caller: person('left', { bodyId: coordinatorIdOf('girona'), roles: [] }),
    reads: ['PUBLIC'],
  },
  'somebody of the Office': { caller: officer('DECIDER'), reads: ['PUBLIC', 'MEMBERS'] },
  'who moderates for the Office': { caller: officer('MODERATOR'), reads: ['PUBLIC', 'MEMBERS', 'INVITED'] },
  'a member of every group': { caller: as('member'), reads: ['PUBLIC', 'MEMBERS', 'INVITED'] },
  'a former member': { caller: as('former'), reads: ['PUBLIC'] },
  'a member from next century on': { caller: as('future'), reads: ['PUBLIC'] },
};

const coordinator = coordinatorIdOf('norrbotten');

/** What each door gives for a group; anything but null, nothing or an empty list is inside. */
const doors: Record<string, (ask: Ask, group: Visibility) => Promise<unknown>> = {
  'the list of groups': async (ask, group) =>
    (await ask('{ found: discussionGroups { nodes { id } } }')).nodes?.filter(({ id }) => id === groupIdOf(group)),
  'the count of a filtered list': async (ask, group) =>
    (await ask(`{ found: discussionGroups(filter: { text: "${group}" }) { totalCount } }`)).totalCount,
  'its address': (ask, group) =>
    ask('query ($of: String!) { found: discussionGroup(slug: $of) { id } }', { of: slugs[group] }),
  'its reference': (ask, group) => entity(ask, 'DiscussionGroup', groupIdOf(group), 'name { text }'),
  'the search': async (ask, group) =>
    (await ask(`{ found: search(text: "${group}", kinds: [DISCUSSION_GROUP]) { totalCount } }`)).totalCount,
  'a thread by id': (ask, group) => ask(`{ found: thread(id: "${threadIdOf(group)}") { title } }`),
  'the reference of a thread': (ask, group) => entity(ask, 'Thread', threadIdOf(group), 'title posts { totalCount }'),
  'the reference of a post': (ask, group) =>
    entity(ask, 'Post', postIdOf(`${group} answer`), 'body { text } thread { title }'),
  'the group of a workshop': async (ask, group) =>
    (await entity(ask, 'Workshop', workshopIdOf(group), 'discussionGroup { id }'))?.discussionGroup,
  'the talk about a workshop': async (ask, group) =>
    (await entity(ask, 'Workshop', workshopIdOf(group), 'discussion { title }'))?.discussion,
  'the agenda of a group': async (ask, group) =>
    (
      await ask(
        `{ found: agenda(filter: { from: "2020-01-01T00:00:00Z", discussionGroupId: "${groupIdOf(group)}" }) { totalCount } }`,
      )
    ).totalCount,
  'the groups of a coordinator': async (ask, group) =>
    (
      await entity(ask, 'Coordinator', coordinator, 'discussionGroups { totalCount nodes { id } }')
    )?.discussionGroups?.nodes.filter(({ id }) => id === groupIdOf(group)),
};

/** What is told to everybody, whoever asks: it may tell of public groups only. */
const publicDoors: Record<string, (ask: Ask, group: Visibility) => Promise<unknown>> = {
  'the proofs of answers': async (ask, group) =>
    (await proofs(ask, 'KNOWLEDGE_SHARING')).filter(({ title }) => title.includes(group)),
  'the proofs of taking part': async (ask, group) =>
    (await proofs(ask, 'COVENANT_PARTICIPATION')).filter(({ title }) => title.includes(group)),
};

interface Found {
  readonly [field: string]: unknown;
  readonly nodes?: { id: string }[];
  readonly totalCount?: number;
  readonly discussionGroup?: unknown;
  readonly discussion?: unknown;
  readonly discussionGroups?: { nodes: { id: string }[] };
}
type Ask = (query: string, variables?: Record<string, unknown>) => Promise<Found>;

async function entity(ask: Ask, type: string, id: string, fields: string): Promise<Found | null> {
  const found = await ask(
    `query ($of: [_Any!]!) { found: _entities(representations: $of) { ... on ${type} { ${fields} } } }`,
    {
      of: [{ __typename: type, id }],
    },
  );
  return (found as unknown as (Found | null)[])[0] ?? null;
}

async function proofs(ask: Ask, code: string): Promise<{ title: string }[]> {
  const found = await ask(
    'query ($of: [_Any!]!) { found: _entities(representations: $of) { ... on Commitment { exchangeEvidence { nodes { title } } } } }',
    { of: [{ __typename: 'Commitment', coordinatorId: coordinator, code }] },
  );
  return (found as unknown as { exchangeEvidence: { nodes: { title: string }[] } }[])[0]?.exchangeEvidence.nodes ?? [];
}

const isInside = (found: unknown): boolean => (Array.isArray(found) ? found.length > 0 : Boolean(found));
const slugs: Partial<Record<Visibility, string>> = {};

describe('a discussion group', () => {
  let world: ExchangeWorld;
  const asking =
    (caller: Partial<Caller>): Ask =>
    async (query, variables) =>
      (await world.ask<{ found: Found }>(query, variables, caller)).found;

  beforeAll(async () => {
    world = await openExchangeWorld();
    await world.name(['norrbotten']);
    const memberships = visibilities.flatMap((visibility) => [
      { person: 'member', groupId: groupIdOf(visibility), startsOn: '2025-01-01' },
      { person: 'former', groupId: groupIdOf(visibility), startsOn: '2025-01-01', endsOn: '2025-12-31' },
      { person: 'future', groupId: groupIdOf(visibility), startsOn: '2100-01-01' },
    ]);
    await world.write(async (transaction) => {
      for (const visibility of visibilities) await writeGroupOf(transaction, visibility, coordinator);
      await publishWorkshops(
        transaction,
        visibilities.map((visibility) =>
          aWorkshop(visibility, '2026-05-05', {
            title: [{ language: 'en', text: 'Meeting' }],
            discussionGroupId: groupIdOf(visibility),
          }),
        ),
      );
      await recordMemberships(
        transaction,
        memberships.map(({ person, ...period }) => ({
          ...period,
          personId: personIdOf(person),
          onBehalfOfId: coordinator,
          role: 'MEMBER',
        })),
      );
    });
    for (const { slug, visibility } of await world.running.database.select<{ slug: string; visibility: Visibility }>(
      rawSql`SELECT slug, visibility FROM discussion_group`,
    )) {
      slugs[visibility] = slug;
    }
  });

  afterAll(() => world.close());

  describe.each(Object.keys(readers))('for %s', (name) => {
    const reader = readers[name];
    it.each(Object.keys(doors))('opens exactly what the reader may read: %s', async (door) => {
      const inside: Visibility[] = [];
      for (const group of visibilities) {
        if (isInside(await doors[door]?.(asking(reader?.caller ?? {}), group))) inside.push(group);
      }
      expect(inside).toEqual(reader?.reads);
    });

    it.each(Object.keys(publicDoors))('tells of public groups only: %s', async (door) => {
      const inside: Visibility[] = [];
      for (const group of visibilities) {
        if (isInside(await publicDoors[door]?.(asking(reader?.caller ?? {}), group))) inside.push(group);
      }
      expect(inside).toEqual(['PUBLIC']);
    });

    it('counts in lists what it shows in them', async () => {
      const { nodes, totalCount } = await asking(reader?.caller ?? {})(
        '{ found: discussionGroups { totalCount nodes { id } } }',
      );
      expect([nodes?.length, totalCount]).toEqual([reader?.reads.length, reader?.reads.length]);
    });
  });

  it('takes proofs and counts back when it closes its doors, and gives them again when it opens', async () => {
    const told = async (): Promise<boolean[]> =>
      Promise.all(Object.values(publicDoors).map(async (door) => isInside(await door(asking({}), 'PUBLIC'))));
    const turn = (visibility: Visibility): Promise<unknown> =>
      world.write((transaction) =>
        publishGroups(transaction, [aGroup('PUBLIC', { visibility, topics: ['TRANSPORT'] })]),
      );
    const counted = async (): Promise<unknown> =>
      (await world.told('COORDINATOR_ACTIVITY')).find(({ entityId }) => entityId === coordinator)?.facts;
    expect(await counted()).toMatchObject({ discussionGroups: 1 });
    await turn('INVITED');
    expect(await told()).toEqual([false, false]);
    expect(await counted()).toMatchObject({ discussionGroups: 0 });
    await turn('PUBLIC');
    expect(await told()).toEqual([true, true]);
    expect(await counted()).toMatchObject({ discussionGroups: 1 });
  });
});
