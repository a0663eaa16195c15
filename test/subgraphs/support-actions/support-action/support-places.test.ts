/** Where support actions lie: in the units they name and all above, or in the country of their coordinator. */
import { PlaceSupportActions1700000000071 } from '../../../../subgraphs/support-actions/migrations/1700000000071-place-support-actions.ts';
import { placesOfCoordinators } from '../../../../subgraphs/support-actions/support-action/place-support-actions.ts';
import { supportActions } from '../../../../subgraphs/support-actions/subgraph.ts';
import { importBundled } from '../../../world/import-table.ts';
import { migratingSource } from '../../../world/migrating-source.ts';
import { openTestSubgraph, type TestSubgraph } from '../../../world/open-test-subgraph.ts';
import { coordinatorId, nameBodies, record } from '../support-world.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

describe('the support actions of a unit', () => {
  let subgraph: TestSubgraph;

  beforeAll(async () => {
    subgraph = await openTestSubgraph(supportActions);
    await importBundled(subgraph.running, 'nuts.csv');
  });

  afterAll(() => subgraph.close());

  /** Ids in the order of the list. */
  async function listed(code: string): Promise<string[]> {
    const { supportActions: page } = await subgraph.ask<{ supportActions: { nodes: { id: string }[] } }>(
      'query ($code: ID!) { supportActions(filter: { regionWithin: $code }, first: 100) { nodes { id } } }',
      { code },
    );
    return page.nodes.map(({ id }) => id);
  }

  /** The coordinator's feed tells its country. */
  async function nameCoordinator(country: string): Promise<void> {
    await nameBodies(subgraph.running, { coordinators: 1, signatories: 0, country });
    const event = { cursor: '1', kind: 'COORDINATOR', entityId: coordinatorId(1), removed: false, facts: '{}' };
    await subgraph.running.database.write((transaction) => placesOfCoordinators.apply(transaction, [event]));
  }

  it('are those of its coordinators that name no unit, from when their names arrive, and wherever they move', async () => {
    const nowhere = await record(subgraph.running);
    const somewhere = await record(subgraph.running, { regionCodes: ['ITC11'] });
    expect(await listed('IT')).toEqual([somewhere]);
    await nameCoordinator('IT');
    expect((await listed('IT')).sort()).toEqual([nowhere, somewhere].sort());
    expect(await listed('ITC1')).toEqual([somewhere]);
    await nameCoordinator('GR');
    expect(await listed('IT')).toEqual([somewhere]);
    // As a unit Greece is EL; who asks with its ISO code means the same.
    expect([await listed('EL'), await listed('GR')]).toEqual([[nowhere], [nowhere]]);
  });

  it('are those of the unit and all units below it, each once, latest first', async () => {
    const early = await record(subgraph.running, { regionCodes: ['ES511', 'ES512'], startsOn: '2020-01-01' });
    const late = await record(subgraph.running, { regionCodes: ['ES511'], startsOn: '2021-01-01' });
    for (const code of ['ES', 'ES5', 'ES51', 'ES511']) expect(await listed(code)).toEqual([late, early]);
    expect(await listed('ES512')).toEqual([early]);
  });

  it('are found in a database of an earlier version as in a new one', async () => {
    const { database } = subgraph.running;
    const places = (): Promise<unknown[]> =>
      database.select(
        rawSql`SELECT code, sortStart, actionId FROM support_action_place ORDER BY code, sortStart, actionId`,
      );
    const before = await places();
    expect(before.length).toBeGreaterThan(10);
    const source = await migratingSource(subgraph.settings, supportActions);
    const runner = source.createQueryRunner();
    const migration = new PlaceSupportActions1700000000071();
    await migration.down(runner);
    await migration.up(runner);
    await source.destroy();
    expect(await places()).toEqual(before);
  });
});
