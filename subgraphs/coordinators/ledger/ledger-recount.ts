/**
 * The nightly recount: reads the feed of every owner from the beginning, compares the ledger with it, corrects differences
 * and stores the result. Correct projections leave no differences.
 */
import type { Database } from '../../../platform/database/database.ts';
import type { Duty } from '../../../platform/duties/duty.ts';
import type { ChangeEvent } from '../../../platform/changes/change-feed.ts';
import type { Projections } from '../../../platform/changes/projections.ts';
import { insertRows } from '../../../platform/database/rows.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import type { Log } from '../../../platform/base/log.ts';
import type { SubgraphName } from '../../../covenant/subgraph-name.ts';
import { compareCopy, compareOwnProofs, compareTotals, type Comparison } from './ledger-comparison.ts';
import { evidenceCopies, factCopies } from './ledger-copy.ts';
import { totalsOfOwners } from './ledger-totals.ts';

interface Ledger {
  readonly database: Database;
  readonly projections: Projections;
  readonly log: Log;
}

export interface Recounted extends Comparison {
  readonly source: SubgraphName;
}

const OTHERS: readonly SubgraphName[] = ['signatories', 'support-actions', 'knowledge-exchange'];
const HOUR_MS = 3_600_000;

/** Called every hour, runs once a day: in the first hour of the day in UTC, or later if no process ran then. */
export const recountDuty: Duty = {
  name: 'recount the ledger',
  everyMs: HOUR_MS,
  async run({ today, ...ledger }) {
    const done = await ledger.database.select<{ source: string }>(
      rawSql`SELECT DISTINCT source FROM ledger_recount WHERE countedAt >= ?`,
      [today],
    );
    const counted = new Set(done.map(({ source }) => source));
    await recountLedger(
      ledger,
      (['coordinators', ...OTHERS] as const).filter((source) => !counted.has(source)),
    );
  },
};

/** Returns the results; a source that cannot be reached is skipped until the next run. */
export async function recountLedger(
  ledger: Ledger,
  sources: readonly SubgraphName[] = ['coordinators', ...OTHERS],
): Promise<Recounted[]> {
  const recounted: Recounted[] = [];
  for (const source of sources) {
    const comparison =
      source === 'coordinators' ? await recountOwn(ledger.database) : await recountOther(ledger, source);
    if (!comparison) continue;
    recounted.push({ source, ...comparison });
    const level = comparison.differences === 0 ? 'info' : 'error';
    ledger.log[level]({ source, ...comparison }, 'ledger recounted');
  }
  return recounted;
}

function recountOwn(database: Database): Promise<Comparison> {
  return database.write(async (transaction) => {
    const comparison = await compareOwnProofs(transaction);
    await noteRecount(transaction, 'coordinators', comparison);
    return comparison;
  });
}

/** Maximum number of rounds: sources publish while they are read; after this the recount waits for the next night. */
const MAX_ROUNDS = 5;

async function recountOther({ database, projections, log }: Ledger, source: SubgraphName): Promise<Comparison | null> {
  const published = new ToldSoFar(projections, source);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    try {
      await published.readOn();
    } catch (error) {
      log.warn({ source, error: error instanceof Error ? error.message : String(error) }, 'feed not read to recount');
      return null;
    }
    if ((await projections.caughtUp()).includes(source)) return null;
    const comparison = await database.write(async (transaction) => {
      // They are comparable only if both have read up to the same entry.
      if ((await projections.positionOf(transaction, source)) !== published.position) return null;
      const comparison = await compareAll(transaction, published);
      await noteRecount(transaction, source, comparison);
      return comparison;
    });
    if (comparison) return comparison;
  }
  log.warn({ source }, 'ledger not recounted, as its source changes all the time');
  return null;
}

type Transaction = Parameters<Parameters<Database['write']>[0]>[0];

async function compareAll(transaction: Transaction, published: ToldSoFar): Promise<Comparison> {
  const ofSource = ({ source }: { readonly source: SubgraphName }): boolean => source === published.source;
  const comparisons: Comparison[] = [];
  for (const copy of [...factCopies, ...evidenceCopies].filter(ofSource)) {
    comparisons.push(await compareCopy(transaction, copy, published.of(copy.kind)));
  }
  for (const owner of totalsOfOwners.filter(ofSource)) {
    comparisons.push(await compareTotals(transaction, owner, published.of(owner.kind)));
  }
  return {
    compared: comparisons.reduce((sum, { compared }) => sum + compared, 0),
    differences: comparisons.reduce((sum, { differences }) => sum + differences, 0),
  };
}

const EVENTS_PER_PAGE = 1_000;

/** The newest entry of a source for each key. */
class ToldSoFar {
  position: string | null = null;
  private readonly events = new Map<string, ChangeEvent>();

  constructor(
    private readonly projections: Projections,
    readonly source: SubgraphName,
  ) {}

  async readOn(): Promise<void> {
    for (;;) {
      const page = await this.projections.read(this.source, this.position, EVENTS_PER_PAGE);
      for (const event of page) this.events.set(`${event.kind} ${event.entityId}`, event);
      this.position = page.at(-1)?.cursor ?? this.position;
      if (page.length < EVENTS_PER_PAGE) return;
    }
  }

  of(kind: string): ChangeEvent[] {
    return [...this.events.values()].filter((event) => event.kind === kind);
  }
}

/** If two recounts end in the same millisecond, the later one overwrites the other. */
async function noteRecount(
  transaction: Transaction,
  source: SubgraphName,
  { compared, differences }: Comparison,
): Promise<void> {
  const countedAt = new Date().toISOString();
  await transaction.execute(rawSql`DELETE FROM ledger_recount WHERE source = ? AND countedAt = ?`, [source, countedAt]);
  await insertRows(transaction, rawSql`ledger_recount`, [{ source, countedAt, compared, differences }]);
}
