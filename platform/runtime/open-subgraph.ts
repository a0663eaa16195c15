/** Opens one subgraph: its schema, its database with all migrations applied, and its copies of what others own. */
import { DAY_MS, dayOf } from '../base/days.ts';
import { randomUUID } from 'node:crypto';
import type { Database, DatabaseSettings, StatementListener } from '../database/database.ts';
import { openDatabase } from '../database/open-database.ts';
import { rehearsalOf } from '../database/rehearsal.ts';
import { openProjections, type Projections } from '../changes/projections.ts';
import { migrationsDigestOf, renewFeeds } from '../changes/renewed-feeds.ts';
import type { FileStore } from '../files/file-store.ts';
import { noFileStore } from '../files/no-file-store.ts';
import { buildFederatedSchema } from '../graph/federated-schema.ts';
import type { Log } from '../base/log.ts';
import type { Bus } from '../live/bus.ts';
import { memoryBus } from '../live/memory-bus.ts';
import { tellingDatabase } from '../live/telling-database.ts';
import { anonymous, type Identity } from '../graph/identity.ts';
import type { ExecutorName } from './operation-executors.ts';
import type { Subgraph } from './subgraph.ts';
import { executionOf, type SubgraphRequest, type SubgraphResult } from './subgraph-execution.ts';

/** The data of a request from the gateway besides the operation. */
export interface Caller {
  readonly identity: Identity;
  readonly languages: readonly string[];
  readonly requestId: string;
  /** Public address of the hub, for fields that return addresses; undefined between subgraphs. */
  readonly hubUrl?: string | undefined;
}

export interface RunningSubgraph<Manifest extends Subgraph = Subgraph> {
  readonly subgraph: Manifest;
  readonly database: Database;
  readonly projections: Projections;
  readonly files: FileStore;
  execute(request: SubgraphRequest, caller?: Partial<Caller>): Promise<SubgraphResult>;
  close(): Promise<void>;
}

export interface OpenSubgraphOptions {
  readonly database: DatabaseSettings;
  readonly log: Log;
  readonly onStatement?: StatementListener | undefined;
  readonly executor?: ExecutorName | undefined;
  /** True if its database is new and is filled at once, see `ServedFiles`. */
  readonly isNew?: boolean | undefined;
  /** True if everything that is written is rolled back when the subgraph closes. */
  readonly isRehearsal?: boolean | undefined;
  /** Carries what it tells the readers of subscriptions; without one, nobody hears it. */
  readonly bus?: Bus | undefined;
  /** Without one, uploads are refused. */
  readonly files?: FileStore | undefined;
}

let latest = { day: -1, text: '' };

/** The current day in UTC, formatted once a day and not for every request. */
function today(): string {
  const day = Math.floor(Date.now() / DAY_MS);
  if (day !== latest.day) latest = { day, text: dayOf(new Date(day * DAY_MS)) };
  return latest.text;
}

export async function openSubgraph<Manifest extends Subgraph>(
  subgraph: Manifest,
  options: OpenSubgraphOptions,
): Promise<RunningSubgraph<Manifest>> {
  const { onStatement, files = noFileStore, bus = memoryBus() } = options;
  const log = options.log.child({ subgraph: subgraph.name });
  const { schema } = buildFederatedSchema(subgraph);
  const executeOperation = executionOf(schema, options.executor);
  const { database: settings, isNew } = options;
  const opened = await openDatabase({ settings, contents: subgraph, log, onStatement, isNew });
  const database = options.isRehearsal ? rehearsalOf(opened) : tellingDatabase(opened, subgraph.name, bus);
  const { migrations } = subgraph;
  await renewFeeds(database, { migrations, publishAll: subgraph.publishAll, today: today() });
  const projections = await openProjections({
    database,
    projections: subgraph.projections,
    migrationsDigest: migrationsDigestOf(migrations),
    log,
  });
  return {
    subgraph,
    database,
    projections,
    files,
    execute: (request, { identity = anonymous, languages = [], requestId = randomUUID(), hubUrl } = {}) =>
      executeOperation(request, {
        identity,
        languages,
        requestId,
        hubUrl: hubUrl ?? null,
        database,
        projections,
        files,
        log,
        loaders: new Map(),
        event: request.extensions?.event ?? null,
        today: today(),
      }),
    close: () => database.close(),
  };
}
