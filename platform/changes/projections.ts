/**
 * Keeps a subgraph's copies of what others own: names, links, counts, the search index. It pulls their change feeds,
 * at least once and in order, and saves the position together with what it applied, so a crash only repeats work.
 * Queries never wait for it; an answer from a copy has its `asOf`. Only an act that needs complete copies calls `caughtUp`,
 * which returns the sources that did not answer.
 */
import type { Database, Transaction } from '../database/database.ts';
import { rawSql } from '../database/sql-text.ts';
import type { Log } from '../base/log.ts';
import type { ChangeEvent } from './change-feed.ts';

export interface Projection {
  /** Name of the subgraph whose change feed is read. */
  readonly source: string;
  readonly kinds: readonly string[];
  apply(transaction: Transaction, events: readonly ChangeEvent[]): Promise<void>;
}

/** Reads a page of another subgraph's feed; how it is reached depends on the mode the hub runs in. */
export type ReadFeed = (source: string, after: string | null, first: number) => Promise<readonly ChangeEvent[]>;

export interface Projections {
  /** The moment up to which the copies of all sources are complete. */
  asOf(): string;
  /** Pulls until there are no new changes. */
  catchUp(readFeed: ReadFeed): Promise<void>;
  /** Sets how change feeds are read; before that every source counts as unreachable. */
  connect(readFeed: ReadFeed): void;
  /** Pulls now, and returns the sources whose copies may be incomplete as of this call. */
  caughtUp(): Promise<readonly string[]>;
  /** Cursor of the last applied change of a source; null before the first page. */
  positionOf(transaction: Pick<Database, 'select'>, source: string): Promise<string | null>;
  /** Reads a page of a change feed, to compare the copies with it. */
  read: ReadFeed;
}

const EVENTS_PER_PULL = 1_000;
/** A person and the gateway wait for the answer. */
const CATCH_UP_WITHIN_MS = 2_000;

interface Options {
  readonly database: Database;
  readonly projections: readonly Projection[];
  /** Digest of the names of all migrations; when it changes, the feeds are read again from their start. */
  readonly migrationsDigest: string;
  readonly log: Log;
}

export async function openProjections({ database, projections, migrationsDigest, log }: Options): Promise<Projections> {
  const sources = [...new Set(projections.map(({ source }) => source))];
  const completeAt = new Map<string, string>();
  for (const { source, appliedAt } of await database.select<{ source: string; appliedAt: string }>(
    rawSql`SELECT source, appliedAt FROM projection_position`,
  )) {
    completeAt.set(source, appliedAt);
  }

  let connected: ReadFeed = (source) => Promise.reject(new Error(`The feed of ${source} is not connected.`));
  const underWay = new Map<string, Promise<void>>();

  /** Pulls a source once at a time: of two pulls, the slower one would apply older changes after newer ones. */
  function pull(source: string, readFeed: ReadFeed): Promise<void> {
    const before = underWay.get(source) ?? Promise.resolve();
    const next = before.catch(() => undefined).then(() => pullNow(source, readFeed));
    underWay.set(source, next);
    return next;
  }

  async function pullNow(source: string, readFeed: ReadFeed): Promise<void> {
    for (;;) {
      const after = await positionOf(database, source);
      const askedAt = new Date().toISOString();
      const events = await readFeed(source, after, EVENTS_PER_PULL);
      const last = events.at(-1);
      if (last) {
        const page = { source, after, events, cursor: last.cursor, migrationsDigest };
        await database.write((transaction) => applyPage(transaction, projections, page));
      }
      if (events.length < EVENTS_PER_PULL) {
        completeAt.set(source, askedAt);
        return;
      }
    }
  }

  /** True if all changes that the source had published by now are applied. */
  async function isPulled(source: string, readFeed: ReadFeed): Promise<boolean> {
    try {
      await pull(source, readFeed);
      return true;
    } catch (error) {
      log.warn({ source, error: error instanceof Error ? error.message : String(error) }, 'feed not read');
      return false;
    }
  }

  return {
    asOf() {
      const moments = sources.map((source) => completeAt.get(source) ?? NEVER).sort();
      return moments[0] ?? new Date().toISOString();
    },
    async catchUp(readFeed) {
      for (const source of sources) await isPulled(source, readFeed);
    },
    connect(readFeed) {
      connected = readFeed;
    },
    async caughtUp() {
      const pulled = await Promise.all(
        sources.map((source) => withinTime(isPulled(source, connected), CATCH_UP_WITHIN_MS)),
      );
      return sources.filter((_, index) => !pulled[index]);
    },
    positionOf,
    read: (source, after, first) => connected(source, after, first),
  };
}

/** False if the work takes longer. */
async function withinTime(work: Promise<boolean>, limitMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => {
      resolve(false);
    }, limitMs);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/** `asOf` of a copy that was never filled. */
const NEVER = '1970-01-01T00:00:00.000Z';

async function positionOf(from: Pick<Database, 'select'>, source: string): Promise<string | null> {
  const rows = await from.select<{ position: number }>(
    rawSql`SELECT position FROM projection_position WHERE source = ?`,
    [source],
  );
  return rows[0] ? String(rows[0].position) : null;
}

interface FeedPage {
  readonly source: string;
  /** The position it was read from. */
  readonly after: string | null;
  readonly events: readonly ChangeEvent[];
  readonly cursor: string;
  readonly migrationsDigest: string;
}

async function applyPage(
  transaction: Transaction,
  projections: readonly Projection[],
  { source, after, events, cursor, migrationsDigest }: FeedPage,
): Promise<void> {
  await takePosition(transaction, source, { after, cursor, migrationsDigest });
  for (const projection of projections) {
    if (projection.source !== source) continue;
    const wanted = events.filter(({ kind }) => projection.kinds.includes(kind));
    if (wanted.length > 0) await projection.apply(transaction, wanted);
  }
}

/** Must be the first statement, so that of two processes with the same page one applies it and the other starts again. */
async function takePosition(
  transaction: Transaction,
  source: string,
  { after, cursor, migrationsDigest }: Pick<FeedPage, 'after' | 'cursor' | 'migrationsDigest'>,
): Promise<void> {
  const appliedAt = new Date().toISOString();
  if (after === null) {
    await transaction.execute(
      rawSql`INSERT INTO projection_position (source, position, appliedAt, form) VALUES (?, ?, ?, ?)`,
      [source, Number(cursor), appliedAt, migrationsDigest],
    );
    return;
  }
  const changed = await transaction.execute(
    rawSql`UPDATE projection_position SET position = ?, appliedAt = ? WHERE source = ? AND position = ?`,
    [Number(cursor), appliedAt, source, Number(after)],
  );
  if (changed === 0) throw new Error(`Another process has applied the feed of ${source} in between.`);
}
