/** Groups of every kind with an owner, a moderator and a member, and the acts that tests carry out in them. */
import { randomUUID } from 'node:crypto';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { GROUP_LETTER } from '../../../covenant/personal-data/group-letter.feed.ts';
import {
  publishGroups,
  recordMemberships,
} from '../../../subgraphs/knowledge-exchange/discussion-groups/publish-groups.ts';
import { officer, person } from '../../world/people.ts';
import type { Answer } from '../../world/open-test-subgraph.ts';
import { aGroup, groupIdOf, personIdOf } from './group-world.ts';
import { girona, join, norrbotten, openHeatGroup, type HeatGroup } from './heat-group.ts';

export type By = ReturnType<typeof person>;

/** Somebody of the coordinator Girona. */
export const ofGirona = (name: string): By => person(name, { bodyId: girona, roles: ['MEMBER'] });
export const owner = ofGirona('owner');
export const deputy = person('deputy', { bodyId: norrbotten, roles: ['EDITOR'] });
export const member = ofGirona('member');
export const stranger = ofGirona('stranger');
export const nobody = person('nobody');
export const officeModerator = officer('MODERATOR');

export interface Done {
  readonly discussionGroup: Answer | null;
  readonly membership: { readonly id: string; readonly role: string; readonly revision: number } | null;
  readonly joinRequest: { readonly id: string; readonly state: string; readonly revision: number } | null;
  readonly invitation: Answer | null;
  readonly errors: readonly { readonly code: string; readonly path: readonly string[] | null }[];
}

export interface GroupActs extends HeatGroup {
  /** Carries out an act; arguments are written in GraphQL, `$key` is a new key. */
  act(name: string, given: string, by?: Partial<By>): Promise<Done>;
  codes(name: string, given: string, by?: Partial<By>): Promise<string[]>;
  /** Id and revision of a running membership. */
  membershipOf(
    who: By,
    group: string,
  ): Promise<{ readonly id: string; readonly revision: number; readonly role: string }>;
  /** Roles in a group today, by the names of people. */
  rolesIn(group: string, people: Readonly<Record<string, By>>): Promise<Record<string, string>>;
  revisionOf(group: string): Promise<number>;
  /** Kinds of letters that wait to be written, with whom they are for. */
  letters(): Promise<{ readonly kind: string; readonly personId: string | null; readonly words: string | null }[]>;
  /** Lets the subgraph hear that a coordinator has this status. */
  status(coordinatorId: string, status: string): Promise<void>;
}

const FIELDS = `discussionGroup { id name { text } state joining visibility revision }
  membership { id role revision startsOn endsOn endReason } joinRequest { id state reason revision } invitation { id state }
  errors { code path message }`;

export async function openGroupActs(): Promise<GroupActs> {
  const world = await openHeatGroup();
  const groups = ['open', 'asked', 'members', 'secret'].map(groupIdOf);
  await world.write(async (transaction) => {
    await publishGroups(transaction, [
      aGroup('open'),
      aGroup('asked', { joining: 'ON_REQUEST' }),
      aGroup('members', { visibility: 'MEMBERS' }),
      aGroup('secret', { visibility: 'INVITED' }),
    ]);
    await recordMemberships(
      transaction,
      groups.flatMap((groupId) => [
        join(groupId, 'owner', { role: 'OWNER', onBehalfOfId: girona }),
        join(groupId, 'deputy', { role: 'MODERATOR', onBehalfOfId: norrbotten, startsOn: '2025-02-01' }),
        join(groupId, 'member', { onBehalfOfId: girona, startsOn: '2025-03-01' }),
      ]),
    );
  });
  const { database } = world.running;
  const act = async (name: string, given: string, by: Partial<By> = {}): Promise<Done> => {
    const key = given.includes('$key') ? '($key: String!)' : '';
    const { done } = await world.ask<{ done: Done }>(
      `mutation ${key} { done: ${name}(${given}) { ${FIELDS} } }`,
      key === '' ? {} : { key: randomUUID() },
      by,
    );
    return done;
  };
  const running = async (group: string): Promise<{ id: string; personId: string; revision: number; role: string }[]> =>
    database.select(
      rawSql`SELECT id, personId, revision, role FROM group_membership WHERE groupId = ? AND endsOn IS NULL`,
      [groupIdOf(group)],
    );
  return {
    ...world,
    act,
    codes: async (name, given, by) => (await act(name, given, by)).errors.map(({ code }) => code),
    async membershipOf({ identity }, group) {
      const found = (await running(group)).find(({ personId }) => personId === identity.personId);
      if (!found) throw new Error('The person is not in the group.');
      return found;
    },
    async rolesIn(group, people) {
      const rows = await running(group);
      return Object.fromEntries(
        Object.entries(people).flatMap(([name, { identity }]) =>
          rows.filter(({ personId }) => personId === identity.personId).map(({ role }) => [name, role]),
        ),
      );
    },
    async revisionOf(group) {
      const [row] = await database.select<{ revision: number }>(
        rawSql`SELECT revision FROM discussion_group WHERE id = ?`,
        [groupIdOf(group)],
      );
      return Number(row?.revision);
    },
    async letters() {
      const told = await world.told(GROUP_LETTER);
      return told
        .filter(({ removed }) => !removed)
        .map(({ facts }) => ({
          kind: String(facts['kind']),
          personId: facts['personId'] as string | null,
          words: facts['words'] as string | null,
        }));
    },
    async status(coordinatorId, status) {
      await world.write((transaction) =>
        transaction.execute(rawSql`UPDATE coordinator_standing SET status = ? WHERE coordinatorId = ?`, [
          status,
          coordinatorId,
        ]),
      );
    },
  };
}

export const groupArgument = (key: string): string => `groupId: "${groupIdOf(key)}"`;
export const forGirona = `onBehalfOfId: "${girona}"`;
export const personOf = personIdOf;
