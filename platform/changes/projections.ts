/**
 * Keeps a subgraph's copies of what others own: names, links, counts, the search index. It pulls their change feeds,
 * at least once and in order, and saves the position together with what it applied, so a crash only repeats work.
 * No request that reads waits for it; what is shown from a copy says as of when. Only an act that must rest on complete
 * copies asks for them (`caughtUp`), and is told which sources did not answer.
 */
import type { Database, Transaction } from '../database/database.ts';
import { rawSql } from '../database/sql-text.ts';
import type { Log } from '../base/log.ts';
import type { ChangeEvent } from './change-feed.ts';

export interface Projection {
  /** Name of the subgraph that tells. */
  readonly source: string;
  readonly kinds: readonly string[];
  apply(transaction: Transaction, events: readonly ChangeEvent[]): Promise<void>;
}

/** Reads a page of another subgraph's feed; how it is reached depends on the form the hub runs in. */
export type ReadFeed = (source: string, after: string | null, first: number) => Promise<readonly ChangeEvent[]>;

export interface Projections {
  /** The moment up to which the copies of all sources are complete. */
  asOf(): string;
  /** Pulls until nothing is new. */
  catchUp(readFeed: ReadFeed): Promise<void>;
  /** Says how the feeds are reached; before that no source answers `caughtUp`. */
  connect(readFeed: ReadFeed): void;
  /** Pulls now, and answers with the sources whose copy is not known to be complete as of this call. */
  caughtUp(): Promise<readonly string[]>;
  /** How far the feed of a source has been applied, by its cursor; null before the first page. */
  positionOf(transaction: Pick<Database, 'select'>, source: string): Promise<string | null>;
  /** A page of a feed as the source tells it, for whoever compares the copies with it. */
  read: ReadFeed;
}

const EVENTS_PER_PULL = 1_000;
/** Whoever waits for the copies is a person who has sent something, and the gateway waits for the answer. */
const CATCH_UP_WITHIN_MS = 2_000;

interface Options {
  readonly database: Database;
  readonly projections: readonly Projection[];
  /** Digest of the names of all migrations; when it changes, the feeds are read again from their start. */
  readonly form: string;
  readonly log: Log;
}

export async function openProjections({ database, projections, form, log }: Options): Promise<Projections> {
  const sources = [...new Set(projections.map(({ source }) => source))];
  const completeAt = new Map<string, string>();
  for (const { source, appliedAt } of await database.select<{ source: string; appliedAt: string }>(
    rawSql`SELECT source, appliedAt FROM projection_position`,
  )) {
    completeAt.set(source, appliedAt);
  }

  let connected: ReadFeed = (source) => Promise.reject(new Error(`The feed of ${source} is not connected.`));
  const underWay = new Map<string, Promise<void>>();

  /** One pull of a source at a time: of two, the slower one would apply older news after newer ones. */
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
        const page = { source, after, events, cursor: last.cursor, form };
        await database.write((transaction) => applyPage(transaction, projections, page));
      }
      if (events.length < EVENTS_PER_PULL) {
        completeAt.set(source, askedAt);
        return;
      }
    }
  }

  /** True: everything the source had told when it was asked is applied. */
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

/** False when it takes longer. */
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

/** What `asOf` says of a copy that was never filled. */
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
  readonly form: string;
}

async function applyPage(
  transaction: Transaction,
  projections: readonly Projection[],
  { source, after, events, cursor, form }: FeedPage,
): Promise<void> {
  await takePosition(transaction, source, { after, cursor, form });
  for (const projection of projections) {
    if (projection.source !== source) continue;
    const wanted = events.filter(({ kind }) => projection.kinds.includes(kind));
    if (wanted.length > 0) await projection.apply(transaction, wanted);
  }
}

/** First of all, so that of two processes that read the same page one applies it and the other begins anew. */
async function takePosition(
  transaction: Transaction,
  source: string,
  { after, cursor, form }: Pick<FeedPage, 'after' | 'cursor' | 'form'>,
): Promise<void> {
  const appliedAt = new Date().toISOString();
  if (after === null) {
    await transaction.execute(
      rawSql`INSERT INTO projection_position (source, position, appliedAt, form) VALUES (?, ?, ?, ?)`,
      [source, Number(cursor), appliedAt, form],
    );
    return;
  }
  const taken = await transaction.execute(
    rawSql`UPDATE projection_position SET position = ?, appliedAt = ? WHERE source = ? AND position = ?`,
    [Number(cursor), appliedAt, source, Number(after)],
  );
  if (taken === 0) throw new Error(`Another process has applied the feed of ${source} in between.`);
}
