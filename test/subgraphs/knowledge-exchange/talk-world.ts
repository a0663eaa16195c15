/** The group about heat with people who write in it, and a group of invited people whom nobody else knows. */
import { randomUUID } from 'node:crypto';
import type { GroupRole } from '../../../covenant/rights/group-role.ts';
import type { Identity } from '../../../platform/graph/identity.ts';
import {
  publishGroups,
  recordMemberships,
} from '../../../subgraphs/knowledge-exchange/discussion-groups/publish-groups.ts';
import { publishThreads } from '../../../subgraphs/knowledge-exchange/posts/publish-threads.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { person } from '../../world/people.ts';
import type { Answer } from '../../world/open-test-subgraph.ts';
import { aGroup, aPost, as, aThread, groupIdOf } from './group-world.ts';
import { girona, join, norrbotten, openHeatGroup, type HeatGroup } from './heat-group.ts';

export type By = { readonly identity: Identity };
export interface Told {
  readonly errors: readonly Answer[];
  readonly thread?: Answer | null;
  readonly post?: Answer | null;
}

/** Somebody who acts for the coordinator Norrbotten. */
export const ofNorrbotten = (name: string): By => person(name, { bodyId: norrbotten, roles: ['MEMBER'] });
export const moderator = ofNorrbotten('moderator');
export const insider = ofNorrbotten('insider');
export const stranger = as('stranger');
export const officeModerator: By = {
  identity: { ...as('officer').identity, memberships: [{ bodyId: null, roles: ['MODERATOR'] }] },
};
/** Somebody who acts for a coordinator and is in no group. */
export const ofGirona: By = {
  identity: { ...as('of girona').identity, memberships: [{ bodyId: girona, roles: ['MEMBER'] }] },
};

export interface TalkWorld extends HeatGroup {
  /** A new member of a group, in the name of Norrbotten. */
  member(name: string, more?: { group?: string; role?: GroupRole; onBehalfOfId?: string | null }): Promise<By>;
  /** Carries out an act and tells its answer. */
  act(name: string, given: string, by: By, fields?: string): Promise<Told>;
  /** The code of the one error of an act that is refused. */
  refused(name: string, given: string, by: By): Promise<string>;
  /** A post of a new member, with its thread. */
  posted(by: By, threadId: string, body?: string): Promise<{ readonly id: string; readonly number: number }>;
  /** Columns of a thread as they are kept. */
  counts(threadId: string): Promise<Answer>;
}

export const aKey = (): string => randomUUID();
export const written = (body: string, more = ''): string =>
  `idempotencyKey: "${aKey()}", language: "en", body: ${JSON.stringify(body)} ${more}`;

export async function openTalkWorld(): Promise<TalkWorld> {
  const world = await openHeatGroup();
  await world.write(async (transaction) => {
    await publishGroups(transaction, [aGroup('secret', { visibility: 'INVITED' }), aGroup('other')]);
    await recordMemberships(transaction, [
      join(groupIdOf('secret'), 'insider', { role: 'MODERATOR', onBehalfOfId: norrbotten }),
    ]);
    await publishThreads(transaction, [
      aThread('secret talk', 'secret', { posts: [aPost('secret question', 0), aPost('secret answer', 1)] }),
      aThread('old talk', 'archived', { posts: [aPost('old question', 0), aPost('old answer', 1)] }),
    ]);
  });

  const act: TalkWorld['act'] = async (name, given, by, fields = '') => {
    const { done } = await world.ask<{ done: Told }>(
      `mutation { done: ${name}(${given}) { ${fields} errors {
        code message path ... on ValidationError { rule } ... on WrongStateError { state }
        ... on TooFastError { rule retryAfterSeconds } ... on DuplicateError { existingId } } } }`,
      {},
      by,
    );
    return done;
  };
  return {
    ...world,
    act,
    async member(name, { group = 'heat', role = 'MEMBER', onBehalfOfId = norrbotten } = {}) {
      await world.write((transaction) =>
        recordMemberships(transaction, [join(groupIdOf(group), name, { role, onBehalfOfId })]),
      );
      return onBehalfOfId === null ? as(name) : person(name, { bodyId: onBehalfOfId, roles: ['MEMBER'] });
    },
    async refused(name, given, by) {
      const { errors } = await act(name, given, by);
      return errors.map(({ code }) => String(code)).join(' ');
    },
    async posted(by, threadId, body = `Some words of ${aKey()}`) {
      const { post, errors } = await act(
        'addPost',
        `threadId: "${threadId}", ${written(body)}`,
        by,
        'post { id number }',
      );
      if (!post) throw new Error(JSON.stringify(errors));
      return { id: String(post['id']), number: Number(post['number']) };
    },
    async counts(threadId) {
      const [row] = await world.running.database.select<Answer>(
        rawSql`SELECT postCount, participantCount, usefulCount, lastPostAt, awaitsAnswer FROM thread WHERE id = ?`,
        [threadId],
      );
      return row ?? {};
    },
  };
}
