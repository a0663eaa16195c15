/** Starting and stopping the hub as a process: what it says when it cannot start, and that stopping loses nothing. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cp, mkdtemp, open, readdir, rm, truncate, writeFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { sqliteConnections, type SqliteConnection } from '../../platform/database/sqlite-driver.ts';
import { closed, listening } from '../../platform/runtime/http-listening.ts';
import { subgraphNames } from '../../covenant/subgraph-name.ts';
import { postTo } from '../world/http-exchange.ts';
import { runHub, type Ending } from '../world/run-hub.ts';

describe('the hub as a process', () => {
  let folder: string;
  let dataDir: string;

  /** One first start for all tests below. */
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'covenant-hub-start-'));
    dataDir = join(folder, 'data');
    const hub = runHub({ DATA_DIR: dataDir, NODE_ENV: 'development' });
    const url = await hub.url;
    expect((await postTo(`${url}/graphql`, { query: '{ nothing }' })).text).not.toMatch(/stack|node_modules/);
    hub.stop();
    expect(await hub.ended).toMatchObject({ code: 0, errors: '' });
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function mustFail(environment: Record<string, string>, sentence: RegExp, preload = ''): Promise<void> {
    const { code, errors } = await runHub({ DATA_DIR: dataDir, ...environment }, preload).ended;
    expect(errors).toMatch(sentence);
    expect(errors.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(1);
  }

  it('changes nothing at a second start, and finishes what is under way when it is stopped', async () => {
    const before = await contentsOf(dataDir);
    const hub = runHub({ DATA_DIR: dataDir, NODE_ENV: 'production' });
    const url = `${await hub.url}/graphql`;
    const query = '{ signatories(first: 100) { totalCount nodes { name } } }';
    const underWay = await Promise.all(Array.from({ length: 20 }, () => sent(url, { query })));
    hub.stop();
    for (const { answer } of underWay) expect(await answer).toMatch(/^HTTP\/1.1 200 OK.*"totalCount":\d+/s);
    const ending: Ending = await hub.ended;
    expect(ending).toMatchObject({ code: 0, errors: '' });
    expect(ending.output).not.toContain('installing');
    expect(await contentsOf(dataDir)).toEqual(before);
  });

  it('begins anew when its first filling was broken off, and then holds the same', async () => {
    const fresh = join(folder, 'broken-off');
    const first = runHub({ DATA_DIR: fresh });
    await first.printed('installing signatory_nuts.csv');
    first.signal('SIGKILL');
    await first.ended;
    expect((await readdir(fresh)).filter((name) => name.endsWith('.filling'))).toHaveLength(subgraphNames.length);
    const second = runHub({ DATA_DIR: fresh });
    await second.url;
    second.stop();
    const { output } = await second.ended;
    expect(output).toContain('installing nuts.csv');
    expect(await rowCounts(fresh)).toEqual(await rowCounts(dataDir));
  });

  it('says when its port is taken, and closes the databases it had opened', async () => {
    const other = createServer();
    await listening(other, 0, '127.0.0.1');
    const { port } = other.address() as AddressInfo;
    await mustFail({ PORT: String(port) }, new RegExp(`^Port ${String(port)} is taken by another program: set PORT`));
    await closed(other);
    // Closing writes the log into the file; it keeps what was written last when a process just ends.
    for (const name of (await readdir(dataDir)).filter((one) => one.endsWith('-wal'))) {
      expect((await stat(join(dataDir, name))).size).toBe(0);
    }
  });

  it('says when another hub serves the same files, which goes on', async () => {
    const first = runHub({ DATA_DIR: dataDir });
    const url = `${await first.url}/graphql`;
    await mustFail(
      { DATA_DIR: dataDir },
      /^The database file .*\.sqlite is served by another hub: stop that one, or set/,
    );
    expect((await postTo(url, { query: '{ __typename }' })).status).toBe(200);
    first.stop();
    expect(await first.ended).toMatchObject({ code: 0, errors: '' });
  });

  it.each([
    ['DATA_DIR is a file', ''],
    ['DATA_DIR is below a file', '/below'],
  ])('says when %s', async (_what, below) => {
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    await mustFail({ DATA_DIR: file + below }, /^The folder .*a-file.* cannot be made: set DATA_DIR to a folder/);
  });

  it('says when DATA_DIR cannot be written', async () => {
    const sealed = await copyOfData('sealed');
    // The superuser writes whatever the mode says, but not what is marked immutable, where the file system knows that.
    try {
      execFileSync('chattr', ['-R', '+i', sealed], { stdio: 'ignore' });
    } catch {
      // eslint-disable-next-line no-console -- a test that is left out says why.
      console.warn('Skipped: an unwritable DATA_DIR, as this file system or account cannot mark files immutable.');
      return;
    }
    try {
      await mustFail({ DATA_DIR: sealed }, /^The database file .*cannot be written: set DATA_DIR to a folder/);
    } finally {
      execFileSync('chattr', ['-R', '-i', sealed]);
    }
  });

  it('names the source in the stack of an error nobody expected, and not what was made of it', async () => {
    const broken =
      "import { Server } from 'node:http'; Server.prototype.listen = () => { throw new Error('not today'); };";
    const { code, errors } = await runHub({ DATA_DIR: dataDir }, broken).ended;
    expect(errors).toMatch(/^The program could not run: Error: not today\n(.*\n)+.*\/http-listening\.ts:\d+/);
    expect(errors).toMatch(/\/gateway\/hub\.ts:\d+/);
    expect(errors).not.toContain('/dist/');
    expect(code).toBe(1);
  });

  it('says when Node is too old, before anything else can fail', async () => {
    const older = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.0' } });`;
    await mustFail({ PORT: 'nonsense' }, /^Covenant Hub needs Node >=20.19; this is 18.20.0/, older);
  });

  it.each([
    ['PORT', '99999', /^PORT is "99999"; a whole number from 0 to 65535 is needed/],
    ['HOST', 'no-such-host.invalid', /^HOST is "no-such-host.invalid", which is no address of this machine/],
  ])('says when %s is %s', (name, value, sentence) => mustFail({ [name]: value }, sentence));

  const page = Buffer.alloc(4_096, 0xa5);
  it.each<[string, (file: string) => Promise<void>]>([
    ['is none', (file) => writeFile(file, page)],
    ['is cut off', (file) => truncate(file, 1_000_000)],
    ['has a page overwritten in the middle', (file) => overwrite(file, page, 4_096 * 2_000)],
  ])('says when a database file %s', async (what, damage) => {
    const damaged = await copyOfData(what.replaceAll(' ', '-'));
    await damage(join(damaged, 'signatories.sqlite'));
    await mustFail({ DATA_DIR: damaged }, /^The database file .*signatories.sqlite is damaged: restore it/);
  });

  async function copyOfData(name: string): Promise<string> {
    await cp(dataDir, join(folder, name), { recursive: true });
    return join(folder, name);
  }
});

