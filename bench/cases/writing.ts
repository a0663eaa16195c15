/**
 * Posts acknowledged per second: written through the hub with all that belongs to them, and by hand-written SQL. Each engine is
 * a case of its own; both peers wait for the disk at every post.
 */
import { randomBytes } from 'node:crypto';
import { cpSync, rmSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';
import { readKeys } from '../../gateway/sign-in/built-in/key-file.ts';
import type { DatabaseSettings } from '../../platform/database/database.ts';
import type { Timings, WritingCase } from '../budgets.ts';
import { rowCounts } from '../data/row-counts.ts';
import { addPeople, addThreads, newWriters, postsOf, type Writers } from '../data/writers.ts';
import { runLoad } from '../load/run-load.ts';
import type { BenchOptions } from '../options.ts';
import type { PeerName } from '../peers/peer-names.ts';
import { printFigures } from '../report.ts';
import { benchProgram, hubProgram, startServer, type ServerProcess } from '../server-process.ts';
import { timePeers, type PeerFigures } from './throughput.ts';

const CONNECTIONS = 16;
const MYSQL = process.env['TEST_MYSQL_URL'] ?? 'mysql://root@127.0.0.1:3306';
/** Tables that get one row for each post. */
const ROWS_OF_A_POST = ['idempotency_key', 'post', 'audit_entry'];
/** How long no document may come into the index of the search before a server counts as filled, and how long that may take. */
const QUIET_MS = 5_000;
const FILLING_MS = 180_000;

type Engine = DatabaseSettings['engine'];
type WritingPeer = Extract<PeerName, 'hub' | 'hand'>;

export async function timeWriting(folder: string, options: BenchOptions): Promise<Timings> {
  if (!options.cases.includes('writing')) return {};
  const timings: Partial<Record<WritingCase, readonly PeerFigures[]>> = {
    'writing (SQLite)': await timeOn('sqlite', folder, options),
  };
  if (await isThere(MYSQL)) timings['writing (MySQL)'] = await timeOn('mysql', folder, options);
  else console.log(`\nno server answers at ${new URL(MYSQL).host} (TEST_MYSQL_URL): writing is timed on SQLite alone`);
  for (const [name, figures] of Object.entries(timings)) {
    printFigures(`${name}: posts at ${String(CONNECTIONS)} connections`, figures);
  }
  return timings;
}

async function timeOn(engine: Engine, folder: string, options: BenchOptions): Promise<PeerFigures[]> {
  const warmUp = Math.ceil(options.posts / 3);
  const perRound = warmUp + options.posts;
  const writers = newWriters(options.rounds * perRound);
  // The copies of the folder take over its keys, so that both peers know the tokens.
  await readKeys(folder);
  const opened: Opened[] = [];
  try {
    for (const name of ['hub', 'hand'] as const) {
      if (options.peers.includes(name)) await open(opened, await newPlace(engine, folder, name), writers);
    }
    const posts = await postsOf(writers, opened[0]?.place.folder ?? '');
    const figures = await timePeers({
      peers: opened.map(({ place, server }) => ({ ...place, url: `${server.url}/graphql`, pids: [server.pid] })),
      rounds: options.rounds,
      async load({ url, pids }, round) {
        const own = posts.slice(round * perRound, (round + 1) * perRound);
        await runLoad({ url, questions: own.slice(0, warmUp), connections: CONNECTIONS }, pids);
        return runLoad({ url, questions: own.slice(warmUp), connections: CONNECTIONS }, pids);
      },
    });
    for (const one of opened) await mustHaveWritten(one, posts.length);
    return figures;
  } finally {
    for (const { server, place } of opened.reverse()) {
      await server.stop();
      await place.remove();
    }
  }
}

interface Opened {
  readonly place: Place;
  readonly server: ServerProcess;
  /** Rows before anything was timed. */
  readonly rows: Readonly<Record<string, number>>;
}

async function open(opened: Opened[], place: Place, writers: Writers): Promise<void> {
  try {
    await addThreads(place.exchange, writers);
    await addPeople({ engine: 'sqlite', file: `${place.folder}/coordinators.sqlite` }, writers);
    const rows = await rowCounts(place.exchange, ROWS_OF_A_POST);
    opened.push({ place, rows, server: await startServer(...commandOf(place)) });
    await mustBeFilled(place);
  } catch (error) {
    await place.remove();
    throw error;
  }
}

/** An empty schema is filled from the change feeds after the start: that work must not be timed. */
async function mustBeFilled({ name, exchange }: Place): Promise<void> {
  const documents = async (): Promise<number> =>
    (await rowCounts(exchange, ['search_document']))['search_document'] ?? 0;
  const startedAt = performance.now();
  for (let [before, now] = [-1, await documents()]; before !== now; [before, now] = [now, await documents()]) {
    if (performance.now() - startedAt > FILLING_MS) throw new Error(`${name} does not come to an end of its filling.`);
    await setTimeout(QUIET_MS);
  }
}

/** Whatever was acknowledged must be there, by both peers alike. */
async function mustHaveWritten({ place, rows }: Opened, posts: number): Promise<void> {
  const after = await rowCounts(place.exchange, ROWS_OF_A_POST);
  for (const table of ROWS_OF_A_POST) {
    const written = (after[table] ?? 0) - (rows[table] ?? 0);
    if (written === posts) continue;
    throw new Error(`${place.name} wrote ${String(written)} rows of ${table} for ${String(posts)} posts.`);
  }
}

interface Place {
  readonly name: WritingPeer;
  /** A copy of the data, into which nobody else writes. */
  readonly folder: string;
  /** The database of knowledge-exchange. */
  readonly exchange: DatabaseSettings;
  remove(): Promise<void>;
}

async function newPlace(engine: Engine, original: string, name: WritingPeer): Promise<Place> {
  const folder = `${original}-writing-${name}`;
  rmSync(folder, { recursive: true, force: true });
  cpSync(original, folder, { recursive: true });
  const isOnServer = engine === 'mysql';
  const schema = `covenant_hub_bench_${randomBytes(6).toString('hex')}`;
  if (isOnServer) await onServer(`CREATE DATABASE ${schema} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  return {
    name,
    folder,
    exchange: isOnServer
      ? { engine, url: `${MYSQL}/${schema}` }
      : { engine, file: `${folder}/knowledge-exchange.sqlite` },
    async remove() {
      if (isOnServer) await onServer(`DROP DATABASE ${schema}`);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function commandOf({ name, folder, exchange }: Place): Parameters<typeof startServer> {
  if (name === 'hand') return [benchProgram('peers/hand/writing.ts', JSON.stringify(exchange), folder)];
  const settings = exchange.engine === 'mysql' ? { KNOWLEDGE_EXCHANGE_DATABASE_URL: exchange.url } : {};
  return [hubProgram('gateway/main'), { DATA_DIR: folder, ...settings }];
}

async function isThere(url: string): Promise<boolean> {
  return onServer('SELECT 1', url).then(
    () => true,
    () => false,
  );
}

async function onServer(statement: string, uri = MYSQL): Promise<void> {
  const connection = await createConnection({ uri });
  try {
    await connection.query(statement);
  } finally {
    await connection.end();
  }
}
