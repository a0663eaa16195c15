/**
 * A database that an earlier version filled is whole after the upgrade: what that version did not tell is told, and what
 * it had no tables for is read again.
 */
import { subgraphs } from '../../gateway/subgraphs.ts';
import { feedReader } from '../../covenant/subgraph/read-feed.ts';
import { openLog } from '../../platform/base/log.ts';
import { inProcessTransport } from '../../platform/runtime/in-process-transport.ts';
import { openSubgraph, type RunningSubgraph } from '../../platform/runtime/open-subgraph.ts';
import { type SubgraphName } from '../../covenant/subgraph-name.ts';
import { filledDatabases, type Databases } from '../world/filled-databases.ts';
import { testEngine } from '../world/temporary-database.ts';
import { rawSql, sqlName, type SqlText } from '../../platform/database/sql-text.ts';

type Hub = ReadonlyMap<SubgraphName, RunningSubgraph>;

/** What copies are made of, with what must not differ afterwards. */
const COPIES: readonly (readonly [SubgraphName, string, SqlText])[] = [
  ['coordinators', 'covenant_body', rawSql`id, slug, name`],
  ['coordinators', 'evidence_entry', rawSql`source, entityId, coordinatorId`],
  ['coordinators', 'supported_signatory', rawSql`linkId, coordinatorId, signatoryId`],
  ['support-actions', 'supported_signatory', rawSql`linkId, coordinatorId, signatoryId`],
  ['support-actions', 'coordinator_standing', rawSql`coordinatorId, status`],
  ['signatories', 'coordinator_standing', rawSql`coordinatorId, status`],
  ['knowledge-exchange', 'covenant_body', rawSql`id, slug, name`],
];
const TOLD = [
  'COORDINATOR',
  'SIGNATORY',
  'SUPPORT_LINK',
  'COORDINATOR_COVERAGE',
  'EVIDENCE',
  'SUPPORT_GIVEN',
  'SHARED_DAYS',
];

describe(`databases of an earlier version on ${testEngine()}`, () => {
  let databases: Databases;

  beforeAll(async () => {
    databases = await filledDatabases(testEngine(), true);
  });
  afterAll(async () => {
    for (const database of Object.values(databases)) await database.remove();
  });

  const open = async (): Promise<Hub> => {
    const opened = new Map<SubgraphName, RunningSubgraph>();
    for (const subgraph of subgraphs) {
      const { settings } = databases[subgraph.name];
      opened.set(subgraph.name, await openSubgraph(subgraph, { database: settings, log: openLog('silent') }));
    }
    const readFeed = feedReader(new Map([...opened].map(([name, one]) => [name, inProcessTransport(one, 60_000)])));
    for (const { projections } of opened.values()) await projections.catchUp(readFeed);
    return opened;
  };
  const close = async (hub: Hub): Promise<void> => {
    for (const running of hub.values()) await running.close();
  };
  const contents = async (hub: Hub): Promise<Record<string, unknown[]>> => {
    const found: Record<string, unknown[]> = {};
    for (const [name, table, columns] of COPIES) {
      const sql = rawSql`SELECT ${columns} FROM ${sqlName(table)} ORDER BY ${columns}`;
      found[`${name} ${table}`] = (await hub.get(name)?.database.select(sql)) ?? [];
    }
    for (const [name, { database }] of hub) {
      const told = await database.select<{ kind: string; entityId: string; facts: string }>(
        rawSql`SELECT kind, entityId, facts FROM change_feed WHERE removed = 0 ORDER BY kind, entityId`,
      );
      found[`${name} feed`] = told.filter(({ kind }) => TOLD.includes(kind));
    }
    return found;
  };

  it('tell and read everything anew, once', async () => {
    const before = await open();
    const whole = await contents(before);
    expect(Object.values(whole).every((rows) => rows.length > 0)).toBe(true);
    for (const [name, { database }] of before) {
      await database.write(async (transaction) => {
        for (const [owner, table] of COPIES)
          if (owner === name) await transaction.execute(rawSql`DELETE FROM ${sqlName(table)}`);
        for (const kind of TOLD) await transaction.execute(rawSql`DELETE FROM change_feed WHERE kind = ?`, [kind]);
        await transaction.execute(rawSql`UPDATE change_feed_head SET form = 'of an earlier version'`);
        await transaction.execute(rawSql`UPDATE projection_position SET form = 'of an earlier version'`);
      });
    }
    await close(before);

    const after = await open();
    expect(await contents(after)).toEqual(whole);
    const heads = async (hub: Hub): Promise<unknown[]> =>
      Promise.all(
        [...hub.values()].map(({ database }) => database.select(rawSql`SELECT position, form FROM change_feed_head`)),
      );
    const told = await heads(after);
    await close(after);

    const again = await open();
    expect(await heads(again)).toEqual(told);
    await close(again);
  });
});
