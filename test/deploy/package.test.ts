/** The package that `npm pack` makes, where nothing but Node is: what is in it, and that every program of the hub runs. */
import { existsSync, readFileSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFile } from '../../platform/base/project-file.ts';
import { bodyOf, postTo } from '../world/http-exchange.ts';
import { installPackage, type InstalledPackage } from './installed-package.ts';
import { ServiceProcess } from './service-process.ts';

const { version } = JSON.parse(readFileSync(projectFile('package.json'), 'utf8')) as { version: string };

/** Compressed. It grows with every package that is bundled. */
const MOST_BYTES = 7_000_000;

interface Ended {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

describe('the package', () => {
  let installed: InstalledPackage | null = null;

  beforeAll(async () => {
    installed = await installPackage();
  });

  afterAll(() => installed?.remove());

  /** A test of the installed package; without one there is nothing to test, which was printed. */
  const ofInstalled = (words: string, test: (one: InstalledPackage) => Promise<void> | void): void => {
    it(words, async () => {
      if (installed !== null) await test(installed);
    });
  };

  function command(one: InstalledPackage, ...words: string[]): Promise<Ended> {
    return commandWith({}, one, ...words);
  }

  function commandWith(
    environment: Record<string, string>,
    { command: file, folder }: InstalledPackage,
    ...words: string[]
  ): Promise<Ended> {
    return new Promise((resolve) => {
      const env = { PATH: process.env['PATH'], ...environment };
      execFile(file, words, { cwd: folder, env }, (error, output, errors) => {
        resolve({ code: Number(error?.code ?? 0), output, errors });
      });
    });
  }

  ofInstalled('has the programs, the page, the data and the words that go with them, and no sources', (one) => {
    expect(one.files).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'README.md',
        'THIRD-PARTY-NOTICES.txt',
        'bin/covenant-hub.js',
        'data/signatories.csv',
        'dist/gateway/main.js',
        'docs/settings.md',
        'gateway/explorer/dist/page.html',
        'schema/supergraph.graphql',
      ]),
    );
    expect(one.files.filter((path) => /\.(ts|tsx|tmp)$|^(test|bench|platform|subgraphs)\b/.test(path))).toEqual([]);
    expect(one.tarballBytes).toBeLessThan(MOST_BYTES);
  });

  ofInstalled('says its version and what it can do', async (one) => {
    expect(await command(one, '--version')).toEqual({ code: 0, output: `${version}\n`, errors: '' });
    const help = await command(one, '--help');
    expect(help.code).toBe(0);
    for (const words of ['start', 'import FILE', 'token', 'decider EMAIL', 'subgraph NAME', 'DATA_DIR']) {
      expect(help.output).toContain(words);
    }
    expect(await command(one, 'import', '--help')).toEqual(help);
  });

  it.each([
    [['serve'], 'There is no command "serve".'],
    [['--port', '4100'], 'There is no command "--port".'],
    [['start', '--port=4100'], '"start" takes no further words, but got "--port=4100".'],
    [['subgraph'], 'Which subgraph? One of coordinators, signatories, support-actions, knowledge-exchange.'],
    [['subgraph', 'towns'], 'There is no subgraph "towns"; there are coordinators, signatories,'],
    [['subgraph', 'signatories', 'too'], '"subgraph signatories" takes no further words, but got "too".'],
    [['constructor'], 'There is no command "constructor".'],
  ])('refuses %j with a sentence and what would be taken', async (words, sentence) => {
    if (installed === null) return;
    const { code, output, errors } = await command(installed, ...words);
    expect([code, output]).toEqual([2, '']);
    expect(errors).toContain(sentence);
    expect(errors).toContain('Usage: covenant-hub [COMMAND]');
  });

  ofInstalled('opens a hub that answers and shows the explorer, with its data in the current folder', async (one) => {
    const hub = new ServiceProcess('hub', [one.command], { PORT: '0' }, one.folder);
    await hub.says('Stop with Ctrl+C');
    const [, url = ''] = /Explorer +(\S+)\//.exec(hub.output) ?? [];
    const query = '{ coordinator(slug: "province-of-girona") { name signatoryCount caseStudies { totalCount } } }';
    expect(bodyOf(await postTo(`${url}/graphql`, { query })).data).toEqual({
      coordinator: { name: 'Province of Girona', signatoryCount: 214, caseStudies: { totalCount: 3 } },
    });
    const page = await (await fetch(`${url}/`)).text();
    const [, script = ''] = /src="(\/explorer\/explorer-\w+\.js)"/.exec(page) ?? [];
    expect((await fetch(url + script)).status).toBe(200);
    const operations = (await (await fetch(`${url}/explorer/operations.json`)).json()) as unknown[];
    expect(operations).not.toHaveLength(0);
    const dataDir = join(await realpath(one.folder), 'local-data');
    expect(hub.output).toContain(`Data       ${dataDir}`);
    expect(existsSync(join(dataDir, 'signatories.sqlite'))).toBe(true);
    expect(await hub.stop('SIGTERM')).toBe(0);
    expect(hub.output.slice(hub.output.indexOf('Stop with Ctrl+C')).split('\n')).toHaveLength(3);
  });

  ofInstalled('imports a table, and says when one cannot be read', async (one) => {
    const table = join(one.folder, 'node_modules/covenant-hub/data/events_seen.csv');
    const taken = await command(one, 'import', '--stated-on', '2024-01-31', table);
    expect(taken).toMatchObject({ code: 0, errors: '' });
    expect(taken.output).toContain('8 rows read, 0 added, 0 changed, 8 unchanged, 0 refused');
    expect(await command(one, 'import', 'nothing.csv')).toMatchObject({ code: 1 });
    expect((await command(one, 'import')).errors).toMatch(/^Usage: covenant-hub import \[--dry-run\]/);
  });

  ofInstalled('prints a token of an example person, and how its commands are typed', async (one) => {
    expect((await command(one, 'token', 'applicant')).output).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    expect((await command(one, 'token')).errors).toMatch(/^Usage: covenant-hub token PERSON/);
    expect((await command(one, 'decider')).errors).toMatch(/^Usage: covenant-hub decider EMAIL/);
  });

  ofInstalled('serves a subgraph of the distributed mode', async (one) => {
    const environment = { PORT: '0', SUBGRAPH_SECRET: 's'.repeat(32) };
    const subgraph = new ServiceProcess(
      'subgraph',
      [one.command, 'subgraph', 'support-actions'],
      environment,
      one.folder,
    );
    await subgraph.says('support-actions is ready at');
    expect(await subgraph.stop('SIGTERM')).toBe(0);
  });

  ofInstalled('says what to do where Node has no SQLite and the optional driver was left out', async (one) => {
    await rm(join(one.folder, 'node_modules/@photostructure'), { recursive: true, force: true });
    const anOlderNode = { NODE_OPTIONS: '--import=data:text/javascript,process.getBuiltinModule=()=>undefined' };
    const { code, errors } = await commandWith(anOlderNode, one, 'decider', 'decider@office.example');
    expect(code).toBe(1);
    expect(errors).toMatch(/^Node \S+ has no SQLite that the hub can use: take Node 22\.16 or newer, or install .*\n$/);
  });

  ofInstalled('finds the driver of MySQL in itself', async (one) => {
    const environment = { COORDINATORS_DATABASE_URL: 'mysql://nobody:nothing@127.0.0.1:1/nothing' };
    const decider = new ServiceProcess(
      'decider',
      [one.command, 'decider', 'decider@office.example'],
      environment,
      one.folder,
    );
    await expect(decider.mustEndWell()).rejects.toThrow(/127\.0\.0\.1:1/);
    expect(decider.output).not.toMatch(/mysql2|not installed/);
  });
});
