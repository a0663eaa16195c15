/** One call of every act on discussion groups that is carried out when nothing breaks off, by somebody who may. */
import { officer, person } from '../world/people.ts';
import type { Act, Row } from './acts-in-order.ts';

type By = ReturnType<typeof person>;
const since = '2020-01-01T00:00:00.000Z';
const WORDS = '[{ language: "en", text: "Words." }]';
const thisOne = 'id: $id, expectedRevision: $revision';
const officeModerator = (): By => officer('MODERATOR');
const newcomer = (): By => person('newcomer');
const group = ['DiscussionGroup', 'discussion_group'] as const;
const inGroups = { subgraph: 'knowledge-exchange', of: group } as const;

/** A row about somebody and the group. */
function inGroup(table: string, who: string, values: Row[1]): NonNullable<Act['rows']> {
  const { personId } = person(who).identity;
  const row = { groupId: '', personId: String(personId), revision: 1, updatedAt: since, ...values };
  return ({ things }) => [[table, { ...row, groupId: things.DiscussionGroup.id }]];
}

const request = (id: string, who: string): NonNullable<Act['rows']> =>
  inGroup('group_join_request', who, { id, state: 'WAITING', createdAt: since });
const invitation = (id: string, who: string): NonNullable<Act['rows']> =>
  inGroup('group_invitation', who, {
    id,
    isByAddress: 0,
    invitedById: 'per_01HK153X00AAAAAAAAAAAAAAAA',
    state: 'OPEN',
    until: '2099-01-01T00:00:00.000Z',
    createdAt: since,
  });

/** In an order in which each is possible. */
export const groupActs: readonly Act[] = [
  {
    name: 'openDiscussionGroup',
    subgraph: 'knowledge-exchange',
    by: officeModerator,
    given: `idempotencyKey: $key, input: { name: ${WORDS}, purpose: ${WORDS}, regions: ["SE"] }`,
  },
  {
    name: 'updateDiscussionGroup',
    ...inGroups,
    by: officeModerator,
    given: `${thisOne}, input: { topics: [FINANCING] }`,
  },
  { name: 'joinGroup', ...inGroups, by: newcomer, given: 'groupId: $id' },
  { name: 'leaveGroup', ...inGroups, by: newcomer, given: 'groupId: $id' },
  {
    name: 'inviteToGroup',
    ...inGroups,
    by: officeModerator,
    given: 'idempotencyKey: $key, groupId: $id, addresses: ["asked@example.org"]',
  },
  {
    name: 'decideJoinRequest',
    subgraph: 'knowledge-exchange',
    by: officeModerator,
    given: 'id: "gjr_01HK153X00AAAAAAAAAAAAAAAA", expectedRevision: 1, decision: GRANT',
    rows: request('gjr_01HK153X00AAAAAAAAAAAAAAAA', 'asks'),
  },
  {
    name: 'withdrawJoinRequest',
    subgraph: 'knowledge-exchange',
    by: newcomer,
    given: 'id: "gjr_01HK153X00BBBBBBBBBBBBBBBB"',
    rows: request('gjr_01HK153X00BBBBBBBBBBBBBBBB', 'newcomer'),
  },
  {
    name: 'declineGroupInvitation',
    subgraph: 'knowledge-exchange',
    by: newcomer,
    given: 'id: "gin_01HK153X00AAAAAAAAAAAAAAAA"',
    rows: invitation('gin_01HK153X00AAAAAAAAAAAAAAAA', 'newcomer'),
  },
  {
    name: 'withdrawGroupInvitation',
    subgraph: 'knowledge-exchange',
    by: officeModerator,
    given: 'id: "gin_01HK153X00BBBBBBBBBBBBBBBB"',
    rows: invitation('gin_01HK153X00BBBBBBBBBBBBBBBB', 'newcomer'),
  },
  {
    name: 'acceptGroupInvitation',
    subgraph: 'knowledge-exchange',
    by: newcomer,
    given: 'id: "gin_01HK153X00CCCCCCCCCCCCCCCC"',
    rows: invitation('gin_01HK153X00CCCCCCCCCCCCCCCC', 'newcomer'),
  },
  {
    name: 'changeGroupRole',
    subgraph: 'knowledge-exchange',
    by: officeModerator,
    given: 'membershipId: "gmb_01HK153X00AAAAAAAAAAAAAAAA", expectedRevision: 1, role: OWNER',
    rows: inGroup('group_membership', 'leads', { id: 'gmb_01HK153X00AAAAAAAAAAAAAAAA', startsOn: '2026-01-01' }),
  },
  {
    name: 'removeFromGroup',
    subgraph: 'knowledge-exchange',
    by: officeModerator,
    given: 'membershipId: "gmb_01HK153X00AAAAAAAAAAAAAAAA", expectedRevision: 2, reason: "Left the work."',
  },
  { name: 'archiveDiscussionGroup', ...inGroups, by: officeModerator, given: thisOne },
  { name: 'reopenDiscussionGroup', ...inGroups, by: officeModerator, given: thisOne },
];
