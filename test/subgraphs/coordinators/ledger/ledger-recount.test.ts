/** The recount: it finds nothing after any mix of changes, crashes, restarts and repeated news, and mends what was tampered with. */
import type { ReadFeed } from '../../../../platform/changes/projections.ts';
import { openLog } from '../../../../platform/base/log.ts';
import { openSubgraph, type RunningSubgraph } from '../../../../platform/runtime/open-subgraph.ts';
import type { SubgraphName } from '../../../../covenant/subgraph-name.ts';
import {
  recountDuty,
  recountLedger,
  type Recounted,
} from '../../../../subgraphs/coordinators/ledger/ledger-recount.ts';
import { coordinators } from '../../../../subgraphs/coordinators/subgraph.ts';
import { coordinatorsTable } from '../../../world/coordinators-table.ts';
import { importText } from '../../../world/import-table.ts';
import { runDuty } from '../../../world/run-duty.ts';
import { temporaryDatabase, type TemporaryDatabase } from '../../../world/temporary-database.ts';
import { Chance } from '../../../gateway/running/chance.ts';
import { coordinatorIdOf } from '../coordinators-world.ts';
import { changeSomething, Owner, type Owners } from './owners-of-ledger.ts';
import { rawSql, type SqlText } from '../../../../platform/database/sql-text.ts';

const log = openLog('silent');
describe('The recount of the ledger', () => {
  let temporary: TemporaryDatabase;
  let running: RunningSubgraph;
  let owners: Owners;

  const readFeed: ReadFeed = (source, after, first) =>
    Promise.resolve(owners.get(source as SubgraphName)?.read(after, first) ?? []);
  const open = async (): Promise<void> => {
    running = await openSubgraph(coordinators, { database: temporary.settings, log });
    running.projections.connect(readFeed);
  };
  const ledger = (): Parameters<typeof recountLedger>[0] => ({
    database: running.database,
    projections: running.projections,
    log,
  });
  const found = (recounted: readonly Recounted[]): number =>
    recounted.reduce((sum, { differences }) => sum + differences, 0);
  const run = (sql: SqlText): Promise<number> => running.database.write((transaction) => transaction.execute(sql));

  beforeEach(async () => {
    temporary = await temporaryDatabase();
    owners = new Map(
      (['signatories', 'support-actions', 'knowledge-exchange'] as const).map((name) => [name, new Owner()]),
    );
    await open();
    await importText(running, coordinatorsTable({ name: 'North' }, { name: 'South' }));
  });
  afterEach(async () => {
    await running.close();
    await temporary.remove();
  });

  /** The last event of a page cannot be read, so that everything before it in the page was applied for nothing. */
  const breaking: ReadFeed = async (source, after, first) => {
    const page = await readFeed(source, after, first);
    return page.map((event, index) => (index === page.length - 1 ? { ...event, facts: 'power cut' } : event));
  };
  const pageOfThree: ReadFeed = (source, after) => readFeed(source, after, 3);

  const happenings: readonly (() => Promise<unknown>)[] = [
    () => running.projections.catchUp(readFeed),
    () => running.projections.catchUp(pageOfThree),
    () => running.projections.catchUp(breaking),
    () => Promise.all([running.projections.catchUp(readFeed), running.projections.catchUp(pageOfThree)]),
    // Everything comes again.
    () => run(rawSql`DELETE FROM projection_position`),
    () => run(rawSql`UPDATE projection_position SET position = position / 2`),
    async () => {
      await running.close();
      await open();
    },
  ];

  it('finds nothing after changes, crashes, restarts and repeated news in any order', async () => {
    const chance = new Chance(34);
    for (let round = 0; round < 12; round += 1) {
      for (let step = 0; step < 12; step += 1) {
        changeSomething(owners, chance);
        if (chance.isLucky(0.4)) await chance.oneOf(happenings)();
      }
      const recounted = await recountLedger(ledger());
      expect(recounted).toHaveLength(4);
      expect(found(recounted)).toBe(0);
    }
  });

  it('finds what was tampered with, one by one, mends it, and says so to everybody', async () => {
    const tell = (source: SubgraphName, ...change: Parameters<Owner['change']>): void => {
      owners.get(source)?.change(...change);
    };
    const coordinatorId = coordinatorIdOf('north');
    const period = { coordinatorId, activeFrom: '2024-01-01', activeUntil: '9999-12-31' };
    tell('signatories', 'SUPPORT_LINK', 'lnk_1', { ...period, signatoryId: 'sig_1' });
    tell('signatories', 'SIGNATORY', 'sig_1', {
      slug: 'a',
      name: 'A',
      country: 'SE',
      populationAtAdhesion: 7,
      groupId: null,
    });
    tell('signatories', 'COORDINATOR_COVERAGE', coordinatorId, { signatories: 1, populationCovered: 7 });
    const proof = { coordinatorId, commitment: 'PARTNERSHIP', occurredOn: '2024-05-01' };
    tell('support-actions', 'EVIDENCE', 'proof', proof);
    tell('support-actions', 'SUPPORT_GIVEN', 'act_1', {
      ...period,
      budgetCents: 1,
      staffThousandths: 1,
      beneficiaryIds: [],
    });
    tell('knowledge-exchange', 'SHARED_DAYS', coordinatorId, {
      caseStudies: ['2024-05-01'],
      workshopsHosted: [],
      workshopsAttended: [],
    });
    await running.projections.catchUp(readFeed);
    const tamperings = [
      rawSql`DELETE FROM supported_signatory`,
      rawSql`UPDATE counted_signatory SET population = 8`,
      rawSql`UPDATE coordinator_activity SET signatories = 99`,
      rawSql`UPDATE evidence_entry SET occurredOn = '2025-05-01'`,
      rawSql`INSERT INTO evidence_entry (source, entityId, coordinatorId, commitment, occurredOn) VALUES ('coordinators', 'rep_1', 'crd_1', 'REGULAR_REPORTING', '2024-01-01')`,
      rawSql`UPDATE given_support SET budgetCents = 2`,
      rawSql`UPDATE shared_days SET caseStudies = ''`,
    ];
    for (const tampering of tamperings) {
      await run(tampering);
      expect([tampering, found(await recountLedger(ledger()))]).toEqual([tampering, 1]);
      expect(found(await recountLedger(ledger()))).toBe(0);
    }
    const { data } = await running.execute({
      query: '{ ledgerState { asOf recounts { source at compared differences } } }',
    });
    const { ledgerState } = JSON.parse(JSON.stringify(data)) as {
      ledgerState: { recounts: { source: string; differences: number }[] };
    };
    expect(ledgerState.recounts.map(({ source, differences }) => [source, differences])).toEqual([
      ['COORDINATORS', 0],
      ['KNOWLEDGE_EXCHANGE', 0],
      ['SIGNATORIES', 0],
      ['SUPPORT_ACTIONS', 0],
    ]);
  });

  it('is done once a day, and later for an owner that could not be reached', async () => {
    const lines = async (): Promise<number> =>
      (await running.database.select(rawSql`SELECT source FROM ledger_recount`)).length;
    running.projections.connect((source, after, first) =>
      source === 'signatories' ? Promise.reject(new Error('away')) : readFeed(source, after, first),
    );
    await runDuty(recountDuty, running);
    expect(await lines()).toBe(3);
    running.projections.connect(readFeed);
    await runDuty(recountDuty, running);
    await runDuty(recountDuty, running);
    expect(await lines()).toBe(4);
  });
});
