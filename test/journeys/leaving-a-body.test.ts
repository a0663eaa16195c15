/** Who leaves a body leaves the groups in which they were in its name, in both modes of the hub. */
import { idOfSource } from '../../covenant/ids.ts';
import { GROUP_LETTER } from '../../covenant/personal-data/group-letter.feed.ts';
import { feedReader } from '../../covenant/subgraph/read-feed.ts';
import { subgraphNames, type SubgraphName } from '../../covenant/subgraph-name.ts';
import { insertRows } from '../../platform/database/rows.ts';
import { rawSql } from '../../platform/database/sql-text.ts';
import { httpTransport } from '../../platform/runtime/http-transport.ts';
import { inProcessTransport } from '../../platform/runtime/in-process-transport.ts';
import { serveSubgraph } from '../../platform/runtime/serve-subgraph.ts';
import { readSettings } from '../../covenant/settings/settings.ts';
import { endMemberships } from '../../subgraphs/coordinators/people/end-memberships.duty.ts';
import {
  publishGroups,
  recordMemberships,
} from '../../subgraphs/knowledge-exchange/discussion-groups/publish-groups.ts';
import { LEFT_THE_BODY } from '../../subgraphs/knowledge-exchange/discussion-groups/left-bodies.ts';
import { aGroup, groupIdOf } from '../subgraphs/knowledge-exchange/group-world.ts';
import { openConnectedSubgraphs, type ConnectedSubgraphs } from '../world/open-connected-subgraphs.ts';
import { person } from '../world/people.ts';

const BODY = idOfSource('Coordinator', 'body');
const OTHER = idOfSource('Coordinator', 'other');
const SECRET = 'a secret of at least thirty-two characters';
const membershipIn = (bodyId: string, name: string): string => idOfSource('Membership', `${name} of ${bodyId}`);
const idOf = (name: string): string => String(person(name).identity.personId);
const acting = (name: string): ReturnType<typeof person> => person(name, { bodyId: BODY, roles: ['ADMIN'] });
const GROUP = groupIdOf('left');

