/** A coordinator and a signatory with their people, between whom tests make support links. */
import { memberOf, officer } from '../../../world/people.ts';
import {
  coordinatorIdOf,
  linkOf,
  openSignatoriesWorld,
  signatoryIdOf,
  type By,
  type Link,
  type LinkAnswer,
  type SignatoriesWorld,
} from '../signatories-world.ts';
import { rawSql, sqlName } from '../../../../platform/database/sql-text.ts';

export const coordinatorId = coordinatorIdOf('dalarna');
export const signatoryId = signatoryIdOf('1');
export const reporter = memberOf(coordinatorId, 'REPORTER');
export const mayor = memberOf(signatoryId, 'ADMIN');
export const decider = officer('DECIDER');
export const stranger = memberOf(coordinatorIdOf('skane'), 'ADMIN');
export const startsOn = '2020-03-01';
export const pair = { coordinatorId, signatoryId, startsOn };

type LinkActName = Parameters<SignatoriesWorld['linkAct']>[0];

export interface LinkWorld extends SignatoriesWorld {
  /** An act on a link as it was last read. */
  on(name: LinkActName, link: Link, by?: By, given?: Record<string, unknown>): Promise<LinkAnswer>;
  proposal(by?: By, given?: Record<string, unknown>): Promise<Link>;
  confirmed(given?: Record<string, unknown>): Promise<Link>;
  count(table: string): Promise<number>;
  /** What the feed tells of a kind. */
  told(kind: string): Promise<unknown[]>;
}

export async function openLinkWorld(): Promise<LinkWorld> {
  const world = await openSignatoriesWorld();
  await world.importSignatories(
    { organisation_id: '1', name: 'Mora' },
    { organisation_id: '2', name: 'Leksand', population_at_adhesion: '500' },
  );
  await world.tellOfCoordinators({ slug: 'dalarna' }, { slug: 'skane' });
  const on: LinkWorld['on'] = (name, { id, revision }, by, given = {}) =>
    world.linkAct(name, { id, expectedRevision: revision, ...given }, by);
  const proposal: LinkWorld['proposal'] = async (by = reporter, given = {}) =>
    linkOf(await world.propose({ ...pair, ...given }, by));
  return {
    ...world,
    on,
    proposal,
    confirmed: async (given = {}) => linkOf(await on('confirmSupportLink', await proposal(), mayor, given)),
    count: async (table) =>
      Number((await world.rows<{ n: number }>(rawSql`SELECT COUNT(*) AS n FROM ${sqlName(table)}`))[0]?.n),
    told: async (kind) =>
      (
        await world.rows<{ facts: string; removed: number }>(
          rawSql`SELECT facts, removed FROM change_feed WHERE kind = ? ORDER BY entityId`,
          [kind],
        )
      ).map(({ facts, removed }) => ({
        ...(JSON.parse(facts) as object),
        ...(Number(removed) ? { removed: true } : {}),
      })),
  };
}
