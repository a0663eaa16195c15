/** The recount: it finds nothing after any mix of changes, crashes, restarts and repeated news, and mends what was tampered with. */
import { randomInt } from 'node:crypto';
import type { ChangeEvent } from '../../../platform/feed/change-feed.ts';
import type { ReadFeed } from '../../../platform/feed/projections.ts';
import { openLog } from '../../../platform/log.ts';
import { openSubgraph, type RunningSubgraph } from '../../../platform/subgraph/open-subgraph.ts';
import type { SubgraphName } from '../../../platform/subgraph/subgraph-name.ts';
import { recountDuty, recountLedger, type Recounted } from '../../../subgraphs/coordinators/ledger/ledger-recount.ts';
import { coordinators } from '../../../subgraphs/coordinators/subgraph.ts';
import { coordinatorsTable } from '../../world/coordinators-table.ts';
import { importText } from '../../world/import-table.ts';
import { temporaryDatabase, type TemporaryDatabase } from '../../world/temporary-database.ts';
import { coordinatorIdOf } from './coordinators-world.ts';

const log = openLog('silent');
const SLUGS = ['north', 'south', 'unknown'];

/** The feed of an owner as the owner keeps it: the newest state of each thing, in the order of change. */
class Owner {
  readonly events = new Map<string, ChangeEvent>();
  private position = 0;

  change(kind: string, entityId: string, facts: object, removed = false): void {
    const key = `${kind} ${entityId}`;
    this.events.delete(key);
    this.position += 1;
    const cursor = String(this.position);
    this.events.set(key, { cursor, kind, entityId, removed, facts: JSON.stringify(facts) });
  }

  read(after: string | null, first: number): ChangeEvent[] {
    return [...this.events.values()].filter(({ cursor }) => Number(cursor) > Number(after ?? 0)).slice(0, first);
  }
}

function any<Entry>(entries: readonly Entry[]): Entry {
  return entries[randomInt(entries.length)] as Entry;
}

function anyDay(): string {
  return `202${String(randomInt(6))}-0${String(1 + randomInt(9))}-1${String(randomInt(10))}`;
}

type Owners = ReadonlyMap<SubgraphName, Owner>;

/** One owner tells something new of one of a few things. */
function changeSomething(owners: Owners): void {
  const [source, owner] = any([...owners]);
  const coordinatorId = coordinatorIdOf(any(SLUGS));
  const name = String(randomInt(8));
  const isGone = randomInt(4) === 0;
  const occurredOn = any([anyDay(), null]);
  owner.change('EVIDENCE', `proof ${name}`, { coordinatorId, commitment: 'PARTNERSHIP', occurredOn }, isGone);
  const period = { coordinatorId, activeFrom: anyDay(), activeUntil: any([anyDay(), '9999-12-31']) };
  if (source === 'signatories') {
    const signatoryId = `sig_${name}`;
    const facts = { slug: name, name, country: 'SE', populationAtAdhesion: any([null, randomInt(9_000)]) };
    owner.change('SIGNATORY', signatoryId, { ...facts, groupId: any([null, 'sig_1']) });
    owner.change('SUPPORT_LINK', `lnk_${name}`, { ...period, signatoryId });
    owner.change('COORDINATOR_COVERAGE', coordinatorId, {
      signatories: randomInt(9),
      populationCovered: randomInt(999),
    });
  } else if (source === 'support-actions') {
    const sums = { budgetCents: 5_000_000_000 + randomInt(99), staffThousandths: randomInt(999) };
    owner.change('SUPPORT_GIVEN', `act_${name}`, { ...period, ...sums, beneficiaryIds: ['sig_1', 'sig_2'] }, isGone);
    owner.change('COORDINATOR_ACTIVITY', coordinatorId, { supportActions: randomInt(9) }, isGone);
  } else {
    owner.change('SHARED_DAYS', coordinatorId, {
      caseStudies: [anyDay()],
      workshopsHosted: [],
      workshopsAttended: [anyDay()],
    });
    const counts = { caseStudies: randomInt(9), workshops: randomInt(9), discussionGroups: randomInt(9) };
    owner.change('COORDINATOR_ACTIVITY', coordinatorId, { ...counts, lastActivityOn: any([anyDay(), null]) });
  }
}

describe('The recount of the ledger', () => {
  let temporary: TemporaryDatabase;
  let running: RunningSubgraph;
  let owners: Owners;

  const readFeed: ReadFeed = (source, after, first) => Promise.resolve(owners.get(source)?.read(after, first) ?? []);
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
  const run = (sql: string): Promise<number> => running.database.write((transaction) => transaction.execute(sql));

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
    () => run('DELETE FROM projection_position'),
    () => run('UPDATE projection_position SET position = position / 2'),
    async () => {
      await running.close();
      await open();
    },
  ];

  it('finds nothing after changes, crashes, restarts and repeated news in any order', async () => {
    for (let round = 0; round < 12; round += 1) {
      for (let step = 0; step < 12; step += 1) {
        changeSomething(owners);
        if (randomInt(3) === 0) await any(happenings)();
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
      'DELETE FROM supported_signatory',
      'UPDATE counted_signatory SET population = 8',
      'UPDATE coordinator_activity SET signatories = 99',
      "UPDATE evidence_entry SET occurredOn = '2025-05-01'",
      "INSERT INTO evidence_entry (source, entityId, coordinatorId, commitment, occurredOn) VALUES ('coordinators', 'rep_1', 'crd_1', 'REGULAR_REPORTING', '2024-01-01')",
      'UPDATE given_support SET budgetCents = 2',
      "UPDATE shared_days SET caseStudies = ''",
    ];
    for (const tampering of tamperings) {
      await run(tampering);
      expect([tampering, found(await recountLedger(ledger()))]).toEqual([tampering, 1]);
      const own = tampering.startsWith('INSERT')
        ? run("DELETE FROM evidence_entry WHERE coordinatorId = 'crd_1'")
        : null;
      expect(await own).not.toBe(1);
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
    const context = {
      ...ledger(),
      mail: { send: () => Promise.resolve(), close: () => Promise.resolve() },
      hubUrl: '',
    };
    const today = new Date().toISOString().slice(0, 10);
    const lines = async (): Promise<number> =>
      (await running.database.select('SELECT source FROM ledger_recount')).length;
    running.projections.connect((source, after, first) =>
      source === 'signatories' ? Promise.reject(new Error('away')) : readFeed(source, after, first),
    );
    await recountDuty.run({ ...context, today });
    expect(await lines()).toBe(3);
    running.projections.connect(readFeed);
    await recountDuty.run({ ...context, today });
    await recountDuty.run({ ...context, today });
    expect(await lines()).toBe(4);
  });
});
