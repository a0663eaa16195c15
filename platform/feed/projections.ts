/**
 * Keeps a subgraph's copies of what others own: names, links, counts, the search index. It pulls their change feeds,
 * at least once and in order, and saves the position together with what it applied, so a crash only repeats work.
 * No request ever waits for it; what is shown from a copy says as of when.
 */
import type { Database, Transaction } from '../database/database.ts';
import type { Log } from '../log.ts';
import type { SubgraphName } from '../subgraph/subgraph-name.ts';
import type { ChangeEvent } from './change-feed.ts';

export interface Projection {
  readonly source: SubgraphName;
  readonly kinds: readonly string[];
  apply(transaction: Transaction, events: readonly ChangeEvent[]): Promise<void>;
}

/** Reads a page of another subgraph's feed; how it is reached depends on the form the hub runs in. */
export type ReadFeed = (source: SubgraphName, after: string | null, first: number) => Promise<readonly ChangeEvent[]>;

export interface Projections {
  /** The moment up to which the copies of all sources are complete. */
  asOf(): string;
  /** Pulls until nothing is new. */
  catchUp(readFeed: ReadFeed): Promise<void>;
}

const EVENTS_PER_PULL = 1_000;

interface Options {
  readonly database: Database;
  readonly projections: readonly Projection[];
  readonly log: Log;
}

export async function openProjections({ database, projections, log }: Options): Promise<Projections> {
  const sources = [...new Set(projections.map(({ source }) => source))];
  const completeAt = new Map<SubgraphName, string>();
  for (const { source, appliedAt } of await database.select<{ source: SubgraphName; appliedAt: string }>(
    'SELECT source, appliedAt FROM projection_position',
  )) {
    completeAt.set(source, appliedAt);
  }

  async function pull(source: SubgraphName, readFeed: ReadFeed): Promise<void> {
    let after = await positionOf(database, source);
    for (;;) {
      const askedAt = new Date().toISOString();
      const events = await readFeed(source, after, EVENTS_PER_PULL);
      const last = events.at(-1);
      if (last) {
        await database.write((transaction) => applyPage(transaction, source, projections, events, last.cursor));
        after = last.cursor;
      }
      if (events.length < EVENTS_PER_PULL) {
        completeAt.set(source, askedAt);
        return;
      }
    }
  }

  return {
    asOf() {
      const moments = sources.map((source) => completeAt.get(source) ?? NEVER).sort();
      return moments[0] ?? new Date().toISOString();
    },
    async catchUp(readFeed) {
      for (const source of sources) {
        try {
          await pull(source, readFeed);
        } catch (error) {
          log.warn({ source, error: error instanceof Error ? error.message : String(error) }, 'feed not read');
        }
      }
    },
  };
}

/** What `asOf` says of a copy that was never filled. */
const NEVER = '1970-01-01T00:00:00.000Z';

async function positionOf(database: Database, source: SubgraphName): Promise<string | null> {
  const rows = await database.select<{ position: number }>(
    'SELECT position FROM projection_position WHERE source = ?',
    [source],
  );
  return rows[0] ? String(rows[0].position) : null;
}

async function applyPage(
  transaction: Transaction,
  source: SubgraphName,
  projections: readonly Projection[],
  events: readonly ChangeEvent[],
  cursor: string,
): Promise<void> {
  for (const projection of projections) {
    if (projection.source !== source) continue;
    const wanted = events.filter(({ kind }) => projection.kinds.includes(kind));
    if (wanted.length > 0) await projection.apply(transaction, wanted);
  }
  await transaction.execute('DELETE FROM projection_position WHERE source = ?', [source]);
  await transaction.execute('INSERT INTO projection_position (source, position, appliedAt) VALUES (?, ?, ?)', [
    source,
    Number(cursor),
    new Date().toISOString(),
  ]);
}
