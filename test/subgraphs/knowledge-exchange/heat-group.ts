/** One group about heat with members, threads and posts of every state, and the questions tests ask of it. */
import {
  publishGroups,
  recordMemberships,
  type MembershipContent,
} from '../../../subgraphs/knowledge-exchange/discussion-groups/publish-groups.ts';
import { publishThreads } from '../../../subgraphs/knowledge-exchange/posts/publish-threads.ts';
import type { Answer } from '../../world/open-test-subgraph.ts';
import {
  coordinatorIdOf,
  openExchangeWorld,
  signatoryIdOf,
  withRegions,
  type ExchangeWorld,
} from './exchange-world.ts';
import { aGroup, aPost, aThread, groupIdOf, personIdOf, postIdOf, threadIdOf } from './group-world.ts';

export const norrbotten = coordinatorIdOf('norrbotten');
export const girona = coordinatorIdOf('girona');
export const luleå = signatoryIdOf('luleå');

export interface Connection {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly nodes: readonly Record<string, unknown>[];
}

export const join = (groupId: string, person: string, more: Partial<MembershipContent> = {}): MembershipContent => ({
  groupId,
  personId: personIdOf(person),
  onBehalfOfId: null,
  role: 'MEMBER',
  startsOn: '2025-01-01',
  ...more,
});
export interface HeatGroup extends ExchangeWorld {
  /** Fields of a group by reference. */
  group(key: string, fields: string, caller?: object): Promise<Answer | undefined>;
  /** Fields of a thread by id. */
  thread(key: string, fields: string, caller?: object): Promise<Answer>;
}

export async function openHeatGroup(): Promise<HeatGroup> {
  const world = await withRegions(await openExchangeWorld());
  await world.name(['norrbotten', 'girona'], ['luleå']);
  const heat = {
    name: [
      { language: 'de', text: 'Wärme' },
      { language: 'sv', text: 'Värme', origin: 'MACHINE' as const },
    ],
    purpose: [{ language: 'de', text: 'Alles über Wärmenetze' }],
    topics: ['DISTRICT_HEATING' as const, 'FINANCING' as const],
    languages: ['de', 'sv'],
    regions: ['SE332'],
  };
  await world.write(async (transaction) => {
    await publishGroups(transaction, [
      aGroup('heat', heat),
      aGroup('100 % _ groups', { scope: 'NATIONAL' }),
      aGroup('closed', { state: 'CLOSED' }),
      aGroup('archived', { state: 'ARCHIVED' }),
    ]);
    await recordMemberships(transaction, [
      join(groupIdOf('heat'), 'moderator', { role: 'MODERATOR', onBehalfOfId: norrbotten, startsOn: '2025-02-01' }),
      join(groupIdOf('heat'), 'colleague', { onBehalfOfId: norrbotten }),
      join(groupIdOf('heat'), 'neighbour', { onBehalfOfId: girona, startsOn: '2025-03-01' }),
      join(groupIdOf('heat'), 'mayor', { onBehalfOfId: luleå }),
      join(groupIdOf('heat'), 'gone', {
        onBehalfOfId: coordinatorIdOf('gone'),
        role: 'MODERATOR',
        endsOn: '2025-12-31',
      }),
    ]);
    await publishThreads(transaction, [
      aThread('asked first', 'heat', { posts: [aPost('old', 0)], createdAt: '2026-01-01T08:00:00.000Z' }),
      aThread('asked later', 'heat', { posts: [aPost('newer', 10)], createdAt: '2026-01-02T08:00:00.000Z' }),
      aThread('solved', 'heat', {
        acceptedPostId: postIdOf('solution'),
        posts: [
          aPost('problem', 1, { authorId: personIdOf('colleague') }),
          aPost('solution', 5, {
            onBehalfOfId: girona,
            replyToId: postIdOf('problem'),
            reactions: [
              { reaction: 'THANKS', personId: personIdOf('colleague') },
              { reaction: 'USEFUL', personId: personIdOf('colleague') },
              { reaction: 'USEFUL', personId: personIdOf('mayor') },
            ],
          }),
        ],
      }),
      aThread('moderated', 'heat', {
        kind: 'DISCUSSION',
        posts: [
          aPost('shown', 2),
          aPost('hidden', 3, { state: 'HIDDEN', authorId: personIdOf('rude'), onBehalfOfId: girona }),
          aPost('deleted', 4, {
            state: 'DELETED_BY_AUTHOR',
            reactions: [{ reaction: 'USEFUL', personId: personIdOf('x') }],
          }),
          aPost('waiting', 6, { state: 'AWAITING_REVIEW', authorId: personIdOf('newcomer') }),
          aPost('erased', 7, { authorId: null, onBehalfOfId: luleå }),
        ],
      }),
    ]);
  });
  return {
    ...world,
    async group(key, fields, caller = {}) {
      const { _entities: found } = await world.ask<{ _entities: Answer[] }>(
        `query ($of: [_Any!]!) { _entities(representations: $of) { ... on DiscussionGroup { ${fields} } } }`,
        { of: [{ __typename: 'DiscussionGroup', id: groupIdOf(key) }] },
        caller,
      );
      return found[0];
    },
    async thread(key, fields, caller = {}) {
      const { thread: found } = await world.ask<{ thread: Answer }>(
        `{ thread(id: "${threadIdOf(key)}") { ${fields} } }`,
        {},
        caller,
      );
      return found;
    },
  };
}
