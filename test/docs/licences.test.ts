/** Whose work is passed on with the hub, and that docs/licences.md has judged the licence of each. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { ensureExplorerBundle } from '../../gateway/explorer/explorer-bundle.ts';
import { projectFile } from '../../platform/base/project-file.ts';
import { tableRows } from './markdown.ts';

const PAGE = 'docs/licences.md';

interface LockedPackage {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
}

interface PassedOn {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(projectFile(path), 'utf8'));
}

const { packages: locked } = readJson('package-lock.json') as { packages: Record<string, LockedPackage> };

function passedOn(folder: string): PassedOn {
  const { version = '', license: licence = 'none' } = locked[folder] ?? {};
  return { name: folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length), version, licence };
}

describe('licences', () => {
  const rows = tableRows(PAGE);
  const rowsAfter = (header: string): string[][] => {
    const start = rows.findIndex(([first]) => first === header) + 1;
    const end = rows.findIndex(([first], index) => index >= start && (first === 'licence' || first === 'package'));
    return rows.slice(start, end === -1 ? undefined : end);
  };
  const judgedLicences = rowsAfter('licence').map(([licence = '']) => licence);
  const judgedAlone = new Map(rowsAfter('package').map(([name = '', licence = '']) => [name, licence]));
  let bundled: readonly PassedOn[];
  const installed = Object.keys(locked)
    .filter((folder) => folder !== '' && locked[folder]?.dev !== true)
    .map(passedOn);
  let style: string;

  beforeAll(async () => {
    execFileSync(process.execPath, [projectFile('run.js'), 'build']);
    style = [...(await ensureExplorerBundle())].find(([name]) => name.endsWith('.css'))?.[1].toString('utf8') ?? '';
    const { packages: ofPage } = readJson('gateway/explorer/dist/stamp.json') as { packages: string[] };
    const ofPrograms = readJson('dist/packages.json') as string[];
    bundled = [...new Set([...ofPrograms, ...ofPage])].map(passedOn);
  });

  /** "A OR B" is judged when one is, "A AND B" when both are. */
  function isJudged({ name, licence }: PassedOn): boolean {
    if (judgedAlone.get(name) === licence) return true;
    return licence
      .replace(/^\((.*)\)$/, '$1')
      .split(' OR ')
      .some((choice) => choice.split(' AND ').every((part) => judgedLicences.includes(part)));
  }

  it('of all that is bundled and all that an installation brings along were judged', () => {
    expect(bundled.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['graphql', 'typeorm', 'mysql2', 'react', '@apollo/gateway']),
    );
    expect(installed.map(({ name }) => name)).toEqual(expect.arrayContaining(['pino', 'oidc-provider', 'koa']));
    expect([...bundled, ...installed].filter((one) => !isJudged(one))).toEqual([]);
  });

  it('that were judged are in use: a row without a package says nothing', () => {
    const inUse = [...bundled, ...installed];
    expect(judgedLicences.filter((one) => !inUse.some(({ licence }) => licence.includes(one)))).toEqual([]);
    expect([...judgedAlone.keys()].filter((one) => !inUse.some(({ name }) => name === one))).toEqual([]);
  });

  it('are told with the package: notices name each package and each font that is in it', () => {
    execFileSync(process.execPath, [projectFile('build/third-party-notices.js')]);
    const notices = readFileSync(projectFile('THIRD-PARTY-NOTICES.txt'), 'utf8');
    const told = new Set(notices.split('\n'));
    expect(
      bundled
        .map(({ name, version, licence }) => `${name} ${version} (${licence})`)
        .filter((heading) => !told.has(heading)),
    ).toEqual([]);
    expect(notices).toContain('Elastic License 2.0');
    const fonts = new Set([...style.matchAll(/@font-face\{[^}]*?font-family:"?([^;"}]+)/g)].map(([, font]) => font));
    expect(fonts.size).toBeGreaterThan(0);
    for (const font of fonts) expect(notices).toMatch(new RegExp(`^Font ${String(font)} .*\\(`, 'm'));
  });

  it('are not told twice: what is bundled is no dependency of an installation', () => {
    const { dependencies } = readJson('package.json') as { dependencies: Record<string, string> };
    expect(bundled.filter(({ name }) => name in dependencies)).toEqual([]);
  });
});