/** Resolves when the request is on its way, to a promise of the answer. */
async function sent(url: string, body: unknown): Promise<{ answer: Promise<string> }> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  await once(socket, 'connect');
  const content = JSON.stringify(body);
  const head = `POST /graphql HTTP/1.1\r\nhost: hub\r\ncontent-type: application/json\r\ncontent-length: ${String(content.length)}\r\n\r\n`;
  await new Promise((resolve) => socket.write(head + content, resolve));
  return { answer: text(socket) };
}

async function overwrite(file: string, bytes: Buffer, position: number): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.write(bytes, 0, bytes.length, position);
  await handle.close();
}

async function rowCounts(dataDir: string): Promise<Record<string, unknown>> {
  const Connection = await sqliteConnections();
  const counts: Record<string, unknown> = {};
  for (const name of subgraphNames) {
    const database = new Connection(join(dataDir, `${name}.sqlite`), { readonly: true });
    for (const { name: table } of tablesOf(database)) {
      [counts[`${name} ${table}`]] = database.prepare(`SELECT COUNT(*) AS total FROM "${table}"`).all();
    }
    database.close();
  }
  return counts;
}

function tablesOf(database: SqliteConnection): { name: string }[] {
  return database.prepare(`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`).all() as {
    name: string;
  }[];
}

/** A digest of every table of the four databases; the moments up to which feeds were read are no content. */
async function contentsOf(dataDir: string): Promise<Record<string, string>> {
  const Connection = await sqliteConnections();
  const digests: Record<string, string> = {};
  for (const name of subgraphNames) {
    const database = new Connection(join(dataDir, `${name}.sqlite`), { readonly: true });
    for (const { name: table } of tablesOf(database)) {
      const hash = createHash('sha256');
      for (const row of database.prepare(`SELECT * FROM "${table}"`).all()) hash.update(JSON.stringify(row));
      digests[`${name} ${table}`] = hash.digest('hex');
    }
    database.close();
  }
  return digests;
}