describe.each(['embedded', 'distributed'])('in the %s mode, somebody who leaves a body', (mode) => {
  let world: ConnectedSubgraphs;
  let listen: (name: SubgraphName) => Promise<void>;
  let stop: () => Promise<void>;

  beforeEach(async () => {
    world = await openConnectedSubgraphs();
    const { running } = world.of('coordinators');
    const server = await serveSubgraph(running, { host: '127.0.0.1', port: 0, secret: SECRET });
    const overHttp = httpTransport({
      name: 'coordinators',
      url: server.url,
      secret: SECRET,
      limits: readSettings({}).subgraphLimits,
    });
    const reader = feedReader(
      new Map(
        subgraphNames.map((name) => [
          name,
          name === 'coordinators' && mode === 'distributed'
            ? overHttp
            : inProcessTransport(world.of(name).running, 60_000),
        ]),
      ),
    );
    listen = (name) => world.of(name).running.projections.catchUp(reader);
    stop = async () => {
      await overHttp.close();
      await server.close();
    };
    await running.database.write(async (transaction) => {
      for (const name of ['owner', 'deputy', 'colleague']) {
        await insertRows(transaction, rawSql`person`, [
          {
            id: idOf(name),
            email: `${name}@people.example`,
            languages: 'en',
            isErased: 0,
            revision: 1,
            updatedAt: '2026-01-01',
          },
        ]);
        await insertRows(transaction, rawSql`membership`, [
          {
            id: membershipIn(BODY, name),
            personId: idOf(name),
            bodyId: BODY,
            roles: 'ADMIN',
            state: 'ACTIVE',
            startsOn: '2025-01-01',
            revision: 1,
            updatedAt: '2026-01-01',
          },
        ]);
      }
    });
    await world.of('knowledge-exchange').running.database.write(async (transaction) => {
      await publishGroups(transaction, [aGroup('left'), aGroup('asked')]);
      const place = { groupId: GROUP, startsOn: '2025-01-01' };
      await recordMemberships(transaction, [
        { ...place, personId: idOf('owner'), onBehalfOfId: BODY, role: 'OWNER' },
        { ...place, personId: idOf('deputy'), onBehalfOfId: OTHER, role: 'MODERATOR' },
        { ...place, personId: idOf('colleague'), onBehalfOfId: BODY, role: 'MEMBER' },
        { ...place, groupId: groupIdOf('asked'), personId: idOf('owner'), onBehalfOfId: OTHER, role: 'MEMBER' },
      ]);
      await insertRows(transaction, rawSql`group_join_request`, [
        {
          id: 'gjr_1',
          groupId: groupIdOf('asked'),
          personId: idOf('owner'),
          onBehalfOfId: BODY,
          state: 'WAITING',
          createdAt: '2026-01-01',
          revision: 1,
          updatedAt: '2026-01-01',
        },
      ]);
    });
  });
  afterEach(async () => {
    await stop();
    await world.close();
  });

  const exchange = () => world.of('knowledge-exchange').running.database;
  const rolesIn = (group: string): Promise<unknown[]> =>
    exchange().select(
      rawSql`SELECT personId, role FROM group_membership WHERE groupId = ? AND endsOn IS NULL ORDER BY role, personId`,
      [group],
    );
  const change = async (name: string, given: string): Promise<void> => {
    const { done } = await world
      .of('coordinators')
      .ask<{ done: { errors: unknown[] } }>(
        `mutation { done: changeMembership(id: "${membershipIn(BODY, name)}", expectedRevision: 1, ${given}) { errors { message } } }`,
        {},
        acting('colleague'),
      );
    expect(done.errors).toEqual([]);
  };
  const today = new Date().toISOString().slice(0, 10);

  it('is in no group in its name any more; the group gets its next owner and counts one less', async () => {
    await change('owner', `endsOn: "${today}"`);
    await listen('knowledge-exchange');
    expect(await rolesIn(GROUP)).toEqual([
      { personId: idOf('colleague'), role: 'MEMBER' },
      { personId: idOf('deputy'), role: 'OWNER' },
    ]);
    expect(
      await exchange().select(
        rawSql`SELECT endsOn, endedById, endReason, revision FROM group_membership WHERE endsOn IS NOT NULL`,
      ),
    ).toEqual([{ endsOn: today, endedById: null, endReason: LEFT_THE_BODY, revision: 2 }]);
    expect(await rolesIn(groupIdOf('asked'))).toEqual([{ personId: idOf('owner'), role: 'MEMBER' }]);
    expect(await exchange().select(rawSql`SELECT state FROM group_join_request`)).toEqual([{ state: 'WITHDRAWN' }]);
    const letters = await exchange().select<{ facts: string }>(rawSql`SELECT facts FROM change_feed WHERE kind = ?`, [
      GROUP_LETTER,
    ]);
    expect(letters.map(({ facts }) => JSON.parse(facts) as object)).toMatchObject([
      { kind: 'BECAME_OWNER', personId: idOf('deputy'), groupId: GROUP },
    ]);
    const trail = await exchange().select(rawSql`SELECT act, actorId, onBehalfOfId FROM audit_entry ORDER BY sequence`);
    expect(trail).toEqual([
      { act: 'endMembershipOfLeftBody', actorId: null, onBehalfOfId: BODY },
      { act: 'findNextOwner', actorId: null, onBehalfOfId: null },
    ]);
    const counted = await world.of('knowledge-exchange').ask(`{ discussionGroups { nodes { memberCount } } }`);
    expect(counted).toEqual({ discussionGroups: { nodes: [{ memberCount: 1 }, { memberCount: 2 }] } });
  });

  it('leaves when the last day is over, and not when a role changes', async () => {
    await change('owner', 'roles: [MEMBER]');
    await listen('knowledge-exchange');
    expect(await rolesIn(GROUP)).toHaveLength(3);
    const { database } = world.of('coordinators').running;
    await database.write((transaction) =>
      transaction.execute(rawSql`UPDATE membership SET endsOn = '2026-01-01' WHERE id = ?`, [
        membershipIn(BODY, 'owner'),
      ]),
    );
    await endMemberships.run({ database, today } as Parameters<typeof endMemberships.run>[0]);
    await listen('knowledge-exchange');
    expect(await rolesIn(GROUP)).toHaveLength(2);
  });

  it('may come back, and stays in the group also when the feed is read from its start', async () => {
    await change('owner', `endsOn: "${today}"`);
    await listen('knowledge-exchange');
    const { database } = world.of('coordinators').running;
    await database.write((transaction) =>
      insertRows(transaction, rawSql`membership`, [
        {
          id: membershipIn(BODY, 'owner again'),
          personId: idOf('owner'),
          bodyId: BODY,
          roles: 'MEMBER',
          state: 'INVITED',
          startsOn: today,
          invitationDigest: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
          invitationUntil: '2099-01-01T00:00:00.000Z',
          revision: 1,
          updatedAt: '2026-01-01',
        },
      ]),
    );
    await world.insert('coordinators', 'covenant_body', {
      id: BODY,
      type: 'Signatory',
      slug: 'body',
      name: 'Body',
      country: 'SE',
    });
    const { acceptInvitation } = await world
      .of('coordinators')
      .ask<{ acceptInvitation: object }>(
        `mutation { acceptInvitation(token: "test") { errors { message } } }`,
        {},
        person('owner'),
      );
    expect(acceptInvitation).toEqual({ errors: [] });
    await exchange().write((transaction) =>
      recordMemberships(transaction, [
        {
          id: 'gmb_again',
          groupId: GROUP,
          personId: idOf('owner'),
          onBehalfOfId: BODY,
          role: 'MEMBER',
          startsOn: today,
        },
      ]),
    );
    await exchange().write((transaction) => transaction.execute(rawSql`DELETE FROM projection_position`));
    await listen('knowledge-exchange');
    expect(await rolesIn(GROUP)).toHaveLength(3);
  });

  it('and is erased leaves as well', async () => {
    const { database } = world.of('coordinators').running;
    const { requestMyData } = await world
      .of('coordinators')
      .ask<{ requestMyData: { errors: unknown[] } }>(
        `mutation { requestMyData(idempotencyKey: "0123456789abcdef", kind: ERASURE, confirm: "owner@people.example") { errors { message } } }`,
        {},
        acting('owner'),
      );
    expect(requestMyData.errors).toEqual([]);
    expect(await database.select(rawSql`SELECT entityId FROM change_feed WHERE kind = 'BODY_LEFT'`)).toHaveLength(1);
    await listen('knowledge-exchange');
    expect(await rolesIn(GROUP)).toEqual([
      { personId: idOf('colleague'), role: 'MEMBER' },
      { personId: idOf('deputy'), role: 'OWNER' },
    ]);
    expect(
      await exchange().select(rawSql`SELECT id FROM group_membership WHERE personId = ?`, [idOf('owner')]),
    ).toEqual([]);
  });
});
